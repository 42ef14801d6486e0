import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { CLIENT_TABLES, CLIENT_TREATMENT } from '#database/stores/handing-over/client-tables.ts'
import type { Told } from '#database/stores/handing-over/kinds.ts'
import { PERSON_TABLES, PERSON_TREATMENT } from '#database/stores/handing-over/person-tables.ts'
import type { Db } from '#database/tables/db.ts'
import { aStore } from '#tests/support/a-store.ts'

/** What leaves with a client or a person is decided for every table and column: also for one that nobody thought of yet. */
describe('every table of a vault is told in an export, or left out with a reason', () => {
  for (const [whose, treatment] of Object.entries({ client: CLIENT_TREATMENT, person: PERSON_TREATMENT }))
    test(`of a ${whose}`, async () => {
      const { db } = await aStore()
      const tables = (await db.introspection.getTables()).map(({ name }) => name)
      expect(tables.length).toBeGreaterThan(30)
      expect(tables.filter(name => !Object.hasOwn(treatment, name))).toEqual([])
    })

  for (const [whose, told] of Object.entries<Readonly<Record<string, Told>>>({
    client: CLIENT_TABLES,
    person: PERSON_TABLES,
  }))
    test(`each column of the tables told of a ${whose} is decided on`, async () => {
      const { db } = await aStore()
      for (const { name, columns } of await db.introspection.getTables()) {
        const decided = told[name]
        if (decided === undefined) continue
        expect(Object.keys(decided.columns).sort(), name).toEqual(columns.map(column => column.name).sort())
      }
    })

  test('whatever points at a client is told of that client, but what is named here', async () => {
    const { db } = await aStore()
    const found = await pointingAt(db, 'client')
    expect(found).toContain('score.client_id')
    const notTold = found.filter(pointer => {
      const [table = '', column = ''] = pointer.split('.')
      const told: Told | undefined = (CLIENT_TABLES as Readonly<Record<string, Told>>)[table]
      return told === undefined || !told.by.includes(column)
    })
    // The one who came in somebody's place is told with the draw: why the other could not be scored is the other's.
    expect(notTold).toEqual(['draw_replacement.by_client_id'])
  })

  test('whatever points at a person is in a table that is told of that person, but what is named here', async () => {
    const { db } = await aStore()
    const tables = new Set((await pointingAt(db, 'person')).map(pointer => pointer.split('.')[0] ?? ''))
    const notTold = [...tables].filter(table => !Object.hasOwn(PERSON_TABLES, table))
    const leftOut = notTold.filter(table => !('readAs' in (PERSON_TREATMENT[table] ?? {})))
    expect(leftOut.sort()).toEqual(['client', 'client_change'])
  })
})

/** 'score.client_id': every column that refers to a table. */
const pointingAt = async (db: Db, wanted: string): Promise<string[]> => {
  const found: string[] = []
  for (const { name } of await db.introspection.getTables()) {
    const { rows } = await sql<{ table: string; from: string }>`
      SELECT "table", "from" FROM pragma_foreign_key_list(${name})`.execute(db)
    for (const row of rows) if (row.table === wanted) found.push(`${name}.${row.from}`)
  }
  return found
}
