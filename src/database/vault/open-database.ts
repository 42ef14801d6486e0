import Database from 'better-sqlite3-multiple-ciphers'
import {
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import type { Tables } from '#database/tables/tables.ts'
import type { Db } from '../tables/db.ts'

export const DATABASE_FILE = 'tandem.db'

export type SqliteHandle = Database.Database

export type OpenDatabase = {
  readonly db: Db
  /** For what has no place in Kysely: checkpoints, `quick_check`, `VACUUM INTO`. */
  readonly sqlite: SqliteHandle
  readonly close: () => void
}

/**
 * Opening pragmas, in the order that matters: the key before anything is read, exclusive locking before the first
 * access (then no `-shm` file), WAL before `synchronous` (a reopened WAL database falls back to NORMAL, which loses
 * commits in a power cut). The log is folded back between calls by the core; a commit does so itself only at 10,000 pages
 * (40 MB), so that nobody waits for it. Value read back → what it must be.
 */
export const OPENING_PRAGMAS = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['wal_autocheckpoint', '10000', 10000],
] as const satisfies readonly (readonly [string, string, string | number])[]

/** Needed where `fsync` does not reach the disk. */
const MACOS_PRAGMAS = [
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
] as const

/** Thrown when the file is not what this key opens, or SQLite found damage. */
export class DatabaseDamaged extends Error {}

/** Thrown when another process has the file. */
export class DatabaseBusy extends Error {}

/** Opens (or makes) an encrypted database under a raw 32-byte key. */
export const openDatabase = (path: string, key: Uint8Array): OpenDatabase => {
  const sqlite = new Database(path, { timeout: 0 })
  try {
    sqlite.pragma("cipher = 'chacha20'")
    sqlite.pragma(`key = "raw:${Buffer.from(key).toString('hex')}"`)
    const pragmas = process.platform === 'darwin' ? [...OPENING_PRAGMAS, ...MACOS_PRAGMAS] : OPENING_PRAGMAS
    for (const [name, value, expected] of pragmas) {
      sqlite.pragma(`${name} = ${value}`)
      const actual: unknown = sqlite.pragma(name, { simple: true })
      if (actual !== expected && !(name === 'mmap_size' && actual === undefined)) {
        throw new Error(`SQLite would not set ${name} to ${value}: it is ${String(actual)}.`)
      }
    }
  } catch (error) {
    sqlite.close()
    throw damageOf(error)
  }
  const db = new Kysely<Tables>({ dialect: new AtomicSqliteDialect(sqlite) })
  return { db, sqlite, close: () => sqlite.close() }
}

/** `SQLITE_NOTADB` and its kin become `DatabaseDamaged`, a lock `DatabaseBusy`; anything else is passed on. */
export const damageOf = (error: unknown): Error => {
  const code = (error as { code?: string }).code ?? ''
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return new DatabaseDamaged(code)
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new DatabaseBusy(code)
  return error instanceof Error ? error : new Error(String(error))
}

/** Kysely's migrator wraps a migration in a transaction only where it believes that the database can do so. SQLite can. */
class AtomicSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * After a full or failing disk SQLite has rolled back by itself. A second rollback would fail, and its error would stand in
 * place of the one that says what happened.
 */
class AtomicSqliteDriver extends SqliteDriver {
  readonly #sqlite: SqliteHandle
  constructor(sqlite: SqliteHandle) {
    super({ database: sqlite })
    this.#sqlite = sqlite
  }
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection)
  }
}

class AtomicSqliteDialect extends SqliteDialect {
  readonly #sqlite: SqliteHandle
  constructor(sqlite: SqliteHandle) {
    super({ database: sqlite })
    this.#sqlite = sqlite
  }
  override createDriver(): Driver {
    return new AtomicSqliteDriver(this.#sqlite)
  }
  override createAdapter(): AtomicSqliteAdapter {
    return new AtomicSqliteAdapter()
  }
}
