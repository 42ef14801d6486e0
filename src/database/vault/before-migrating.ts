import type { Migration } from 'kysely/migration'
import type { Instant } from '#basics/instant.ts'
import { MIGRATIONS } from '#database/migrations/index.ts'
import { type BackupSource, makeBackup } from './backup.ts'
import { appliedMigrations } from './migrate.ts'

/** When and with what a backup is made. */
export type Maker = { readonly madeAt: Instant; readonly madeWith: string }

/**
 * Before the tables of a vault change, a backup of it in its own folder. Gives its path; null where nothing is to change,
 * or nothing is there yet. A backup that does not hold together stops the change.
 */
export const backUpBeforeMigrating = async (
  source: BackupSource,
  maker: Maker,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<string | null> => {
  const done = await appliedMigrations(source.open.db)
  const next = Object.keys(migrations).find(name => !done.includes(name))
  // A vault of a newer version is refused by the migration itself, untouched.
  if (next === undefined || done.length === 0 || done.some(name => !(name in migrations))) return null
  return makeBackup(source, { ...maker, because: 'before upgrade', to: null, name: `before-${next}` }).path
}
