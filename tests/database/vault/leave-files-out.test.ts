import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { MIGRATIONS } from '#database/migrations/index.ts'
import { unpackDatabase } from '#database/vault/backup-file.ts'
import { backUpBeforeMigrating } from '#database/vault/before-migrating.ts'
import { migrate } from '#database/vault/migrate.ts'
import { openDatabase } from '#database/vault/open-database.ts'
import { A_KEY_FILE, A_MAKER } from '#tests/support/a-key-file.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

const NEXT = { ...MIGRATIONS, '999-next': { up: async () => undefined } }

/** A signed month and one that is prepared, each with a file in which a marker stands. */
const withFiles = async (settings: string | null) => {
  const folder = scratchFolder()
  const key = randomBytes(32)
  const { db, sqlite, close } = openDatabase(join(folder, 'tandem.db'), key)
  onTestFinished(close)
  await migrate(db)
  const markers = { signed: `MARKER-${randomUUID()}`, open: `MARKER-${randomUUID()}` }
  sqlite.exec(`
    INSERT INTO person (id, name, title, is_practitioner, is_supervisor, is_administrator, created_at)
      VALUES ('p', 'Sam Okafor', NULL, 1, 0, 0, 'then');
    INSERT INTO client (id, reference, created_by, created_at) VALUES ('c', 'LD1037', 'p', 'then');
    INSERT INTO review (id, practitioner_id, month, kind, created_at) VALUES
      ('signed', 'p', '2026-09', 'live', 'then'), ('open', 'p', '2026-10', 'live', 'then');
    INSERT INTO review_event (review_id, type, detail_json, by_person, at) VALUES
      ('signed', 'opened', '{}', 'p', 'then'), ('signed', 'locked', '{}', 'p', 'then'),
      ('open', 'opened', '{}', 'p', 'then');`)
  for (const [review, marker] of Object.entries(markers)) {
    sqlite.exec(`
      INSERT INTO document (id, review_id, client_id, stage, kind, position, answers_json)
        VALUES ('${review}', '${review}', 'c', 'to read', 'care plan', 0, '[]');
      INSERT INTO document_file VALUES ('${review}', '${review}.txt', 'text/plain', 3, '${'a'.repeat(64)}',
        CAST('${marker.repeat(500)}' AS BLOB), 'p', 'then', NULL)`)
  }
  if (settings !== null) {
    sqlite
      .prepare(
        "INSERT INTO setting (name, value_json, changed_at, changed_by) VALUES ('vault', ?, 'then', 'p')",
      )
      .run(settings)
  }
  const open = { db, sqlite, close }
  const path = await backUpBeforeMigrating(
    { folder, open, databaseKey: key, keyFile: A_KEY_FILE },
    A_MAKER,
    NEXT,
  )
  const unpacked = join(folder, 'unpacked.db')
  unpackDatabase(path ?? expect.fail('no copy'), unpacked)
  const copy = openDatabase(unpacked, key)
  onTestFinished(copy.close)
  const plain = copy.sqlite.serialize()
  const rows = copy.sqlite.prepare('SELECT name FROM document_file ORDER BY name').all()
  return {
    inCopy: { signed: plain.includes(markers.signed), open: plain.includes(markers.open) },
    inVault: sqlite.serialize().includes(markers.open),
    rows,
  }
}

test.each([null, '{}', '{"keepDocumentFiles":false}'])(
  'a copy that outlives the signing is without what is deleted at signing; settings %s',
  async settings => {
    const { inCopy, inVault, rows } = await withFiles(settings)
    expect(inCopy).toEqual({ signed: true, open: false })
    expect(inVault).toBe(true)
    expect(rows).toEqual([{ name: 'open.txt' }, { name: 'signed.txt' }])
  },
)

test('what the service keeps is in the copy too', async () => {
  expect((await withFiles('{"keepDocumentFiles":true}')).inCopy).toEqual({ signed: true, open: true })
})
