import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { MIGRATIONS } from '#database/migrations/index.ts'
import { migrate } from '#database/vault/migrate.ts'
import { openDatabase } from '#database/vault/open-database.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

test('a vault of the version before takes what was entered elsewhere, once a client and review', async () => {
  const { db, sqlite, close } = openDatabase(join(scratchFolder(), 'tandem.db'), randomBytes(32))
  onTestFinished(close)
  await migrate(db, Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '030')))
  sqlite.exec(`
    INSERT INTO person (id, name, title, is_practitioner, is_supervisor, is_administrator, created_at)
      VALUES ('p', 'Sam Okafor', NULL, 1, 0, 0, 'then');
    INSERT INTO client (id, reference, created_by, created_at) VALUES ('c', 'LD1037', 'p', 'then');
    INSERT INTO review (id, practitioner_id, month, kind, created_at) VALUES ('r', 'p', '2026-10', 'live', 'then')`)
  expect(await migrate(db)).toContain('030-entered-elsewhere')
  const enter = () =>
    sqlite.exec("INSERT INTO entered_elsewhere VALUES ('r', 'c', '2026-10-29', 'p', 'then')")
  enter()
  expect(enter).toThrow('UNIQUE')
  sqlite.exec("DELETE FROM client WHERE id = 'c'")
  expect(sqlite.prepare('SELECT count(*) AS rows FROM entered_elsewhere').get()).toEqual({ rows: 0 })
})
