import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PersonId } from '#basics/ids.ts'
import { err, ok, type Result } from '#basics/result.ts'
import { MIGRATIONS } from '#database/migrations/index.ts'
import type { Db } from '../tables/db.ts'
import type { KeyFile } from './key-file.ts'
import { appliedMigrations } from './migrate.ts'
import { DATABASE_FILE, type OpenDatabase, openDatabase } from './open-database.ts'
import { keysOf, type VaultProblem } from './vault.ts'
import type { WrapMeans } from './wraps.ts'

/** A vault that is only looked at: SQLite itself refuses every change. */
export type VaultToCheck = { readonly db: Db; readonly close: () => void }

/**
 * Opens a vault to be checked: nothing is brought up to date, repaired or entered in the trail, and damage inside it is no
 * reason to stop. 'damaged' where not even its first page can be read under this key.
 */
export const openToCheck = async (
  folder: string,
  means: Pick<WrapMeans, 'keys'>,
  keyFile: KeyFile,
  personId: PersonId,
  passphrase: string,
): Promise<Result<VaultToCheck, VaultProblem>> => {
  if (!keyFile.people.some(person => person.personId === personId && !person.disabled))
    return err('no-such-person')
  const keys = await keysOf(means, keyFile, personId, passphrase)
  if (keys === null) return err('wrong-passphrase')
  keys.signingSeed.fill(0)
  try {
    return await openUnder(folder, keys.databaseKey)
  } finally {
    keys.databaseKey.fill(0)
  }
}

/** The same for whoever holds the key already. */
export const openUnder = async (
  folder: string,
  databaseKey: Uint8Array,
): Promise<Result<VaultToCheck, 'damaged' | 'newer'>> => {
  const path = join(folder, DATABASE_FILE)
  if (!existsSync(path)) return err('damaged')
  let open: OpenDatabase
  try {
    open = openDatabase(path, databaseKey)
  } catch {
    return err('damaged')
  }
  open.sqlite.pragma('query_only = ON')
  const done = await appliedMigrations(open.db).catch(() => [])
  if (done.some(name => !(name in MIGRATIONS))) {
    open.close()
    return err('newer')
  }
  return ok({ db: open.db, close: open.close })
}
