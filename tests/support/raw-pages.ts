import { createCipheriv } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readKeyFile } from '#database/vault/key-file.ts'
import { DATABASE_FILE } from '#database/vault/open-database.ts'
import { keysOf } from '#database/vault/vault.ts'
import type { SamplePerson } from './held-month.ts'
import { testKeySource } from './test-keys.ts'

/** The key of a vault, for somebody of the test's people. */
export const databaseKeyOf = async (
  folder: string,
  { id, passphrase }: Pick<SamplePerson, 'id' | 'passphrase'>,
): Promise<Uint8Array> => {
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok || keyFile.value === null) throw new Error('There is no vault.')
  const keys = await keysOf({ keys: testKeySource }, keyFile.value, id, passphrase)
  if (keys === null) throw new Error('Another passphrase.')
  return keys.databaseKey
}

/**
 * Every page of a vault's database as it lies on the disk, decrypted: free pages, and what stands between and behind the
 * rows of a page, among them. Nothing else has touched them, as an export or a VACUUM would.
 */
export const rawPagesOf = (folder: string, key: Uint8Array): Buffer => {
  const file = readFileSync(join(folder, DATABASE_FILE))
  const pages = Array.from({ length: file.length / PAGE }, (_, index) =>
    decrypted(file.subarray(index * PAGE, (index + 1) * PAGE), index + 1, key),
  )
  const [first] = pages
  // Bytes 16 to 23 of the header are never encrypted; the size of a page begins them, and what follows must be a header too.
  if (first === undefined || first.readUInt16BE(16) !== PAGE || first.readUInt32BE(44) !== SCHEMA_FORMAT)
    throw new Error('Not decrypted.')
  return Buffer.concat(pages)
}

/** The same of every frame in the write-ahead log; empty where there is none. */
export const rawLogOf = (folder: string, key: Uint8Array): Buffer => {
  const path = join(folder, `${DATABASE_FILE}-wal`)
  const file = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
  const frames: Buffer[] = []
  for (let at = LOG_HEAD; at + FRAME_HEAD + PAGE <= file.length; at += FRAME_HEAD + PAGE) {
    const page = file.subarray(at + FRAME_HEAD, at + FRAME_HEAD + PAGE)
    frames.push(decrypted(page, file.readUInt32BE(at), key))
  }
  return Buffer.concat(frames)
}

const PAGE = 4096
const NONCE = 16
const TAG = 16
const LOG_HEAD = 32
const FRAME_HEAD = 24
const SCHEMA_FORMAT = 4
/** Of page 1, this much stays as it is. */
const PLAIN_HEAD = 24

/** A page in SQLite3MC's `chacha20`: a key for the page from its nonce and number, then the text under that. */
const decrypted = (page: Buffer, number: number, key: Uint8Array): Buffer => {
  const end = PAGE - NONCE - TAG
  const nonce = page.subarray(end, end + NONCE)
  const counter = (nonce.readUInt32LE(12) ^ number) >>> 0
  const pageKey = keyStream(key, counter, nonce.subarray(0, 12), Buffer.alloc(64)).subarray(32)
  const from = number === 1 ? PLAIN_HEAD : 0
  const text = keyStream(pageKey, (counter + 1) >>> 0, nonce.subarray(0, 12), page.subarray(from, end))
  return Buffer.concat([page.subarray(0, from), text])
}

const keyStream = (key: Uint8Array, counter: number, nonce: Buffer, text: Buffer): Buffer => {
  const start = Buffer.alloc(4)
  start.writeUInt32LE(counter)
  const cipher = createCipheriv('chacha20', key, Buffer.concat([start, nonce]))
  return Buffer.concat([cipher.update(text), cipher.final()])
}
