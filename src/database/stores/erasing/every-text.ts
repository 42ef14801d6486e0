import { sql } from 'kysely'
import type { Eraser } from '#domain/record/erased-person.ts'
import { redactJson } from '#domain/record/redact-record.ts'
import type { Db } from '../../tables/db.ts'
import { CLIENT_TABLES } from '../handing-over/client-tables.ts'

/**
 * Goes through every text of the vault and takes somebody out of it: in a row about another client the words that name
 * them, elsewhere the paragraphs. Gives how many texts it changed. Only within the door.
 */
export const eraseInTexts = async (db: Db, eraser: Eraser): Promise<number> => {
  let changed = 0
  for (const { name } of await listTables(db)) changed += await eraseInTable(db, name, eraser)
  return changed
}

/**
 * Left as they are: what has no door, what holds no text about anybody but staff, and signed texts and what is
 * signed beside them, which become a version of their own.
 */
const LEFT: ReadonlySet<string> = new Set([
  'audit',
  'person',
  'person_key',
  'definition',
  'certificate',
  'erasure',
  'erasing',
  'erasing_ends',
  'redaction',
  'record',
  'addendum',
  'signature',
])

const listTables = async (db: Db): Promise<readonly { readonly name: string }[]> => {
  const { rows } = await sql<{ name: string }>`SELECT name FROM sqlite_schema
    WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'kysely_%'`.execute(db)
  return rows.filter(({ name }) => !LEFT.has(name))
}

type Column = { readonly name: string; readonly type: string; readonly pk: number }

const eraseInTable = async (db: Db, table: string, eraser: Eraser): Promise<number> => {
  const { rows: columns } = await sql<Column>`SELECT name, type, pk FROM pragma_table_info(${table})`.execute(
    db,
  )
  const texts = columns.filter(({ name, type }) => type === 'TEXT' && !/(^|_)id$/.test(name))
  const key = columns.filter(({ pk }) => pk > 0).map(({ name }) => name)
  if (texts.length === 0 || key.length === 0) return 0
  const wanted = [...new Set([...key, ...texts.map(({ name }) => name)])].map(name => sql.ref(name))
  const { rows } = await sql<
    Record<string, string | number | null>
  >`SELECT ${sql.join(wanted)} FROM ${sql.table(table)}`.execute(db)
  const ofAnother = table in CLIENT_TABLES
  let changed = 0
  for (const row of rows) {
    const next = texts.flatMap(({ name }) => {
      const text = row[name]
      if (typeof text !== 'string') return []
      const left = erased(text, eraser, ofAnother)
      return left === text ? [] : [sql`${sql.ref(name)} = ${left}`]
    })
    if (next.length === 0) continue
    changed += next.length
    const isIt = key.map(name => sql`${sql.ref(name)} = ${row[name] ?? null}`)
    await sql`UPDATE ${sql.table(table)} SET ${sql.join(next)} WHERE ${sql.join(isIt, sql` AND `)}`.execute(
      db,
    )
  }
  return changed
}

const erased = (text: string, eraser: Eraser, ofAnother: boolean): string => {
  const json = jsonIn(text)
  if (json === undefined) return ofAnother ? eraser.words(text) : eraser.paragraphs(text)
  const before = JSON.stringify(json)
  const after = JSON.stringify(redactJson(json, eraser, ofAnother))
  return before === after ? text : after
}

/** A column of JSON holds an object, a list or a text in quotes; anything else is a text. */
const jsonIn = (text: string): unknown => {
  if (!/^[[{"]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
