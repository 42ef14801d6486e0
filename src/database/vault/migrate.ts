import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { MIGRATIONS } from '#database/migrations/index.ts'
import type { Db } from '../tables/db.ts'

/** Thrown for a vault that a newer Tandem has written to. It is left untouched. */
export class NewerVault extends Error {
  readonly migration: string
  constructor(migration: string) {
    super(`This vault has '${migration}', which this version does not know.`)
    this.migration = migration
  }
}

/** Brings the schema up to date, a transaction a migration. Gives the names of what was done. */
export const migrate = async (
  db: Db,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<string[]> => {
  const done = await appliedMigrations(db)
  const unknown = done.find(name => !(name in migrations))
  if (unknown !== undefined) throw new NewerVault(unknown)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).filter(result => result.status === 'Success').map(result => result.migrationName)
}

/** Names of the migrations that this vault has had; none for a new one. */
export const appliedMigrations = async (db: Db): Promise<string[]> => {
  const table = await sql<{ name: string }>`
    SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'kysely_migration'`.execute(db)
  if (table.rows.length === 0) return []
  const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(db)
  return rows.map(row => row.name)
}
