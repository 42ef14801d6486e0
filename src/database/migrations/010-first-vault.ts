import { type Kysely, sql } from 'kysely'

/**
 * The first vault. Frozen: a later change is a migration of its own. Dates are `YYYY-MM-DD`, months `YYYY-MM`, moments
 * ISO with offset; ids UUIDv7; `_json` columns hold JSON that a schema of the domain reads.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  for (const table of APPEND_ONLY) {
    for (const verb of ['UPDATE', 'DELETE'] as const) {
      const unless = verb === 'DELETE' && table === 'review_event' ? `WHEN NOT ${OPENED_BY_IMPORT_ALONE}` : ''
      await sql
        .raw(
          `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} ${unless}
           BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
        )
        .execute(db)
    }
  }
}

/** A review that an import opened, and to which nothing has happened since, may go when the import is taken back. */
const OPENED_BY_IMPORT_ALONE = `(
  (SELECT import_id FROM review WHERE id = OLD.review_id) IS NOT NULL
  AND (SELECT count(*) FROM review_event WHERE review_id = OLD.review_id) = 1)`

/** What was signed, judged or logged is added to and never changed. */
const APPEND_ONLY = [
  'audit',
  'person_key',
  'definition',
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
] as const

const STATEMENTS = [
  `CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value_json TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT
  ) STRICT`,

  `CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    title TEXT,
    is_practitioner INTEGER NOT NULL CHECK (is_practitioner IN (0, 1)),
    is_supervisor INTEGER NOT NULL CHECK (is_supervisor IN (0, 1)),
    is_administrator INTEGER NOT NULL CHECK (is_administrator IN (0, 1)),
    contracted_hours REAL CHECK (contracted_hours IS NULL OR contracted_hours BETWEEN 0 AND 80),
    created_at TEXT NOT NULL,
    disabled_at TEXT,
    CHECK (is_practitioner + is_supervisor + is_administrator > 0)
  ) STRICT`,

  // One row for every signing key a person has had; the last one is in force, the earlier ones still check old records.
  `CREATE TABLE person_key (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES person (id),
    public_key_pem TEXT NOT NULL,
    made_because TEXT NOT NULL CHECK (made_because IN ('set up', 'added', 'recovery')),
    made_at TEXT NOT NULL
  ) STRICT`,

  `CREATE TABLE supervision (
    id TEXT PRIMARY KEY,
    practitioner_id TEXT NOT NULL REFERENCES person (id),
    supervisor_id TEXT NOT NULL REFERENCES person (id),
    from_date TEXT NOT NULL,
    until_date TEXT,
    CHECK (practitioner_id <> supervisor_id)
  ) STRICT`,
  `CREATE UNIQUE INDEX supervision_current ON supervision (practitioner_id) WHERE until_date IS NULL`,
  `CREATE INDEX supervision_by_supervisor ON supervision (supervisor_id)`,

  `CREATE TABLE reduction (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    hours REAL CHECK (hours IS NULL OR hours BETWEEN 0 AND 80),
    percent REAL CHECK (percent IS NULL OR percent BETWEEN 0 AND 100),
    reason TEXT NOT NULL,
    from_date TEXT NOT NULL,
    until_date TEXT NOT NULL,
    CHECK ((hours IS NULL) <> (percent IS NULL))
  ) STRICT`,
  `CREATE INDEX reduction_by_person ON reduction (person_id)`,

  // Schemes, checklists, criteria, word lists, agendas: each version is a row that never changes.
  `CREATE TABLE definition (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('scheme', 'checklist', 'criteria', 'words', 'agenda', 'lists')),
    key TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    body_json TEXT NOT NULL,
    starts_month TEXT,
    what_changed TEXT,
    published_by TEXT REFERENCES person (id),
    published_at TEXT NOT NULL,
    UNIQUE (kind, key, version)
  ) STRICT`,

  `CREATE TABLE import (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('caseload', 'history')),
    practitioner_id TEXT NOT NULL REFERENCES person (id),
    month TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    mapping_json TEXT NOT NULL,
    counts_json TEXT NOT NULL,
    imported_by TEXT NOT NULL REFERENCES person (id),
    imported_at TEXT NOT NULL,
    undone_by TEXT REFERENCES person (id),
    undone_at TEXT
  ) STRICT`,
  `CREATE INDEX import_by_practitioner ON import (practitioner_id, month)`,

  `CREATE TABLE client (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE CHECK (length(reference) BETWEEN 1 AND 40),
    import_id TEXT REFERENCES import (id),
    created_by TEXT NOT NULL REFERENCES person (id),
    created_at TEXT NOT NULL
  ) STRICT`,

  // What is known of a client is a list of attributed changes; the latest of each field wins.
  `CREATE TABLE client_change (
    sequence INTEGER PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    source TEXT NOT NULL CHECK (source IN ('typed', 'imported')),
    values_json TEXT NOT NULL,
    import_id TEXT REFERENCES import (id),
    recorded_by TEXT NOT NULL REFERENCES person (id),
    recorded_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX client_change_by_client ON client_change (client_id, sequence)`,

  // Who holds a client, from when to when. A caseload on a date is read from here.
  `CREATE TABLE assignment (
    id TEXT PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    practitioner_id TEXT NOT NULL REFERENCES person (id),
    from_date TEXT NOT NULL,
    membership TEXT NOT NULL CHECK (membership IN ('new', 'transferred', 'returned')),
    until_date TEXT,
    leaving_reason TEXT,
    leaving_note TEXT,
    import_id TEXT REFERENCES import (id),
    end_import_id TEXT REFERENCES import (id),
    recorded_by TEXT NOT NULL REFERENCES person (id),
    recorded_at TEXT NOT NULL,
    CHECK ((until_date IS NULL) = (leaving_reason IS NULL))
  ) STRICT`,
  `CREATE UNIQUE INDEX assignment_current ON assignment (client_id) WHERE until_date IS NULL`,
  `CREATE INDEX assignment_by_practitioner ON assignment (practitioner_id, from_date)`,
  `CREATE INDEX assignment_by_client ON assignment (client_id)`,

  `CREATE TABLE review (
    id TEXT PRIMARY KEY,
    practitioner_id TEXT NOT NULL REFERENCES person (id),
    supervisor_id TEXT REFERENCES person (id),
    month TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('live', 'history')),
    scheme_id TEXT REFERENCES definition (id),
    import_id TEXT REFERENCES import (id),
    created_at TEXT NOT NULL,
    UNIQUE (practitioner_id, month),
    CHECK (supervisor_id IS NULL OR supervisor_id <> practitioner_id)
  ) STRICT`,
  `CREATE INDEX review_by_supervisor ON review (supervisor_id, month)`,

  `CREATE TABLE review_event (
    sequence INTEGER PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES review (id),
    type TEXT NOT NULL,
    detail_json TEXT NOT NULL,
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX review_event_by_review ON review_event (review_id, sequence)`,

  // A section of which the practitioner said 'nobody' or 'nothing this month'.
  `CREATE TABLE review_said_none (
    review_id TEXT NOT NULL REFERENCES review (id),
    section TEXT NOT NULL,
    PRIMARY KEY (review_id, section)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE review_note (
    review_id TEXT NOT NULL REFERENCES review (id),
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    PRIMARY KEY (review_id, name)
  ) STRICT, WITHOUT ROWID`,

  // One client in one month. Its values are in the changes below.
  `CREATE TABLE entry (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES review (id),
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    membership TEXT NOT NULL CHECK (membership IN ('carried', 'new', 'transferred', 'returned')),
    import_id TEXT REFERENCES import (id),
    UNIQUE (review_id, client_id)
  ) STRICT`,
  `CREATE INDEX entry_by_client ON entry (client_id)`,

  `CREATE TABLE entry_change (
    sequence INTEGER PRIMARY KEY,
    entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    source TEXT NOT NULL CHECK (source IN ('typed', 'imported', 'carried', 'agreed')),
    values_json TEXT NOT NULL,
    drafts_json TEXT NOT NULL,
    import_id TEXT REFERENCES import (id),
    recorded_by TEXT NOT NULL REFERENCES person (id),
    recorded_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX entry_change_by_entry ON entry_change (entry_id, sequence)`,

  // Scores while they may still change; fixed ones are appended to score.
  `CREATE TABLE score_draft (
    review_id TEXT NOT NULL REFERENCES review (id),
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id),
    levels_json TEXT NOT NULL,
    notes_json TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    PRIMARY KEY (review_id, client_id, person_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX score_draft_by_client ON score_draft (client_id)`,

  `CREATE TABLE score (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    review_id TEXT NOT NULL REFERENCES review (id),
    client_id TEXT NOT NULL REFERENCES client (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    part TEXT NOT NULL CHECK (part IN ('own', 'supervisor', 'agreed')),
    scheme_id TEXT NOT NULL REFERENCES definition (id),
    levels_json TEXT NOT NULL,
    notes_json TEXT NOT NULL,
    reasons_json TEXT NOT NULL,
    total REAL NOT NULL,
    band TEXT NOT NULL CHECK (band IN ('low', 'medium', 'high', 'very high')),
    judged_month TEXT NOT NULL,
    given TEXT NOT NULL CHECK (given IN ('before the draw', 'after the draw', 'at the session')),
    blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
    at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX score_by_client ON score (client_id, sequence)`,
  `CREATE INDEX score_by_review ON score (review_id, sequence)`,

  `CREATE TABLE discussion (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES review (id),
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    why_raised TEXT,
    talked_over TEXT,
    outcome TEXT CHECK (outcome IS NULL OR outcome IN ('decision', 'nothing to decide')),
    decision TEXT,
    reason TEXT,
    contacts_planned_next INTEGER CHECK (contacts_planned_next IS NULL OR contacts_planned_next BETWEEN 0 AND 999),
    decided_at TEXT,
    UNIQUE (review_id, client_id)
  ) STRICT`,
  `CREATE INDEX discussion_by_client ON discussion (client_id)`,

  `CREATE TABLE closing (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES review (id),
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('closing', 'stable casing', 'support staff')),
    stage TEXT NOT NULL CHECK (stage IN ('named', 'to decide')),
    carried_from TEXT REFERENCES closing (id),
    note TEXT,
    form_json TEXT NOT NULL,
    form_completed_at TEXT,
    decision_json TEXT,
    decided_at TEXT,
    UNIQUE (review_id, client_id, kind, stage)
  ) STRICT`,
  `CREATE INDEX closing_by_client ON closing (client_id)`,
  `CREATE INDEX closing_by_carried ON closing (carried_from) WHERE carried_from IS NOT NULL`,

  `CREATE TABLE document (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES review (id),
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    stage TEXT NOT NULL CHECK (stage IN ('asked for', 'to read')),
    carried_from TEXT REFERENCES document (id),
    kind TEXT NOT NULL CHECK (kind IN ('care plan', 'health action plan', 'risk assessment', 'case note')),
    position INTEGER NOT NULL,
    title TEXT,
    dated TEXT,
    brought_as TEXT,
    checklist_id TEXT REFERENCES definition (id),
    answers_json TEXT NOT NULL,
    feedback TEXT,
    reply TEXT,
    set_aside TEXT,
    read_at TEXT
  ) STRICT`,
  `CREATE INDEX document_by_review ON document (review_id)`,
  `CREATE INDEX document_by_client ON document (client_id)`,
  `CREATE INDEX document_by_carried ON document (carried_from) WHERE carried_from IS NOT NULL`,

  // finished_in: the review whose answer was done or dropped, so that open ones are found without reading all answers.
  `CREATE TABLE action (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES review (id),
    client_id TEXT REFERENCES client (id) ON DELETE SET NULL,
    owner_id TEXT NOT NULL REFERENCES person (id),
    fields_json TEXT NOT NULL,
    from_item TEXT NOT NULL,
    discussion_id TEXT REFERENCES discussion (id) ON DELETE SET NULL,
    document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
    closing_id TEXT REFERENCES closing (id) ON DELETE SET NULL,
    agreed_on TEXT NOT NULL,
    position INTEGER NOT NULL,
    finished_in TEXT REFERENCES review (id)
  ) STRICT`,
  `CREATE INDEX action_by_review ON action (review_id)`,
  `CREATE INDEX action_by_finish ON action (finished_in, review_id)`,
  `CREATE INDEX action_by_client ON action (client_id) WHERE client_id IS NOT NULL`,
  `CREATE INDEX action_by_discussion ON action (discussion_id) WHERE discussion_id IS NOT NULL`,
  `CREATE INDEX action_by_document ON action (document_id) WHERE document_id IS NOT NULL`,
  `CREATE INDEX action_by_closing ON action (closing_id) WHERE closing_id IS NOT NULL`,

  // One answer an action and review; changed freely until that review is signed.
  `CREATE TABLE action_answer (
    action_id TEXT NOT NULL REFERENCES action (id) ON DELETE CASCADE,
    review_id TEXT NOT NULL REFERENCES review (id),
    answer_json TEXT NOT NULL,
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    PRIMARY KEY (action_id, review_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX action_answer_by_review ON action_answer (review_id)`,

  `CREATE TABLE session (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES review (id),
    planned_for TEXT,
    place TEXT,
    agenda_json TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX session_by_review ON session (review_id)`,

  `CREATE TABLE session_event (
    sequence INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    type TEXT NOT NULL,
    detail_json TEXT NOT NULL,
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX session_event_by_session ON session_event (session_id, sequence)`,

  // The draw as the record prints it (draw_json), and which client stands behind each reference of the frame.
  `CREATE TABLE draw (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    review_id TEXT NOT NULL REFERENCES review (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    draw_json TEXT NOT NULL,
    clients_json TEXT NOT NULL,
    redrawn_because TEXT,
    drawn_by TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX draw_by_review ON draw (review_id, sequence)`,

  `CREATE TABLE draw_replacement (
    sequence INTEGER PRIMARY KEY,
    draw_id TEXT NOT NULL REFERENCES draw (id),
    client_id TEXT NOT NULL REFERENCES client (id),
    by_client_id TEXT NOT NULL REFERENCES client (id),
    reason TEXT NOT NULL,
    blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX draw_replacement_by_draw ON draw_replacement (draw_id, sequence)`,
  `CREATE INDEX draw_replacement_by_client ON draw_replacement (client_id)`,
  `CREATE INDEX draw_replacement_by_other ON draw_replacement (by_client_id)`,

  // Clients scored by both, by the month in which they were drawn: what the next draw's frame looks back on.
  `CREATE TABLE drawn (
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    month TEXT NOT NULL,
    review_id TEXT NOT NULL REFERENCES review (id),
    PRIMARY KEY (client_id, month)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX drawn_by_review ON drawn (review_id)`,

  // The canonical JSON that is signed, as its exact bytes.
  `CREATE TABLE snapshot (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    review_id TEXT NOT NULL REFERENCES review (id),
    number TEXT NOT NULL,
    body BLOB NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    fixed_by TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX snapshot_by_review ON snapshot (review_id, sequence)`,

  `CREATE TABLE snapshot_void (
    snapshot_id TEXT PRIMARY KEY REFERENCES snapshot (id),
    reason TEXT NOT NULL,
    by_person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL
  ) STRICT`,

  `CREATE TABLE signature (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    snapshot_id TEXT NOT NULL REFERENCES snapshot (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    key_id TEXT REFERENCES person_key (id),
    part TEXT NOT NULL CHECK (part IN ('practitioner', 'supervisor')),
    method TEXT NOT NULL CHECK (method IN ('passphrase', 'ink', 'not signed')),
    signed_text TEXT,
    signature BLOB,
    hand_json TEXT,
    reason TEXT,
    at TEXT NOT NULL,
    UNIQUE (snapshot_id, part),
    CHECK ((method = 'passphrase') = (signature IS NOT NULL AND signed_text IS NOT NULL AND key_id IS NOT NULL))
  ) STRICT`,

  `CREATE TABLE record (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    review_id TEXT NOT NULL UNIQUE REFERENCES review (id),
    snapshot_id TEXT NOT NULL UNIQUE REFERENCES snapshot (id),
    number TEXT NOT NULL UNIQUE,
    audit_sequence INTEGER NOT NULL,
    audit_hash TEXT NOT NULL,
    signatures_json TEXT NOT NULL,
    locked_at TEXT NOT NULL
  ) STRICT`,

  // The printed record, byte for byte as it was locked; never drawn again.
  `CREATE TABLE record_file (
    record_id TEXT PRIMARY KEY REFERENCES record (id),
    pdf BLOB NOT NULL,
    pdf_sha256 TEXT NOT NULL CHECK (length(pdf_sha256) = 64),
    pages INTEGER NOT NULL
  ) STRICT`,

  // A form that somebody has begun and not yet recorded: what was typed survives a lock, a crash, a closed lid.
  `CREATE TABLE draft (
    person_id TEXT NOT NULL REFERENCES person (id),
    key TEXT NOT NULL,
    body_json TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (person_id, key)
  ) STRICT, WITHOUT ROWID`,

  // Certificate for the bytes of printed records, made at set-up; its key is kept here, inside the encryption.
  `CREATE TABLE certificate (
    id TEXT PRIMARY KEY,
    certificate_pem TEXT NOT NULL,
    private_key_pem TEXT NOT NULL,
    made_at TEXT NOT NULL
  ) STRICT`,

  // Who did what when. Sequence is the order; each row's hash takes the one before it in.
  `CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    person_id TEXT REFERENCES person (id),
    act TEXT NOT NULL,
    subject_kind TEXT,
    subject_id TEXT,
    detail_json TEXT NOT NULL,
    clock_went_back INTEGER NOT NULL CHECK (clock_went_back IN (0, 1)),
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT`,
]
