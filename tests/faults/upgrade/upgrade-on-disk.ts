import { join } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import { MIGRATIONS } from '#database/migrations/index.ts'
import type { Db } from '#database/tables/db.ts'
import { migrate } from '#database/vault/migrate.ts'
import { DATABASE_FILE, openDatabase } from '#database/vault/open-database.ts'
import { openOrders } from '../disk/orders.ts'
import { addOldRows } from './old-rows.ts'

/** What one process on a watched disk is to bring up to date. */
export type Upgrade = {
  readonly folder: string
  readonly keyHex: string
  /** As Kysely does it by itself: no transaction round the changes of tables. */
  readonly asShipped: boolean
  /** Is killed at this write or sync, counted from the second migration on. */
  readonly kill: { readonly orders: string; readonly at: number } | null
}

const { folder, keyHex, asShipped, kill } = JSON.parse(process.argv[2] ?? '') as Upgrade
const open = openDatabase(join(folder, DATABASE_FILE), Buffer.from(keyHex, 'hex'))
const db: Db = asShipped ? new Kysely({ dialect: new SqliteDialect({ database: open.sqlite }) }) : open.db

// One version after the other, as a vault lives through them; the first has rows of its own.
const names = Object.keys(MIGRATIONS)
for (const [index] of names.entries()) {
  await migrate(db, Object.fromEntries(Object.entries(MIGRATIONS).slice(0, index + 1)))
  if (index === 0) addOldRows(open.sqlite)
  if (index === 0 && kill !== null) openOrders(kill.orders).give({ at: kill.at, how: 'kill' })
}
open.close()
