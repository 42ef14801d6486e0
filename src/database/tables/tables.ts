import type { ColumnType, Generated } from 'kysely'
import type {
  ActionId,
  AddendumId,
  AssignmentId,
  ClientId,
  ClosingId,
  DefinitionId,
  DiscussionId,
  DocumentId,
  DrawId,
  EntryId,
  ErasureId,
  HoldId,
  ImportId,
  KeyId,
  PersonId,
  RecordId,
  ReviewId,
  SessionId,
  SnapshotId,
} from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { LeavingReason, Membership } from '#domain/caseload/client.ts'
import type { ValueSource } from '#domain/caseload/entry.ts'
import type { ClosingKind, ClosingStage } from '#domain/closure/closing-kind.ts'
import type { BroughtAs, DocumentKind } from '#domain/document/checklist.ts'
import type { ErasureKind, ErasureReason } from '#domain/keeping/erasure.ts'
import type { Part } from '#domain/people/role.ts'
import type { AddendumKind } from '#domain/record/addendum-schema.ts'
import type { NoteName } from '#domain/review/notes.ts'
import type { ReviewEventType } from '#domain/review/review-state.ts'
import type { SectionKey } from '#domain/review/sections.ts'
import type { Band } from '#domain/scheme/band.ts'
import type { AgendaKey } from '#domain/session/agenda.ts'

/** SQLite has no booleans: 0 or 1. */
export type Flag = 0 | 1
/** JSON text; the store that reads it knows its schema. */
export type JsonText = string
/** Given by SQLite, in order of insertion. */
type Sequence = Generated<number>
type Bytes = ColumnType<Uint8Array, Uint8Array, never>

