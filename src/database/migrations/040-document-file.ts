import { type Kysely, sql } from 'kysely'

/** A file that is read as a document sample. Frozen: a later change is a migration of its own. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // Name, hash and size stay for good; the bytes go at signing unless the service keeps them, or when the file is taken off.
  `CREATE TABLE document_file (
    document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes BLOB,
    added_by TEXT NOT NULL REFERENCES person (id),
    added_at TEXT NOT NULL,
    deleted_at TEXT,
    CHECK ((bytes IS NULL) = (deleted_at IS NOT NULL))
  ) STRICT`,
]
