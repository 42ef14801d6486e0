import { type RawBuilder, sql } from 'kysely'
import type { Json } from '#basics/canonical-json.ts'
import type { ReadDb } from '../../tables/db.ts'
import type { Kind, Told } from './kinds.ts'

/** A row as it lies in the vault. */
export type Row = Readonly<Record<string, string | number | null | Uint8Array>>

/** Rows of one table that are somebody's, in its order; `review_id` of a row that hangs on another is that one's. */
export const readRows = async (
  db: ReadDb,
  table: string,
  { by, through, order, columns }: Told,
  id: string,
): Promise<Row[]> => {
  const names = Object.entries(columns).flatMap(([name, kind]) => (isNeeded(name, kind) ? [name] : []))
  const own = names.map(name => sql`t.${sql.ref(name)}`)
  if (through === undefined) {
    return rowsOf(
      db,
      sql<Row>`(SELECT ${sql.join(own)} FROM ${sql.table(table)} AS t WHERE ${anyIs(by, 't', id)})`,
      order,
    )
  }
  const month = names.includes('review_id') ? [] : [sql`o.review_id`]
  return rowsOf(
    db,
    sql<Row>`(SELECT ${sql.join([...own, ...month])} FROM ${sql.table(table)} AS t
      JOIN ${sql.table(through.table)} AS o ON o.id = t.${sql.ref(through.column)}
      WHERE ${anyIs(by, through.own ? 't' : 'o', id)})`,
    order,
  )
}

/** Rows of a statement in brackets, which a reader's connection takes like any table. */
export const rowsOf = <T>(db: ReadDb, statement: RawBuilder<T>, order: string): Promise<T[]> =>
  db
    .selectFrom(statement.as('found'))
    .selectAll()
    .orderBy(sql.ref(`found.${order}`))
    .execute() as Promise<T[]>

/** What is left out is read only where it says which row this is: files and long texts stay where they are. */
const isNeeded = (name: string, kind: Kind): boolean =>
  typeof kind === 'string' || /^(id|sequence|.*_id)$/.test(name)

const anyIs = (columns: readonly string[], alias: string, id: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    columns.map(column => sql`${sql.ref(`${alias}.${column}`)} = ${id}`),
    sql` OR `,
  )})`

/** How ids and texts of people are told. `client` gives null for one who may not be named. */
export type Telling = {
  readonly person: (id: string) => string | null
  readonly client: (id: string) => string | null
  readonly review: (id: string) => Json
  readonly definition: (id: string) => string | null
  readonly import: (id: string) => string | null
  /** What is told of a text that somebody typed. */
  readonly words: (text: string) => string
  /** Any other id that is known, as words; undefined for what is none. */
  readonly known: (id: string) => string | undefined
}

/** A row for somebody to read: left-out columns are gone, ids are words, what is not recorded is null. */
export const tellRow = (
  columns: Readonly<Record<string, Kind>>,
  row: Row,
  telling: Telling,
  without: readonly Kind[] = [],
): Record<string, Json> => {
  const facts: Record<string, Json> = {}
  for (const [column, kind] of Object.entries(columns)) {
    if (typeof kind !== 'string' || without.includes(kind)) continue
    const value = row[column] ?? null
    facts[nameOf(column, kind)] =
      value === null || value instanceof Uint8Array ? null : tell(kind, value, telling)
  }
  return facts
}

const tell = (kind: Exclude<Kind, object>, value: string | number, telling: Telling): Json => {
  switch (kind) {
    case 'fact':
      return value
    case 'flag':
      return value === 1
    case 'words':
      return telling.words(String(value))
    case 'json':
      return tellJson(JSON.parse(String(value)) as Json, telling)
    default:
      return telling[kind](String(value))
  }
}

/** Every text of a value, with ids that are known told as words. */
export const tellJson = (value: Json, telling: Pick<Telling, 'known' | 'words'>): Json => {
  if (typeof value === 'string') return telling.known(value) ?? telling.words(value)
  if (Array.isArray(value)) return value.map(item => tellJson(item, telling))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      telling.known(name) ?? name,
      item === undefined ? null : tellJson(item, telling),
    ]),
  )
}

/** `values_json` is `values`, `recorded_by` is `recordedBy`, `scheme_id` is `scheme`. */
const nameOf = (column: string, kind: Kind): string => {
  const bare = kind === 'json' ? column.replace(/_json$/, '') : column.replace(/_id$/, '')
  return bare.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
