import {
  ActionId,
  AssignmentId,
  ClientId,
  ClosingId,
  DiscussionId,
  DocumentId,
  DrawId,
  EntryId,
  ImportId,
  PersonId,
  ReviewId,
  SessionId,
  SnapshotId,
} from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { Db } from '#database/tables/db.ts'
import type { Tables } from '#database/tables/tables.ts'
import { emptyForm } from '#domain/closure/closing-forms.ts'
import { withDatabase } from './a-caseload.ts'
import { aTeam, type Team } from './a-team.ts'

/**
 * What stands in the rows of one person and of their one client: `zq7x` begins all of theirs. The last letter says whose it
 * is: the client's (c), the person's (p), or of both (b).
 */
export const MARK = /zq(\d+)x[a-z]+([cpb])\b/gi
const mark = (who: number, what: string, whose: 'c' | 'p' | 'b'): string => `zq${who}x${what}${whose}`

export type MarkedRows = { readonly team: Team; readonly clientIds: readonly ClientId[] }

/**
 * Sam and as many others as make `count`, each with one client, and a marked row in every table that has texts of theirs.
 * Written into the vault at once: what counts is that nothing is forgotten, not how it came to be.
 */
export const markedRows = async (count: number): Promise<MarkedRows> => {
  const team = await aTeam({ log: () => undefined })
  const clientIds = await withDatabase(team, async (db, newId, at) => {
    const people = [team.people.Sam]
    for (let who = 1; who < count; who += 1)
      people.push(await addPerson(db, PersonId.parse(newId()), who, at))
    const clients = people.map(() => ClientId.parse(newId()))
    for (const [who, person] of people.entries())
      await addClient(db, clients[who] as ClientId, who, person, at)
    for (const [who, person] of people.entries()) {
      const client = clients[who] as ClientId
      const other = clients[(who + 1) % count] as ClientId
      await addRows(db, newId, { who, person, client, other, robin: team.people.Robin, at })
    }
    return clients
  })
  team.core = await team.core.restart()
  return { team, clientIds }
}

/** The marks of one of them in a text, each once. */
export const marksIn = (text: string): Set<string> =>
  new Set([...text.matchAll(MARK)].map(([found]) => found))

const DAY = '2026-10-01' as PlainDate
const SHA = 'a'.repeat(64)

const addPerson = async (db: Db, id: PersonId, who: number, at: Instant): Promise<PersonId> => {
  const roles = { is_practitioner: 1, is_supervisor: 0, is_administrator: 0 } as const
  const name = mark(who, 'name', 'p')
  await insert(db, 'person', { id, name, title: null, ...roles, created_at: at, disabled_at: null })
  return id
}

const addClient = (db: Db, id: ClientId, who: number, created_by: PersonId, created_at: Instant) =>
  insert(db, 'client', { id, reference: mark(who, 'ref', 'b'), import_id: null, created_by, created_at })

type Whose = {
  readonly who: number
  readonly person: PersonId
  readonly client: ClientId
  readonly other: ClientId
  readonly robin: PersonId
  readonly at: Instant
}

const insert = async <T extends keyof Tables>(db: Db, table: T, row: object): Promise<void> => {
  await db
    .insertInto(table)
    .values(row as never)
    .execute()
}

