import { type Insertable, sql } from 'kysely'
import type { Db } from '../tables/db.ts'
import type { Tables } from '../tables/tables.ts'

/**
 * Adds any number of rows, in the order given: a few as values; many as one JSON text that SQLite takes apart itself, which
 * costs far less than a statement with a place for each value. Texts and numbers only, no bytes.
 */
export const insertAll = async <T extends keyof Tables>(
  db: Db,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> => {
  const [first] = rows
  if (first === undefined) return
  if (rows.length <= FEW) {
    await db
      .insertInto(table)
      .values([...rows])
      .execute()
    return
  }
  const cells = rows as readonly Readonly<Record<string, string | number | null>>[]
  const columns = Object.keys(first)
  // What is the same in all rows is handed over once.
  const varying = columns.filter(column => cells.some(row => row[column] !== cells[0]?.[column]))
  const values = columns.map(column => {
    const index = varying.indexOf(column)
    return index < 0 ? sql`${cells[0]?.[column] ?? null}` : sql`value ->> ${sql.lit(index)}`
  })
  const lists = cells.map(row => varying.map(column => row[column]))
  await sql`
    INSERT INTO ${sql.table(table)} (${sql.join(columns.map(column => sql.ref(column)))})
    SELECT ${sql.join(values)} FROM json_each(${JSON.stringify(lists)})`.execute(db)
}

const FEW = 50
