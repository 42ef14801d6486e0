import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** A database or a transaction that may write. The caller owns the transaction. */
export type Db = Kysely<Tables>

/** One that may only be read from: what a query's use case is given. A `Db` will do for it, never the other way. */
export type ReadDb = Pick<Db, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn' | 'case' | 'dynamic'>
