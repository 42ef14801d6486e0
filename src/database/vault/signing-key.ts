import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** PKCS #8 of an Ed25519 key is this and the 32 bytes of its seed (RFC 8410). */
const PKCS8_START = Buffer.from('302e020100300506032b657004220420', 'hex')

const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_START, seed]), format: 'der', type: 'pkcs8' })

/** Public key in PEM, as `openssl` reads it; `seed` is 32 random bytes. */
export const publicKeyPem = (seed: Uint8Array): string =>
  createPublicKey(privateKeyOf(seed)).export({ type: 'spki', format: 'pem' }).toString()

/** Ed25519 over the text's UTF-8: 64 bytes. */
export const signText = (seed: Uint8Array, text: string): Uint8Array =>
  new Uint8Array(sign(null, Buffer.from(text, 'utf8'), privateKeyOf(seed)))

export const verifyText = (publicKey: string, text: string, signature: Uint8Array): boolean => {
  try {
    return verify(null, Buffer.from(text, 'utf8'), publicKey, signature)
  } catch {
    return false
  }
}
