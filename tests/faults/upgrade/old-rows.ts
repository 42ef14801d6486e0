import type { SqliteHandle } from '#database/vault/open-database.ts'

/** Rows as the first version wrote them; no later one may lose them. */
export const addOldRows = (sqlite: SqliteHandle): void => {
  sqlite.exec(`
    BEGIN;
    INSERT INTO person (id, name, title, is_practitioner, is_supervisor, is_administrator, created_at)
      VALUES ('p', 'Sam Okafor', NULL, 1, 0, 0, 'then'), ('q', 'Robin Price', NULL, 0, 1, 1, 'then');
    INSERT INTO review (id, practitioner_id, month, kind, created_at) VALUES ('r', 'p', '2026-10', 'live', 'then')`)
  const client = sqlite.prepare(
    'INSERT INTO client (id, reference, created_by, created_at) VALUES (?, ?, ?, ?)',
  )
  const audit = sqlite.prepare(
    `INSERT INTO audit VALUES (?, 'then', 'p', 'unlocked', NULL, NULL, '{}', 0, 'h', ?)`,
  )
  for (let n = 1; n <= 200; n += 1) {
    client.run(`c${n}`, `LD${n}`, 'p', 'then')
    audit.run(n, `i${n}`)
  }
  sqlite.exec('COMMIT')
}

/** Whether all of them are there. */
export const hasOldRows = (sqlite: SqliteHandle): boolean =>
  sqlite.prepare(COUNTS).pluck().get() === '200 200 2 1'

const COUNTS = `SELECT (SELECT count(*) FROM client) || ' ' || (SELECT count(*) FROM audit) || ' ' ||
  (SELECT count(*) FROM person) || ' ' || (SELECT count(*) FROM review)`
