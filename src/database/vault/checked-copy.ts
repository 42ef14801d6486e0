import { CHAIN_START } from '#domain/audit/chain.ts'
import type { Anchor } from './anchor.ts'
import { leaveFilesOut } from './leave-files-out.ts'
import { DatabaseDamaged, type OpenDatabase, openDatabase, type SqliteHandle } from './open-database.ts'

/**
 * A copy of an open database under the same key, by SQLite alone: the database is checked wholly before, the copy opened
 * and checked wholly after. Throws `DatabaseDamaged` where either does not hold together. Gives the head of the copy's
 * audit chain. Holds the process for about a second per 130 MB.
 */
export const makeCheckedCopy = (open: OpenDatabase, databaseKey: Uint8Array, path: string): Anchor => {
  requireWhole(open.sqlite)
  open.sqlite.prepare('VACUUM INTO ?').run(path)
  const copy = openDatabase(path, databaseKey)
  try {
    leaveFilesOut(copy.sqlite)
    requireWhole(copy.sqlite)
    return headOf(copy.sqlite)
  } finally {
    copy.close()
  }
}

/** Every page, every index, every reference. */
export const requireWhole = (sqlite: SqliteHandle): void => {
  const whole: unknown = sqlite.pragma('integrity_check(1)', { simple: true })
  const strays = sqlite.pragma('foreign_key_check') as unknown[]
  if (whole !== 'ok' || strays.length > 0) throw new DatabaseDamaged('The database does not hold together.')
}

/** Length and head of its audit chain; of a database from before there was one, none. */
const headOf = (sqlite: SqliteHandle): Anchor => {
  const table = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'audit'").get()
  const last =
    table === undefined
      ? undefined
      : sqlite.prepare('SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1').get()
  return (last as Anchor | undefined) ?? { sequence: 0, hash: CHAIN_START }
}
