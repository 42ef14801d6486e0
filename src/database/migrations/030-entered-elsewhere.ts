import { type Kysely, sql } from 'kysely'

/** What was decided and then entered in the clients' own records, outside Tandem. Frozen: a later change is a migration of its own. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // One row for each client decided on in a review, once somebody says that the text was entered; taken back by deleting it.
  `CREATE TABLE entered_elsewhere (
    review_id TEXT NOT NULL REFERENCES review (id),
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    entered_on TEXT NOT NULL,
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    PRIMARY KEY (review_id, client_id)
  ) STRICT`,
  'CREATE INDEX entered_elsewhere_by_client ON entered_elsewhere (client_id)',
]
