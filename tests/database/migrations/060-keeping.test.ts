import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { MIGRATIONS } from '#database/migrations/index.ts'
import { migrate } from '#database/vault/migrate.ts'
import { type OpenDatabase, openDatabase } from '#database/vault/open-database.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

const SHA = 'a'.repeat(64)

const vaultBefore = async (): Promise<OpenDatabase> => {
  const open = openDatabase(join(scratchFolder(), 'tandem.db'), randomBytes(32))
  onTestFinished(open.close)
  await migrate(open.db, Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '060')))
  open.sqlite.exec(`
    INSERT INTO person (id, name, title, is_practitioner, is_supervisor, is_administrator, created_at)
      VALUES ('p', 'Sam Okafor', NULL, 1, 0, 0, 'then'), ('q', 'Robin Price', NULL, 0, 1, 1, 'then');
    INSERT INTO client (id, reference, created_by, created_at) VALUES ('c', 'LD1', 'p', 'then'), ('e', 'LD2', 'p', 'then');
    INSERT INTO definition (id, kind, key, version, body_json, published_at) VALUES ('x', 'scheme', 'house', 1, '{}', 'then');
    INSERT INTO review (id, practitioner_id, month, kind, created_at) VALUES ('r', 'p', '2026-10', 'live', 'then');
    INSERT INTO review_event (review_id, type, detail_json, by_person, at) VALUES ('r', 'opened', '{}', 'p', 'then');
    INSERT INTO session (id, review_id, agenda_json, created_at) VALUES ('s', 'r', '[]', 'then');
    INSERT INTO draw (id, review_id, session_id, draw_json, clients_json, drawn_by, at)
      VALUES ('d', 'r', 's', '{}', '{}', 'p', 'then');
    INSERT INTO draw_replacement (draw_id, client_id, by_client_id, reason, blind, by_person, at)
      VALUES ('d', 'c', 'e', 'was away', 1, 'p', 'then');
    INSERT INTO score (id, review_id, client_id, person_id, part, scheme_id, levels_json, notes_json, reasons_json, total, band,
      judged_month, given, blind, at) VALUES ('o', 'r', 'c', 'p', 'own', 'x', '{}', '{}', '{}', 3, 'low', '2026-10',
      'before the draw', 1, 'then');
    INSERT INTO audit VALUES (1, 'then', 'p', 'unlocked', NULL, NULL, '{}', 0, 'h', 'i')`)
  return open
}

const TABLES = ['client', 'review_event', 'draw', 'draw_replacement', 'score', 'audit']

test('a vault of the version before keeps its rows, and what is append-only stays so', async () => {
  const { db, sqlite } = await vaultBefore()
  const stored = () => TABLES.map(table => sqlite.prepare(`SELECT * FROM ${table}`).all())
  const before = stored()
  expect(await migrate(db)).toContain('060-keeping')
  expect(stored()).toEqual(before)
  for (const table of ['score', 'draw', 'draw_replacement', 'review_event', 'audit']) {
    expect(() => sqlite.exec(`DELETE FROM ${table}`)).toThrow('append-only')
    expect(() => sqlite.exec(`UPDATE ${table} SET rowid = rowid`)).toThrow('append-only')
  }
})

test('a client on hold can’t be deleted, and can once it is lifted', async () => {
  const { db, sqlite } = await vaultBefore()
  await migrate(db)
  sqlite.exec(`
    INSERT INTO hold (id, client_id, reason, set_by, set_at) VALUES ('h', 'e', 'a claim', 'q', 'now');
    BEGIN; INSERT INTO erasing VALUES ('z')`)
  sqlite.exec("UPDATE draw_replacement SET by_client_id = NULL WHERE by_client_id = 'e'")
  expect(() => sqlite.exec("DELETE FROM client WHERE id = 'e'")).toThrow('held')
  sqlite.exec(`UPDATE hold SET lifted_at = 'later', lifted_by = 'q';
    DELETE FROM client WHERE id = 'e'; DELETE FROM erasing; COMMIT`)
  expect(sqlite.prepare('SELECT count(*) AS rows FROM hold').get()).toEqual({ rows: 0 })
})

test('the door opens what an erasure needs, never the audit trail, and nothing commits that leaves it open', async () => {
  const { db, sqlite } = await vaultBefore()
  await migrate(db)
  const rows = (table: string) => sqlite.prepare(`SELECT count(*) AS rows FROM ${table}`).get()
  expect(() => sqlite.exec("INSERT INTO erasing_ends VALUES ('z')")).toThrow('CHECK')
  expect(() => sqlite.exec("INSERT INTO erasing VALUES ('z')")).toThrow('FOREIGN KEY')

  sqlite.exec("BEGIN; INSERT INTO erasing VALUES ('z'); DELETE FROM score")
  for (const table of ['audit', 'definition'])
    expect(() => sqlite.exec(`DELETE FROM ${table}`)).toThrow('append-only')
  expect(() => sqlite.exec('COMMIT')).toThrow('FOREIGN KEY')
  sqlite.exec('ROLLBACK')
  expect(rows('score')).toEqual({ rows: 1 })

  sqlite.exec("BEGIN; INSERT INTO erasing VALUES ('z'); DELETE FROM score; DELETE FROM erasing; COMMIT")
  expect(rows('score')).toEqual({ rows: 0 })
  expect(() => sqlite.exec('DELETE FROM draw')).toThrow('append-only')
})

test('what an erasure was signed with stays as it is, and takes two people', async () => {
  const { db, sqlite } = await vaultBefore()
  await migrate(db)
  const add = (second: string) =>
    sqlite.exec(`INSERT INTO erasure (id, kind, reason, first_person, second_person, counts_json, backups_json, at)
      VALUES ('z', 'client', 'asked for', 'p', '${second}', '{}', '[]', 'now')`)
  expect(() => add('p')).toThrow('CHECK')
  add('q')
  expect(() =>
    sqlite.exec(
      `INSERT INTO redaction (id, erasure_id, redacted_sha256, at) VALUES ('y', 'z', '${SHA}', 'now')`,
    ),
  ).toThrow('CHECK')
  for (const attempt of ['DELETE FROM erasure', 'UPDATE erasure SET note = NULL'])
    expect(() => sqlite.exec(attempt)).toThrow('append-only')
})
