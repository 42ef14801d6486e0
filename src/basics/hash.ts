import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of bytes, or of a text's UTF-8, in lower-case hex. */
export const sha256Hex = (data: Uint8Array | string): string =>
  bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))

/** HMAC-SHA-256 of a text's UTF-8 under the key's bytes, in lower-case hex. */
export const hmacSha256Hex = (key: Uint8Array, message: string): string =>
  bytesToHex(hmac(sha256, key, utf8ToBytes(message)))

export const toHex = bytesToHex
export const fromHex = hexToBytes
export const utf8 = utf8ToBytes
