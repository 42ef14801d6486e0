import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { MIGRATIONS } from '#database/migrations/index.ts'
import { migrate } from '#database/vault/migrate.ts'
import { openDatabase } from '#database/vault/open-database.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

const SHA = 'a'.repeat(64)

test('a record of the version before takes addenda, which stay as they were signed, and who has opened them', async () => {
  const { db, sqlite, close } = openDatabase(join(scratchFolder(), 'tandem.db'), randomBytes(32))
  onTestFinished(close)
  await migrate(db, Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '050')))
  sqlite.exec(`
    INSERT INTO person (id, name, title, is_practitioner, is_supervisor, is_administrator, created_at)
      VALUES ('p', 'Sam Okafor', NULL, 1, 0, 0, 'then');
    INSERT INTO person_key (id, person_id, public_key_pem, made_because, made_at) VALUES ('k', 'p', 'pem', 'set up', 'then');
    INSERT INTO review (id, practitioner_id, month, kind, created_at) VALUES ('r', 'p', '2026-10', 'live', 'then');
    INSERT INTO snapshot (id, review_id, number, body, sha256, fixed_by, at)
      VALUES ('s', 'r', 'CS-2026-10-0001', x'7b7d', '${SHA}', 'p', 'then');
    INSERT INTO record (id, review_id, snapshot_id, number, audit_sequence, audit_hash, signatures_json, locked_at)
      VALUES ('d', 'r', 's', 'CS-2026-10-0001', 9, 'h', '{}', 'then');
    INSERT INTO record_file VALUES ('d', x'25', '${SHA}', 3)`)
  const stored = () =>
    ['snapshot', 'record', 'record_file'].map(table => sqlite.prepare(`SELECT * FROM ${table}`).all())
  const before = stored()
  expect(await migrate(db)).toContain('050-addendum')
  expect(stored()).toEqual(before)

  const add = (id: string, number: number, kind = 'addition') =>
    sqlite.exec(`INSERT INTO addendum VALUES (NULL, '${id}', 'd', ${number}, '${kind}', 'p', 'k', x'7b7d', '${SHA}',
      'text', x'01', 'later', 10, 'h', '{}')`)
  add('a', 1)
  add('b', 2, 'correction')
  expect(() => add('c', 2)).toThrow('UNIQUE')
  expect(() => add('c', 0)).toThrow('CHECK')
  expect(() => add('c', 3, 'remark')).toThrow('CHECK')
  sqlite.exec(`INSERT INTO addendum_file VALUES ('a', x'25', '${SHA}', 1)`)
  for (const table of ['addendum', 'addendum_file']) {
    expect(() => sqlite.exec(`DELETE FROM ${table}`)).toThrow('append-only')
    expect(() => sqlite.exec(`UPDATE ${table} SET rowid = rowid`)).toThrow('append-only')
  }
  const open = () => sqlite.exec("INSERT INTO addendum_read VALUES ('a', 'p', 'later')")
  open()
  expect(open).toThrow('UNIQUE')
})
