import type { ReadDb } from '../tables/db.ts'
import type { Tables } from '../tables/tables.ts'

/** What is listed in the order of its ids. */
const IN_ORDER_OF_IDS = [
  'action',
  'assignment',
  'closing',
  'discussion',
  'document',
  'import',
  'session',
] as const satisfies readonly (keyof Tables)[]

/** The id that sorts last of all those by which something is listed; null in a vault that has none. */
export const findNewestId = async (db: ReadDb): Promise<string | null> => {
  let newest: string | null = null
  for (const table of IN_ORDER_OF_IDS) {
    const row = await db
      .selectFrom(table)
      .select(eb => eb.fn.max<string | null>('id').as('id'))
      .executeTakeFirst()
    const id = row?.id ?? null
    if (id !== null && (newest === null || id > newest)) newest = id
  }
  return newest
}
