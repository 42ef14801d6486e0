import { type Kysely, sql } from 'kysely'

/** What has to be kept, what was erased, and the one door to it. Frozen: a later change is a migration of its own. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  for (const table of BEHIND_THE_DOOR) {
    for (const verb of ['UPDATE', 'DELETE'] as const) {
      const unless = verb === 'DELETE' && table === 'review_event' ? ` AND NOT ${OPENED_BY_IMPORT_ALONE}` : ''
      await sql.raw(`DROP TRIGGER IF EXISTS ${table}_no_${verb.toLowerCase()}`).execute(db)
      await sql
        .raw(
          `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
           WHEN NOT EXISTS (SELECT 1 FROM erasing)${unless}
           BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
        )
        .execute(db)
    }
  }
  for (const table of ['erasure', 'redaction']) {
    for (const verb of ['UPDATE', 'DELETE']) {
      await sql
        .raw(
          `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
           BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
        )
        .execute(db)
    }
  }
}

/** As in the first vault: a review that an import opened, and to which nothing has happened since. */
const OPENED_BY_IMPORT_ALONE = `(
  (SELECT import_id FROM review WHERE id = OLD.review_id) IS NOT NULL
  AND (SELECT count(*) FROM review_event WHERE review_id = OLD.review_id) = 1)`

/** What an erasure may reach. The audit trail, keys of people and published versions have no door at all. */
const BEHIND_THE_DOOR = [
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
] as const

const STATEMENTS = [
  // An erasure that was done: by whom and why, in counts. Whose it was is gone with what was erased.
  `CREATE TABLE erasure (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('client', 'scores')),
    reason TEXT NOT NULL,
    note TEXT,
    first_person TEXT NOT NULL REFERENCES person (id),
    second_person TEXT NOT NULL REFERENCES person (id),
    counts_json TEXT NOT NULL,
    backups_json TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK (first_person <> second_person)
  ) STRICT`,

  // The door: open while it has a row. Nothing can be in erasing_ends, so a transaction that leaves one behind can't commit.
  'CREATE TABLE erasing_ends (id TEXT PRIMARY KEY, CHECK (id IS NULL AND id IS NOT NULL)) STRICT, WITHOUT ROWID',
  `CREATE TABLE erasing (
    id TEXT PRIMARY KEY REFERENCES erasing_ends (id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID`,

  // What stands in place of a signed text since an erasure. The hash that was signed stays where it was.
  `CREATE TABLE redaction (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    erasure_id TEXT NOT NULL REFERENCES erasure (id),
    record_id TEXT REFERENCES record (id),
    addendum_id TEXT REFERENCES addendum (id),
    redacted_sha256 TEXT NOT NULL CHECK (length(redacted_sha256) = 64),
    at TEXT NOT NULL,
    CHECK ((record_id IS NULL) <> (addendum_id IS NULL))
  ) STRICT`,
  'CREATE INDEX redaction_by_erasure ON redaction (erasure_id)',
  'CREATE INDEX redaction_by_record ON redaction (record_id) WHERE record_id IS NOT NULL',
  'CREATE INDEX redaction_by_addendum ON redaction (addendum_id) WHERE addendum_id IS NOT NULL',

  // Who came in the place of somebody who could not be scored may be erased: the row then says only that somebody did.
  `CREATE TABLE draw_replacement_next (
    sequence INTEGER PRIMARY KEY,
    draw_id TEXT NOT NULL REFERENCES draw (id),
    client_id TEXT NOT NULL REFERENCES client (id),
    by_client_id TEXT REFERENCES client (id),
    reason TEXT NOT NULL,
    blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL
  ) STRICT`,
  'INSERT INTO draw_replacement_next SELECT * FROM draw_replacement ORDER BY sequence',
  'DROP TRIGGER draw_replacement_no_update',
  'DROP TRIGGER draw_replacement_no_delete',
  'DROP TABLE draw_replacement',
  'ALTER TABLE draw_replacement_next RENAME TO draw_replacement',
  'CREATE INDEX draw_replacement_by_draw ON draw_replacement (draw_id, sequence)',
  'CREATE INDEX draw_replacement_by_client ON draw_replacement (client_id)',
  'CREATE INDEX draw_replacement_by_other ON draw_replacement (by_client_id)',

  // Must not be erased until somebody lifts it: a client, or the scores of somebody who works here.
  `CREATE TABLE hold (
    id TEXT PRIMARY KEY,
    client_id TEXT REFERENCES client (id) ON DELETE CASCADE,
    person_id TEXT REFERENCES person (id),
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    set_by TEXT NOT NULL REFERENCES person (id),
    set_at TEXT NOT NULL,
    lifted_because TEXT,
    lifted_by TEXT REFERENCES person (id),
    lifted_at TEXT,
    CHECK ((client_id IS NULL) <> (person_id IS NULL)),
    CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
  ) STRICT`,
  'CREATE INDEX hold_by_client ON hold (client_id) WHERE client_id IS NOT NULL',
  'CREATE INDEX hold_by_person ON hold (person_id) WHERE person_id IS NOT NULL',
  `CREATE TRIGGER client_held BEFORE DELETE ON client
    WHEN EXISTS (SELECT 1 FROM hold WHERE client_id = OLD.id AND lifted_at IS NULL)
    BEGIN SELECT RAISE(ABORT, 'held'); END`,
]
