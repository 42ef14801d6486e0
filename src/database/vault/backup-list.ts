import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { epochOf, Instant } from '#basics/instant.ts'
import { BACKUP_ENDING, BACKUP_FOLDER, ownBackups } from './backup.ts'
import { type BackupHeader, BackupReason, readBackupHeader } from './backup-file.ts'
import { writeSynced } from './key-file.ts'

/** What was done about backups: in clear beside them, since it is wanted most when the vault can't be opened. */
const LOG_FILE = 'log.json'

export const BackupLogEntry = z.strictObject({
  at: Instant,
  because: BackupReason,
  /** Name of the folder it went to; null for the vault's own. */
  where: z.string().max(300).nullable(),
  name: z.string().max(300).nullable(),
  bytes: z.number().int().min(0).nullable(),
  tookMs: z.number().int().min(0).nullable(),
  /** Why it stopped; null for one that was opened and checked. */
  failed: z.string().max(100).nullable(),
})
export type BackupLogEntry = z.infer<typeof BackupLogEntry>

/** The oldest first. One that can't be read counts as empty: the files say more. */
export const readBackupLog = (folder: string): readonly BackupLogEntry[] => {
  try {
    const parsed = z
      .array(BackupLogEntry)
      .safeParse(JSON.parse(readFileSync(join(folder, BACKUP_FOLDER, LOG_FILE), 'utf8')))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

export const addToBackupLog = (folder: string, more: readonly BackupLogEntry[]): void => {
  const entries = [...readBackupLog(folder), ...more].slice(-MOST_ENTRIES)
  writeSynced(ownBackups(folder), LOG_FILE, Buffer.from(`${JSON.stringify(entries)}\n`, 'utf8'))
}

const MOST_ENTRIES = 400

/** A file in the vault's own folder of backups; without a header it is damaged, or none. */
export type OwnBackup = {
  readonly name: string
  readonly bytes: number
  readonly header: BackupHeader | null
}

/** The newest first; what can't be read last. */
export const listOwnBackups = (folder: string): OwnBackup[] => {
  const own = join(folder, BACKUP_FOLDER)
  if (!existsSync(own)) return []
  return readdirSync(own)
    .filter(name => OWN_NAME.test(name))
    .map(name => ({ name, bytes: bytesOf(join(own, name)), header: headerOf(join(own, name)) }))
    .sort((a, b) => madeAt(b) - madeAt(a))
}

/** The newest backup of this folder whose header stands; null where there is none. */
export const lastOwnBackup = (folder: string): OwnBackup | null =>
  listOwnBackups(folder).find(({ header }) => header !== null) ?? null

/** Which file is meant: one of the vault's own by its name alone, or a path that the person chose. */
export type BackupPlace =
  | { readonly from: 'here'; readonly name: string }
  | { readonly from: 'chosen'; readonly path: string }

/** Null for a name that leads anywhere else, and a path that is not whole. */
export const pathOfBackup = (folder: string, place: BackupPlace): string | null => {
  if (place.from === 'chosen') return isAbsolute(place.path) ? place.path : null
  return OWN_NAME.test(place.name) ? join(folder, BACKUP_FOLDER, place.name) : null
}

/** One of the vault's own, that Tandem made by itself or was asked for here. Nothing else is ever removed. */
export const removeOwnBackup = (folder: string, name: string): void => {
  const path = pathOfBackup(folder, { from: 'here', name })
  const header = path === null ? null : headerOf(path)
  if (path !== null && (header?.because === 'daily' || header?.because === 'asked')) rmSync(path)
}

/** Where a folder lies in truth, behind links. */
export const realFolder = (folder: string): string => {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

export const isWholePath = (path: string): boolean => isAbsolute(path)

const OWN_NAME = new RegExp(`^[A-Za-z0-9][A-Za-z0-9-]{0,100}\\${BACKUP_ENDING}$`)

const madeAt = ({ header }: OwnBackup): number => (header === null ? 0 : epochOf(header.madeAt))

const bytesOf = (path: string): number => {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

const headerOf = (path: string): BackupHeader | null => {
  try {
    const read = readBackupHeader(path)
    return read.ok ? read.value : null
  } catch {
    return null
  }
}
