import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Migration } from 'kysely/migration'
import { MIGRATIONS } from '#database/migrations/index.ts'
import { type KeyFile, writeSynced } from './key-file.ts'
import { leaveFilesOut } from './leave-files-out.ts'
import { appliedMigrations } from './migrate.ts'
import { DatabaseDamaged, type OpenDatabase, openDatabase } from './open-database.ts'

/** Beside the vault: copies from before its tables changed. */
export const BACKUP_FOLDER = 'backups'

/**
 * Before the tables of a vault change, a copy of it under the same key, with the key file, that was opened and checked.
 * Gives its path; null where nothing is to change, or nothing is there yet. A copy that does not open stops the change.
 */
export const backUpBeforeMigrating = async (
  folder: string,
  open: OpenDatabase,
  databaseKey: Uint8Array,
  keyFile: KeyFile,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<string | null> => {
  const done = await appliedMigrations(open.db)
  const next = Object.keys(migrations).find(name => !done.includes(name))
  // A vault of a newer version is refused by the migration itself, untouched.
  if (next === undefined || done.length === 0 || done.some(name => !(name in migrations))) return null
  const backups = join(folder, BACKUP_FOLDER)
  mkdirSync(backups, { recursive: true, mode: 0o700 })
  const name = freeName(backups, `before-${next}`)
  const partial = join(backups, `${name}.partial`)
  removeDatabase(partial)
  open.sqlite.prepare('VACUUM INTO ?').run(partial)
  tidyAndCheck(partial, databaseKey)
  sync(partial)
  writeSynced(backups, `${name}.keys.json`, Buffer.from(`${JSON.stringify(keyFile, null, 1)}\n`, 'utf8'))
  const path = join(backups, `${name}.db`)
  renameSync(partial, path)
  sync(backups)
  return path
}

/** An earlier copy stays: what stopped the change the first time may be what somebody wants to look at. */
const freeName = (backups: string, wanted: string): string => {
  const isTaken = (name: string) => existsSync(join(backups, `${name}.db`))
  if (!isTaken(wanted)) return wanted
  let number = 2
  while (isTaken(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}

const tidyAndCheck = (path: string, databaseKey: Uint8Array): void => {
  const copy = openDatabase(path, databaseKey)
  try {
    leaveFilesOut(copy.sqlite)
    const whole: unknown = copy.sqlite.pragma('integrity_check(1)', { simple: true })
    const strays = copy.sqlite.pragma('foreign_key_check') as unknown[]
    if (whole !== 'ok' || strays.length > 0) throw new DatabaseDamaged('The copy does not hold together.')
  } finally {
    copy.close()
  }
}

const removeDatabase = (path: string): void => {
  for (const ending of ['', '-wal', '-journal']) rmSync(`${path}${ending}`, { force: true })
}

/** Windows can't open a folder for syncing. */
const sync = (path: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
