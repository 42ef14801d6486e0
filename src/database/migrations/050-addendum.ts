import { type Kysely, sql } from 'kysely'

/** What was added to a record after it was locked. Frozen: a later change is a migration of its own. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  for (const table of ['addendum', 'addendum_file']) {
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

const STATEMENTS = [
  // The canonical JSON that its author signed, as its exact bytes, and what checks it. Numbers run within a record, from 1.
  `CREATE TABLE addendum (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    record_id TEXT NOT NULL REFERENCES record (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('addition', 'correction')),
    person_id TEXT NOT NULL REFERENCES person (id),
    key_id TEXT NOT NULL REFERENCES person_key (id),
    body BLOB NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    signed_text TEXT NOT NULL,
    signature BLOB NOT NULL,
    signed_at TEXT NOT NULL,
    audit_sequence INTEGER NOT NULL,
    audit_hash TEXT NOT NULL,
    signatures_json TEXT NOT NULL,
    UNIQUE (record_id, number)
  ) STRICT`,

  // The printed addendum, byte for byte as it was signed; never drawn again.
  `CREATE TABLE addendum_file (
    addendum_id TEXT PRIMARY KEY REFERENCES addendum (id),
    pdf BLOB NOT NULL,
    pdf_sha256 TEXT NOT NULL CHECK (length(pdf_sha256) = 64),
    pages INTEGER NOT NULL
  ) STRICT`,

  // Who has opened it, and when first.
  `CREATE TABLE addendum_read (
    addendum_id TEXT NOT NULL REFERENCES addendum (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    read_at TEXT NOT NULL,
    PRIMARY KEY (addendum_id, person_id)
  ) STRICT`,
]
