import { type Kysely, sql } from 'kysely'

/** What preparing and the caseload over time have to keep. Frozen: a later change is a migration of its own. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // Beside the practitioner's reason: what the service's rules found, as they left it.
  'ALTER TABLE discussion ADD COLUMN why_now TEXT',

  // A text that is private until 'ready' may be shown to the other before.
  'ALTER TABLE review_note ADD COLUMN shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1))',

  // The file itself, only where somebody asked to keep it; its name and hash are in `import`.
  `CREATE TABLE import_file (
    import_id TEXT PRIMARY KEY REFERENCES import (id),
    bytes BLOB NOT NULL
  ) STRICT`,

  // Hours a week by contract, each from a month on (null: as long as anybody remembers); an earlier month keeps its own.
  `CREATE TABLE contracted_hours (
    sequence INTEGER PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    hours REAL CHECK (hours IS NULL OR hours BETWEEN 0 AND 80),
    from_month TEXT,
    recorded_by TEXT REFERENCES person (id),
    recorded_at TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX contracted_hours_by_person ON contracted_hours (person_id)',
  `INSERT INTO contracted_hours (person_id, hours, recorded_at)
    SELECT id, contracted_hours, created_at FROM person WHERE contracted_hours IS NOT NULL ORDER BY id`,
  'ALTER TABLE person DROP COLUMN contracted_hours',

  // From which month the limits of a chart are worked out anew, and why; the latest of each chart wins, null takes it back.
  `CREATE TABLE trend_base (
    sequence INTEGER PRIMARY KEY,
    practitioner_id TEXT NOT NULL REFERENCES person (id),
    client_id TEXT REFERENCES client (id) ON DELETE CASCADE,
    measure TEXT NOT NULL,
    from_month TEXT,
    reason TEXT NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES person (id),
    recorded_at TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX trend_base_by_practitioner ON trend_base (practitioner_id)',
  'CREATE INDEX trend_base_by_client ON trend_base (client_id)',
]
