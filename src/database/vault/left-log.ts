import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { writeSynced } from './key-file.ts'
import type { SqliteHandle } from './open-database.ts'

/** The write-ahead log that a crash left beside a database, as it stood before SQLite opened it. */
export type LeftLog = { readonly path: string; readonly bytes: Uint8Array }

/** Null where the vault was closed in order, as it is at every lock. */
export const readLeftLog = (database: string): LeftLog | null => {
  const path = `${database}-wal`
  if (!existsSync(path)) return null
  const bytes = readFileSync(path)
  return bytes.length > HEADER ? { path, bytes } : null
}

/**
 * SQLite takes a log up to the first page that does not fit and forgets the rest without a word: after a power cut that is the one
 * commit that was under way. More than one commit beyond it was answered as kept, so the log is damaged.
 */
export const losesCommits = (log: LeftLog, sqlite: SqliteHandle): boolean => {
  if (commitsBeyond(log.bytes, 0) <= 1) return false
  const [row] = sqlite.pragma('wal_checkpoint(PASSIVE)') as { log: number }[]
  return commitsBeyond(log.bytes, row?.log ?? 0) > 1
}

/** SQLite removes the log when it closes the database; a damaged one stays for whoever can read more of it. */
export const putBack = (log: LeftLog | null): void => {
  if (log === null) return
  writeSynced(dirname(log.path), basename(log.path), log.bytes)
}

const HEADER = 32
const FRAME_HEADER = 24
const PAGE_SIZE = 4096

/** Pages with a commit's mark after the first `taken` ones, of those that belong to this log and not to one before it. */
const commitsBeyond = (bytes: Uint8Array, taken: number): number => {
  const log = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isHeaderWhole = hasItsChecksum(log)
  const pageSize = isHeaderWhole ? log.getUint32(8) : PAGE_SIZE
  const frame = FRAME_HEADER + pageSize
  // Where the head itself is damaged, the pages say which log they belong to.
  const saltAt = isHeaderWhole ? 16 : HEADER + 8
  let commits = 0
  for (let at = HEADER + taken * frame; at + frame <= bytes.length; at += frame) {
    const belongs =
      log.getUint32(at + 8) === log.getUint32(saltAt) && log.getUint32(at + 12) === log.getUint32(saltAt + 4)
    if (belongs && log.getUint32(at + 4) !== 0) commits += 1
  }
  return commits
}

/** As SQLite sums up the first 24 bytes; the last bit of its first number says in which order of bytes. */
const hasItsChecksum = (log: DataView): boolean => {
  const isLittle = (log.getUint32(0) & 1) === 0
  let [first, second] = [0, 0]
  for (let at = 0; at < 24; at += 8) {
    first = (first + log.getUint32(at, isLittle) + second) >>> 0
    second = (second + log.getUint32(at + 4, isLittle) + first) >>> 0
  }
  return first === log.getUint32(24) && second === log.getUint32(28)
}
