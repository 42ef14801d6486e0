import { createHash } from 'node:crypto'
import { readSync } from 'node:fs'
import { z } from 'zod'
import { Instant } from '#basics/instant.ts'
import { err, ok, type Result } from '#basics/result.ts'
import { Anchor } from './anchor.ts'
import { eachPiece, withFile, writeAll, writeNewFile } from './disk.ts'
import { KeyFile } from './key-file.ts'

/** Why a backup was made. Only what Tandem made by itself each day, or was asked for here, is ever removed by it. */
export const BackupReason = z.enum(['daily', 'asked', 'before upgrade', 'before restore'])
export type BackupReason = z.infer<typeof BackupReason>

/** What can be read of a backup without a passphrase: what stands in clear in the key file, when, and how far it goes. */
export const BackupHeader = z.strictObject({
  format: z.literal('tandem-backup-1'),
  madeAt: Instant,
  because: BackupReason,
  /** Version of Tandem. */
  madeWith: z.string().max(100),
  keyFile: KeyFile,
  /** Length and head of the audit chain in it. */
  anchor: Anchor,
  database: z.strictObject({
    bytes: z.number().int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
})
export type BackupHeader = z.infer<typeof BackupHeader>

/** What no backup ever counts as: another program's file, one that was cut or changed, one of a newer Tandem. */
export type NoBackup = 'not-a-backup' | 'backup-damaged' | 'backup-newer'

/**
 * One file: a line `TANDEM-BACKUP <SHA-256 of the next line>`, the header as a line of JSON, then the encrypted database to
 * the end. There are no names, paths or sizes to be obeyed in it: it holds one database, and can't lead anywhere.
 */
export const packBackup = (
  to: string,
  database: string,
  facts: Omit<BackupHeader, 'format' | 'database'>,
): BackupHeader =>
  withFile(database, (source, bytes) => {
    const header: BackupHeader = {
      format: 'tandem-backup-1',
      ...facts,
      database: { bytes, sha256: hashFrom(source, 0) },
    }
    const line = Buffer.from(`${JSON.stringify(header)}\n`, 'utf8')
    writeNewFile(to, target => {
      writeAll(target, Buffer.from(`${START}${sha256(line)}\n`, 'ascii'))
      writeAll(target, line)
      eachPiece(source, 0, piece => writeAll(target, piece))
    })
    return header
  })

/** The header alone; the database behind it may still be cut or changed. */
export const readBackupHeader = (path: string): Result<BackupHeader, NoBackup> =>
  withFile(path, (handle, bytes) => {
    const read = readStart(handle)
    if (!read.ok) return read
    const { header, length } = read.value
    return bytes === length + header.database.bytes ? ok(header) : err('backup-damaged')
  })

/** Every byte against what the header says. */
export const checkBackup = (path: string): Result<BackupHeader, NoBackup> =>
  withFile(path, (handle, bytes) => {
    const read = readStart(handle)
    if (!read.ok) return read
    const { header, length } = read.value
    const whole =
      bytes === length + header.database.bytes && hashFrom(handle, length) === header.database.sha256
    return whole ? ok(header) : err('backup-damaged')
  })

/** Writes the database in a backup to a file that is not there yet, and checks what was written as it goes. */
export const unpackDatabase = (path: string, to: string): Result<BackupHeader, NoBackup> =>
  withFile(path, (handle, bytes) => {
    const read = readStart(handle)
    if (!read.ok) return read
    const { header, length } = read.value
    if (bytes !== length + header.database.bytes) return err('backup-damaged')
    const hash = createHash('sha256')
    writeNewFile(to, target =>
      eachPiece(handle, length, piece => {
        hash.update(piece)
        writeAll(target, piece)
      }),
    )
    return hash.digest('hex') === header.database.sha256 ? ok(header) : err('backup-damaged')
  })

const START = 'TANDEM-BACKUP '
const FIRST_LINE = START.length + 64 + 1
/** A key file of thousands of people fits; a file that pretends to be one is not read into memory whole. */
const LONGEST_HEADER = 8 * 1024 * 1024

const readStart = (handle: number): Result<{ header: BackupHeader; length: number }, NoBackup> => {
  const start = Buffer.alloc(FIRST_LINE + LONGEST_HEADER)
  let have = 0
  // In steps: most headers are a few kilobytes.
  for (let wanted = 64 * 1024; ; wanted = start.length) {
    have += readSync(handle, start, have, Math.min(wanted, start.length) - have, have)
    const end = start.subarray(0, have).indexOf(0x0a, FIRST_LINE)
    if (!start.subarray(0, START.length).equals(Buffer.from(START, 'ascii'))) return err('not-a-backup')
    if (end >= 0) return readHeader(start.subarray(0, end + 1))
    if (wanted >= start.length) return err('backup-damaged')
  }
}

const readHeader = (start: Buffer): Result<{ header: BackupHeader; length: number }, NoBackup> => {
  const line = start.subarray(FIRST_LINE)
  if (start.subarray(START.length, FIRST_LINE).toString('latin1') !== `${sha256(line)}\n`)
    return err('backup-damaged')
  try {
    const json: unknown = JSON.parse(line.toString('utf8'))
    const format = (json as { format?: unknown } | null)?.format
    if (typeof format === 'string' && /^tandem-backup-\d+$/.test(format) && format !== 'tandem-backup-1')
      return err('backup-newer')
    const parsed = BackupHeader.safeParse(json)
    return parsed.success ? ok({ header: parsed.data, length: start.length }) : err('backup-damaged')
  } catch {
    return err('backup-damaged')
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const hashFrom = (handle: number, start: number): string => {
  const hash = createHash('sha256')
  eachPiece(handle, start, piece => hash.update(piece))
  return hash.digest('hex')
}