const addRows = async (
  db: Db,
  newId: () => string,
  { who, person, client: client_id, other, robin, at }: Whose,
): Promise<void> => {
  const c = (what: string) => mark(who, what, 'c')
  const p = (what: string) => mark(who, what, 'p')
  const b = (what: string) => mark(who, what, 'b')
  const by = { recorded_by: person, recorded_at: at }
  const said = { by_person: person, at }
  const person_id = person
  const review_id = ReviewId.parse(newId())
  const review = { review_id, client_id }
  const scheme = await db
    .selectFrom('definition')
    .select('id')
    .where('kind', '=', 'scheme')
    .executeTakeFirstOrThrow()
  const month = '2026-10' as Month

  await insert(db, 'setting', {
    name: `setting-${p('setting')}`,
    value_json: '1',
    changed_at: at,
    changed_by: person,
  })
  await insert(db, 'reduction', {
    id: newId(),
    person_id,
    hours: 2,
    percent: null,
    reason: p('reduction'),
    from_date: DAY,
    until_date: DAY,
  })
  await insert(db, 'contracted_hours', { person_id, hours: 30, from_month: month, ...by })
  await insert(db, 'definition', {
    id: newId(),
    kind: 'words',
    key: p('key'),
    version: 1,
    body_json: '{}',
    starts_month: null,
    what_changed: p('published'),
    published_by: person,
    published_at: at,
  })
  const import_id = ImportId.parse(newId())
  await insert(db, 'import', {
    id: import_id,
    kind: 'caseload',
    practitioner_id: person,
    month,
    file_name: b('file'),
    file_sha256: SHA,
    mapping_json: '{}',
    counts_json: '{}',
    imported_by: person,
    imported_at: at,
    undone_by: null,
    undone_at: null,
  })
  const facts = {
    service: c('service'),
    locality: c('locality'),
    caseType: c('casetype'),
    goals: c('goals'),
    strengths: c('strengths'),
    choices: c('choices'),
  }
  const values_json = JSON.stringify(facts)
  await insert(db, 'client_change', { client_id, source: 'imported', values_json, import_id, ...by })
  await insert(db, 'assignment', {
    id: AssignmentId.parse(newId()),
    client_id,
    practitioner_id: person,
    from_date: DAY,
    membership: 'new',
    until_date: DAY,
    leaving_reason: 'other',
    leaving_note: c('leaving'),
    import_id: null,
    end_import_id: null,
    ...by,
  })
  await insert(db, 'review', {
    id: review_id,
    practitioner_id: person,
    supervisor_id: null,
    month,
    kind: 'live',
    scheme_id: null,
    import_id: null,
    created_at: at,
  })
  const detail_json = JSON.stringify({ said: p('event') })
  await insert(db, 'review_event', { review_id, type: 'opened', detail_json: '{}', ...said })
  await insert(db, 'review_said_none', { review_id, section: 'documents' })
  await insert(db, 'review_note', { review_id, name: 'wanted', body: p('wanted'), ...said, shared: 0 })
  await insert(db, 'review_note', {
    review_id,
    name: 'overview',
    body: `${p('overview')}\n${c('named')} of ${b('ref')}`,
    ...said,
    shared: 0,
  })
  await insert(db, 'review_note', {
    review_id,
    name: 'done-well',
    body: p('donewell'),
    by_person: robin,
    at,
    shared: 0,
  })
  await insert(db, 'trend_base', {
    practitioner_id: person,
    client_id,
    measure: 'total',
    from_month: month,
    reason: b('base'),
    ...by,
  })
  const entry_id = EntryId.parse(newId())
  await insert(db, 'entry', { id: entry_id, ...review, membership: 'new', import_id: null })
  await insert(db, 'entry_change', {
    entry_id,
    source: 'typed',
    values_json: JSON.stringify({ status: c('status'), whatChanged: c('changed'), comment: c('comment') }),
    drafts_json: JSON.stringify({ lastContact: c('draftvalue') }),
    import_id: null,
    ...by,
  })
  const levels_json = JSON.stringify({ risk: 1 })
  const notes_json = (what: string) => JSON.stringify({ risk: b(what) })
  await insert(db, 'score_draft', {
    ...review,
    person_id,
    levels_json,
    notes_json: notes_json('drafted'),
    updated_at: at,
  })
  await insert(db, 'score', {
    id: newId(),
    ...review,
    person_id,
    part: 'own',
    scheme_id: scheme.id,
    levels_json,
    notes_json: notes_json('scored'),
    reasons_json: notes_json('reasons'),
    total: 1,
    band: 'low',
    judged_month: month,
    given: 'before the draw',
    blind: 1,
    at,
  })
  const discussion_id = DiscussionId.parse(newId())
  await insert(db, 'discussion', {
    id: discussion_id,
    ...review,
    position: 0,
    why_raised: b('raised'),
    why_now: b('whynow'),
    talked_over: c('talked'),
    outcome: 'decision',
    decision: c('decision'),
    reason: c('reason'),
    contacts_planned_next: 1,
    decided_at: at,
  })
  const closing_id = ClosingId.parse(newId())
  await insert(db, 'closing', {
    id: closing_id,
    ...review,
    kind: 'closing',
    stage: 'to decide',
    carried_from: null,
    note: b('closingnote'),
    form_json: JSON.stringify({ ...emptyForm('closing'), summary: c('summary'), aftercare: c('aftercare') }),
    form_completed_at: null,
    decision_json: JSON.stringify({
      outcome: 'declined',
      reason: c('declined'),
      effectiveOn: null,
      manager: null,
      managersView: c('view'),
    }),
    decided_at: at,
  })
  const document_id = DocumentId.parse(newId())
  await insert(db, 'document', {
    id: document_id,
    ...review,
    stage: 'to read',
    carried_from: null,
    kind: 'care plan',
    position: 0,
    title: b('title'),
    dated: DAY,
    brought_as: 'as a file',
    checklist_id: null,
    answers_json: JSON.stringify([{ key: 'timely', result: 'not met', comment: b('answer') }]),
    feedback: b('feedback'),
    reply: b('reply'),
    set_aside: b('aside'),
    read_at: at,
  })
  await insert(db, 'document_file', {
    document_id,
    name: c('filename'),
    media_type: 'text/plain',
    size_bytes: 1,
    sha256: SHA,
    bytes: new Uint8Array([65]),
    added_by: person,
    added_at: at,
    deleted_at: null,
  })
  const action_id = ActionId.parse(newId())
  const fields = { text: b('action'), due: DAY, urgent: true, toldWhom: b('told'), shownBy: b('shown') }
  await insert(db, 'action', {
    id: action_id,
    ...review,
    owner_id: person,
    fields_json: JSON.stringify(fields),
    from_item: 'discussion',
    discussion_id,
    document_id,
    closing_id,
    agreed_on: DAY,
    position: 0,
    finished_in: review_id,
  })
  const answer_json = JSON.stringify({ answer: 'done', on: DAY, note: b('answered') })
  await insert(db, 'action_answer', { action_id, review_id, answer_json, ...said })
  const session_id = SessionId.parse(newId())
  await insert(db, 'session', {
    id: session_id,
    review_id,
    planned_for: at,
    place: p('place'),
    agenda_json: '[]',
    created_at: at,
  })
  await insert(db, 'session_event', { session_id, type: 'paused', detail_json, ...said })
  const draw_id = DrawId.parse(newId())
  const line = { reference: b('ref'), band: null, lastDrawn: null }
  const draw = {
    method: 'tandem-draw-1',
    month,
    size: 1,
    window: 12,
    strata: [],
    frame: [line],
    frameHash: SHA,
    seed: SHA,
    sample: [b('ref')],
    excluded: [],
    replaced: [],
    redrawnBecause: null,
    blind: true,
  }
  await insert(db, 'draw', {
    id: draw_id,
    review_id,
    session_id,
    draw_json: JSON.stringify(draw),
    clients_json: JSON.stringify({ [b('ref')]: client_id }),
    redrawn_because: p('redrawn'),
    drawn_by: person,
    at,
  })
  const replaced = { draw_id, client_id, by_client_id: other, reason: b('replaced'), blind: 1 }
  await insert(db, 'draw_replacement', { ...replaced, ...said })
  await insert(db, 'drawn', { client_id, month, review_id })
  const snapshot_id = SnapshotId.parse(newId())
  const number = p('number')
  const body = new Uint8Array([123, 125])
  await insert(db, 'snapshot', {
    id: snapshot_id,
    review_id,
    number,
    body,
    sha256: SHA,
    fixed_by: person,
    at,
  })
  await insert(db, 'snapshot_void', { snapshot_id, reason: p('voided'), ...said })
  await insert(db, 'signature', {
    id: newId(),
    snapshot_id,
    person_id,
    key_id: null,
    part: 'practitioner',
    method: 'not signed',
    signed_text: null,
    signature: null,
    hand_json: JSON.stringify({ kind: 'typed', name: p('hand') }),
    reason: p('unsigned'),
    at,
  })
  await insert(db, 'entered_elsewhere', { ...review, entered_on: DAY, ...said })
  await insert(db, 'hold', {
    id: newId(),
    client_id,
    person_id: null,
    reason: b('hold'),
    set_by: person,
    set_at: at,
    lifted_because: b('lifted'),
    lifted_by: person,
    lifted_at: at,
  })
  await insert(db, 'erasure', {
    id: newId(),
    kind: 'client',
    reason: 'asked for',
    note: p('erasure'),
    first_person: person,
    second_person: robin,
    counts_json: '{"rows":1,"texts":0,"files":0,"records":0,"addenda":0}',
    backups_json: '[]',
    at,
  })
  await insert(db, 'draft', { person_id, key: 'form', body_json: p('begun'), at })
}
