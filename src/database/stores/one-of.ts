import { type RawBuilder, sql } from 'kysely'

/** Any number of ids as one value of a statement: `where('id', 'in', oneOf(ids))`. Its text stays the same for all lengths. */
export const oneOf = <T extends string>(ids: readonly T[]): RawBuilder<T> =>
  sql<T>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
