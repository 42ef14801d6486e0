import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { MIGRATIONS } from '#database/migrations/index.ts'
import { migrate } from '#database/vault/migrate.ts'
import { openDatabase } from '#database/vault/open-database.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

test('a document of the version before takes a file, whose bytes may go while its name and hash stay', async () => {
  const { db, sqlite, close } = openDatabase(join(scratchFolder(), 'tandem.db'), randomBytes(32))
  onTestFinished(close)
  await migrate(db, Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '040')))
  sqlite.exec(`
    INSERT INTO person (id, name, title, is_practitioner, is_supervisor, is_administrator, created_at)
      VALUES ('p', 'Sam Okafor', NULL, 1, 0, 0, 'then');
    INSERT INTO client (id, reference, created_by, created_at) VALUES ('c', 'LD1037', 'p', 'then');
    INSERT INTO review (id, practitioner_id, month, kind, created_at) VALUES ('r', 'p', '2026-10', 'live', 'then');
    INSERT INTO document (id, review_id, client_id, stage, kind, position, answers_json)
      VALUES ('d', 'r', 'c', 'to read', 'care plan', 0, '[]')`)
  expect(await migrate(db)).toContain('040-document-file')
  const sha = 'a'.repeat(64)
  const add = () =>
    sqlite.exec(
      `INSERT INTO document_file VALUES ('d', 'plan.pdf', 'application/pdf', 3, '${sha}', x'010203', 'p', 'then', NULL)`,
    )
  add()
  expect(add).toThrow('UNIQUE')
  expect(() => sqlite.exec('UPDATE document_file SET bytes = NULL')).toThrow('CHECK')
  sqlite.exec("UPDATE document_file SET bytes = NULL, deleted_at = 'later'")
  expect(sqlite.prepare('SELECT name, sha256 FROM document_file').get()).toEqual({
    name: 'plan.pdf',
    sha256: sha,
  })
  sqlite.exec("DELETE FROM document WHERE id = 'd'")
  expect(sqlite.prepare('SELECT count(*) AS rows FROM document_file').get()).toEqual({ rows: 0 })
})