export type Tables = {
  setting: { name: string; value_json: JsonText; changed_at: Instant; changed_by: PersonId | null }
  person: {
    id: PersonId
    name: string
    title: string | null
    is_practitioner: Flag
    is_supervisor: Flag
    is_administrator: Flag
    created_at: Instant
    disabled_at: Instant | null
  }
  person_key: {
    sequence: Sequence
    id: KeyId
    person_id: PersonId
    public_key_pem: string
    made_because: 'set up' | 'added' | 'recovery'
    made_at: Instant
  }
  contracted_hours: {
    sequence: Sequence
    person_id: PersonId
    hours: number | null
    from_month: Month | null
    recorded_by: PersonId | null
    recorded_at: Instant
  }
  supervision: {
    id: string
    practitioner_id: PersonId
    supervisor_id: PersonId
    from_date: PlainDate
    until_date: PlainDate | null
  }
  reduction: {
    id: string
    person_id: PersonId
    hours: number | null
    percent: number | null
    reason: string
    from_date: PlainDate
    until_date: PlainDate
  }
  definition: {
    sequence: Sequence
    id: DefinitionId
    kind: 'scheme' | 'checklist' | 'criteria' | 'words' | 'agenda' | 'lists'
    key: string
    version: number
    body_json: JsonText
    starts_month: Month | null
    what_changed: string | null
    published_by: PersonId | null
    published_at: Instant
  }
  import: {
    id: ImportId
    kind: 'caseload' | 'history'
    practitioner_id: PersonId
    month: Month
    file_name: string
    file_sha256: string
    mapping_json: JsonText
    counts_json: JsonText
    imported_by: PersonId
    imported_at: Instant
    undone_by: PersonId | null
    undone_at: Instant | null
  }
  import_file: { import_id: ImportId; bytes: Bytes }
  client: {
    id: ClientId
    reference: string
    import_id: ImportId | null
    created_by: PersonId
    created_at: Instant
  }
  client_change: {
    sequence: Sequence
    client_id: ClientId
    source: 'typed' | 'imported'
    values_json: JsonText
    import_id: ImportId | null
    recorded_by: PersonId
    recorded_at: Instant
  }
  assignment: {
    id: AssignmentId
    client_id: ClientId
    practitioner_id: PersonId
    from_date: PlainDate
    membership: Exclude<Membership, 'carried'>
    until_date: PlainDate | null
    leaving_reason: LeavingReason | null
    leaving_note: string | null
    import_id: ImportId | null
    end_import_id: ImportId | null
    recorded_by: PersonId
    recorded_at: Instant
  }
  review: {
    id: ReviewId
    practitioner_id: PersonId
    supervisor_id: PersonId | null
    month: Month
    kind: 'live' | 'history'
    scheme_id: DefinitionId | null
    import_id: ImportId | null
    created_at: Instant
  }
  review_event: {
    sequence: Sequence
    review_id: ReviewId
    type: ReviewEventType
    detail_json: JsonText
    by_person: PersonId
    at: Instant
  }
  review_said_none: { review_id: ReviewId; section: SectionKey }
  review_note: {
    review_id: ReviewId
    name: NoteName
    body: string
    by_person: PersonId
    at: Instant
    shared: ColumnType<Flag, Flag | undefined, Flag>
  }
  trend_base: {
    sequence: Sequence
    practitioner_id: PersonId
    client_id: ClientId | null
    measure: string
    from_month: Month | null
    reason: string
    recorded_by: PersonId
    recorded_at: Instant
  }
  entry: {
    id: EntryId
    review_id: ReviewId
    client_id: ClientId
    membership: Membership
    import_id: ImportId | null
  }
  entry_change: {
    sequence: Sequence
    entry_id: EntryId
    source: ValueSource
    values_json: JsonText
    drafts_json: JsonText
    import_id: ImportId | null
    recorded_by: PersonId
    recorded_at: Instant
  }
  score_draft: {
    review_id: ReviewId
    client_id: ClientId
    person_id: PersonId
    levels_json: JsonText
    notes_json: JsonText
    updated_at: Instant
  }
  score: {
    sequence: Sequence
    id: string
    review_id: ReviewId
    client_id: ClientId
    person_id: PersonId
    part: 'own' | 'supervisor' | 'agreed'
    scheme_id: DefinitionId
    levels_json: JsonText
    notes_json: JsonText
    reasons_json: JsonText
    total: number
    band: Band
    judged_month: Month
    given: 'before the draw' | 'after the draw' | 'at the session'
    blind: Flag
    at: Instant
  }
  discussion: {
    id: DiscussionId
    review_id: ReviewId
    client_id: ClientId
    position: number
    why_raised: string | null
    why_now: ColumnType<string | null, string | null | undefined, string | null>
    talked_over: string | null
    outcome: 'decision' | 'nothing to decide' | null
    decision: string | null
    reason: string | null
    contacts_planned_next: number | null
    decided_at: Instant | null
  }
  closing: {
    id: ClosingId
    review_id: ReviewId
    client_id: ClientId
    kind: ClosingKind
    stage: ClosingStage
    carried_from: ClosingId | null
    note: string | null
    form_json: JsonText
    form_completed_at: Instant | null
    decision_json: JsonText | null
    decided_at: Instant | null
  }
  document: {
    id: DocumentId
    review_id: ReviewId
    client_id: ClientId
    stage: 'asked for' | 'to read'
    carried_from: DocumentId | null
    kind: DocumentKind
    position: number
    title: string | null
    dated: PlainDate | null
    brought_as: BroughtAs | null
    checklist_id: DefinitionId | null
    answers_json: JsonText
    feedback: string | null
    reply: string | null
    set_aside: string | null
    read_at: Instant | null
  }
  document_file: {
    document_id: DocumentId
    name: string
    media_type: string
    size_bytes: number
    sha256: string
    bytes: ColumnType<Uint8Array | null, Uint8Array, null>
    added_by: PersonId
    added_at: Instant
    deleted_at: Instant | null
  }
  action: {
    id: ActionId
    review_id: ReviewId
    client_id: ClientId | null
    owner_id: PersonId
    fields_json: JsonText
    from_item: AgendaKey
    discussion_id: DiscussionId | null
    document_id: DocumentId | null
    closing_id: ClosingId | null
    agreed_on: PlainDate
    position: number
    finished_in: ReviewId | null
  }
  action_answer: {
    action_id: ActionId
    review_id: ReviewId
    answer_json: JsonText
    by_person: PersonId
    at: Instant
  }
  session: {
    id: SessionId
    review_id: ReviewId
    planned_for: Instant | null
    place: string | null
    agenda_json: JsonText
    created_at: Instant
  }
  session_event: {
    sequence: Sequence
    session_id: SessionId
    type: string
    detail_json: JsonText
    by_person: PersonId
    at: Instant
  }
  draw: {
    sequence: Sequence
    id: DrawId
    review_id: ReviewId
    session_id: SessionId
    draw_json: JsonText
    clients_json: JsonText
    redrawn_because: string | null
    drawn_by: PersonId
    at: Instant
  }
  draw_replacement: {
    sequence: Sequence
    draw_id: DrawId
    client_id: ClientId
    by_client_id: ClientId | null
    reason: string
    blind: Flag
    by_person: PersonId
    at: Instant
  }
  drawn: { client_id: ClientId; month: Month; review_id: ReviewId }
  snapshot: {
    sequence: Sequence
    id: SnapshotId
    review_id: ReviewId
    number: string
    body: Bytes
    sha256: string
    fixed_by: PersonId
    at: Instant
  }
  snapshot_void: { snapshot_id: SnapshotId; reason: string; by_person: PersonId; at: Instant }
  signature: {
    sequence: Sequence
    id: string
    snapshot_id: SnapshotId
    person_id: PersonId
    key_id: KeyId | null
    part: Part
    method: 'passphrase' | 'ink' | 'not signed'
    signed_text: string | null
    signature: ColumnType<Uint8Array | null, Uint8Array | null, never>
    hand_json: JsonText | null
    reason: string | null
    at: Instant
  }
  record: {
    sequence: Sequence
    id: RecordId
    review_id: ReviewId
    snapshot_id: SnapshotId
    number: string
    audit_sequence: number
    audit_hash: string
    signatures_json: JsonText
    locked_at: Instant
  }
  record_file: { record_id: RecordId; pdf: Bytes; pdf_sha256: string; pages: number }
  addendum: {
    sequence: Sequence
    id: AddendumId
    record_id: RecordId
    number: number
    kind: AddendumKind
    person_id: PersonId
    key_id: KeyId
    body: Bytes
    sha256: string
    signed_text: string
    signature: Bytes
    signed_at: Instant
    audit_sequence: number
    audit_hash: string
    signatures_json: JsonText
  }
  addendum_file: { addendum_id: AddendumId; pdf: Bytes; pdf_sha256: string; pages: number }
  addendum_read: { addendum_id: AddendumId; person_id: PersonId; read_at: Instant }
  entered_elsewhere: {
    review_id: ReviewId
    client_id: ClientId
    entered_on: PlainDate
    by_person: PersonId
    at: Instant
  }
  erasure: {
    sequence: Sequence
    id: ErasureId
    kind: ErasureKind
    reason: ErasureReason
    note: string | null
    first_person: PersonId
    second_person: PersonId
    counts_json: JsonText
    backups_json: JsonText
    at: Instant
  }
  erasing: { id: string }
  erasing_ends: { id: string }
  redaction: {
    sequence: Sequence
    id: string
    erasure_id: ErasureId
    record_id: RecordId | null
    addendum_id: AddendumId | null
    redacted_sha256: string
    at: Instant
  }
  hold: {
    id: HoldId
    client_id: ClientId | null
    person_id: PersonId | null
    reason: string
    set_by: PersonId
    set_at: Instant
    lifted_because: string | null
    lifted_by: PersonId | null
    lifted_at: Instant | null
  }
  draft: { person_id: PersonId; key: string; body_json: JsonText; at: Instant }
  certificate: { id: string; certificate_pem: string; private_key_pem: string; made_at: Instant }
  audit: {
    sequence: Sequence
    at: Instant
    person_id: PersonId | null
    act: string
    subject_kind: string | null
    subject_id: string | null
    detail_json: JsonText
    clock_went_back: Flag
    previous_hash: string
    hash: string
  }
}
