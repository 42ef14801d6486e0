import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrate } from '#database/vault/migrate.ts'
import { type OpenDatabase, openDatabase } from '#database/vault/open-database.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

type Handle = OpenDatabase['sqlite']
type Column = { name: string; type: string; notnull: number; pk: number; dflt_value: string | null }

const freshVault = async (): Promise<Handle> => {
  const { db, sqlite, close } = openDatabase(join(scratchFolder(), 'tandem.db'), randomBytes(32))
  onTestFinished(close)
  await migrate(db)
  return sqlite
}

const tablesOf = (sqlite: Handle): { name: string; strict: number }[] =>
  (sqlite.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[]).filter(
    ({ schema, name, type }) => schema === 'main' && type === 'table' && !/^(sqlite|kysely)_/.test(name),
  )

const columnsOf = (sqlite: Handle, table: string) => sqlite.pragma(`table_info(${table})`) as Column[]

test('every table is strict', async () => {
  const tables = tablesOf(await freshVault())
  expect(tables.length).toBeGreaterThan(30)
  expect(tables.filter(({ strict }) => strict !== 1)).toEqual([])
})

test('row types have the very columns of their tables', async () => {
  const sqlite = await freshVault()
  const written = readFileSync(new URL('../../src/database/tables/tables.ts', import.meta.url), 'utf8')
  const body = written.slice(written.indexOf('export type Tables = {'))
  const typed = [...body.matchAll(/^ {2}(\w+): \{([\s\S]*?)(?:^ {2}\}|\}$)/gm)].map(
    ([, name = '', columns = '']) => [
      name,
      [...columns.matchAll(/(?:^|[;{\n])\s*(\w+): /g)].map(([, column]) => column).toSorted(),
    ],
  )
  const stored = tablesOf(sqlite).map(({ name }) => [
    name,
    columnsOf(sqlite, name)
      .map(column => column.name)
      .toSorted(),
  ])
  expect(Object.fromEntries(typed)).toEqual(Object.fromEntries(stored))
})

/** Rows of these are never deleted, so nobody looks for who refers to them. */
const NEVER_DELETED = [
  'person',
  'person_key',
  'definition',
  'import',
  'session',
  'draw',
  'snapshot',
  'record',
  'addendum',
  'erasure',
]

test('every foreign key to what may be deleted has an index of its own', async () => {
  const sqlite = await freshVault()
  const bare = tablesOf(sqlite).flatMap(({ name }) => {
    const keys = sqlite.pragma(`foreign_key_list(${name})`) as { table: string; from: string }[]
    const indexes = sqlite.pragma(`index_list(${name})`) as { name: string }[]
    const leading = indexes.map(
      index => (sqlite.pragma(`index_info(${index.name})`) as { seqno: number; name: string }[])[0]?.name,
    )
    return keys
      .filter(({ table, from }) => !NEVER_DELETED.includes(table) && !leading.includes(from))
      .map(({ table, from }) => `${name}.${from} → ${table}`)
  })
  expect(bare).toEqual([])
})

describe('what was signed, judged or logged', () => {
  const APPEND_ONLY = [
    'audit',
    'person_key',
    'definition',
    'review_event',
    'session_event',
    'score',
    'draw',
    'draw_replacement',
    'snapshot',
    'snapshot_void',
    'signature',
    'record',
    'record_file',
    'addendum',
    'addendum_file',
    'erasure',
    'redaction',
  ]

  /** A row of any shape: what its columns may hold, and whom it speaks of, is another test's. */
  const withRow = async (
    table: string,
  ): Promise<{ sqlite: Handle; key: Column; names: string; values: string }> => {
    const sqlite = await freshVault()
    sqlite.pragma('foreign_keys = OFF')
    sqlite.pragma('ignore_check_constraints = ON')
    const columns = columnsOf(sqlite, table)
    const names = columns.map(({ name }) => name).join()
    const values = columns
      .map(({ type }) => ({ TEXT: "'x'", INTEGER: '1', REAL: '1.0', BLOB: "x'01'" })[type])
      .join()
    sqlite.exec(`INSERT INTO ${table} (${names}) VALUES (${values})`)
    return { sqlite, key: columns.find(({ pk }) => pk === 1) ?? expect.fail('no key'), names, values }
  }

  test.for(APPEND_ONLY)('%s refuses update, delete, replace and upsert', async table => {
    const { sqlite, key, names, values } = await withRow(table)
    const attempts = [
      `UPDATE ${table} SET ${key.name} = ${key.name}`,
      `DELETE FROM ${table}`,
      `INSERT OR REPLACE INTO ${table} (${names}) VALUES (${values})`,
      `REPLACE INTO ${table} (${names}) VALUES (${values})`,
      `INSERT INTO ${table} (${names}) VALUES (${values})
       ON CONFLICT (${key.name}) DO UPDATE SET ${key.name} = excluded.${key.name}`,
    ]
    for (const attempt of attempts) expect(() => sqlite.exec(attempt)).toThrow('append-only')
    expect(sqlite.prepare(`SELECT count(*) AS rows FROM ${table}`).get()).toEqual({ rows: 1 })
  })

  test('would be replaced without recursive triggers: the test above can fail', async () => {
    const { sqlite, names, values } = await withRow('audit')
    sqlite.pragma('recursive_triggers = OFF')
    expect(() => sqlite.exec(`REPLACE INTO audit (${names}) VALUES (${values})`)).not.toThrow()
  })

  test('and nothing else is append-only', async () => {
    const sqlite = await freshVault()
    const rows = sqlite
      .prepare("SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name <> 'client_held'")
      .all() as {
      tbl_name: string
    }[]
    expect([...new Set(rows.map(row => row.tbl_name))].toSorted()).toEqual(APPEND_ONLY.toSorted())
    expect(rows).toHaveLength(2 * APPEND_ONLY.length)
  })
})

describe('a review that an import opened', () => {
  let sqlite: Handle

  const opened = async (importId: string | null, ...events: readonly string[]): Promise<void> => {
    sqlite = await freshVault()
    sqlite.pragma('foreign_keys = OFF')
    sqlite
      .prepare(
        "INSERT INTO review VALUES ('r', 'p', NULL, '2026-10', 'live', NULL, ?, '2026-10-01T09:00:00+00:00')",
      )
      .run(importId)
    for (const type of events) {
      sqlite
        .prepare(
          "INSERT INTO review_event (review_id, type, detail_json, by_person, at) VALUES ('r', ?, '{}', 'p', 'now')",
        )
        .run(type)
    }
  }
  const remove = () => sqlite.exec("DELETE FROM review_event WHERE review_id = 'r'")

  test('may go with it while nothing has happened to it', async () => {
    await opened('i', 'opened')
    expect(remove).not.toThrow()
  })

  test('stays once something has', async () => {
    await opened('i', 'opened', 'said-ready')
    expect(remove).toThrow('append-only')
  })

  test('and one that a person opened stays', async () => {
    await opened(null, 'opened')
    expect(remove).toThrow('append-only')
  })
})
