import { type Selectable, sql } from 'kysely'
import type { ClientId, PersonId, ReviewId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { ReadDb } from '../tables/db.ts'
import type { Tables } from '../tables/tables.ts'

export type TrailEntry = {
  readonly sequence: number
  readonly at: Selectable<Tables['audit']>['at']
  readonly personId: PersonId | null
  readonly act: string
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly detail: Readonly<Record<string, unknown>>
  readonly clockWentBack: boolean
}

export type TrailChoice = {
  /** Only what this person did, and what is about them, their months, their records or their clients. */
  readonly about: PersonId | null
  readonly by: PersonId | null
  readonly acts: readonly string[] | null
  readonly month: Month | null
}

/** Entries before a sequence, newest first, at most `count`. */
export const listTrail = async (
  db: ReadDb,
  choice: TrailChoice,
  before: number | null,
  count: number,
): Promise<TrailEntry[]> => {
  let query = chosen(db, choice).selectAll('audit').orderBy('sequence', 'desc').limit(count)
  if (before !== null) query = query.where('sequence', '<', before)
  return (await query.execute()).map(row => ({
    sequence: row.sequence,
    at: row.at,
    personId: row.person_id,
    act: row.act,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    detail: JSON.parse(row.detail_json) as TrailEntry['detail'],
    clockWentBack: row.clock_went_back === 1,
  }))
}

/** Every word for what was done that stands in the trail. */
export const listActs = async (db: ReadDb): Promise<string[]> =>
  (await db.selectFrom('audit').select('act').distinct().execute()).map(({ act }) => act)

/** Months in which there is an entry, newest first. */
export const listTrailMonths = async (db: ReadDb, about: PersonId | null): Promise<Month[]> =>
  (
    await chosen(db, { about, by: null, acts: null, month: null })
      .select(sql<Month>`substr(at, 1, 7)`.as('month'))
      .distinct()
      .orderBy('month', 'desc')
      .execute()
  ).map(({ month }) => month)

const chosen = (db: ReadDb, { about, by, acts, month }: TrailChoice) => {
  let query = db.selectFrom('audit')
  if (by !== null) query = query.where('person_id', '=', by)
  if (acts !== null) query = query.where('act', 'in', acts)
  // A time carries its offset after the day, so its first characters are the month on the wall.
  if (month !== null) query = query.where(sql<string>`substr(at, 1, 7)`, '=', month)
  if (about === null) return query
  const reviews = db
    .selectFrom('review')
    .select('review.id')
    .where(either => either.or([either('practitioner_id', '=', about), either('supervisor_id', '=', about)]))
  return query.where(either =>
    either.or([
      either('person_id', '=', about),
      either('subject_id', '=', about),
      either('subject_id', 'in', reviews),
      either('subject_id', 'in', db.selectFrom('record').select('id').where('review_id', 'in', reviews)),
      either('subject_id', 'in', db.selectFrom('snapshot').select('id').where('review_id', 'in', reviews)),
      either('subject_id', 'in', db.selectFrom('session').select('id').where('review_id', 'in', reviews)),
      either('subject_id', 'in', db.selectFrom('draw').select('id').where('review_id', 'in', reviews)),
      either('subject_id', 'in', db.selectFrom('document').select('id').where('review_id', 'in', reviews)),
      either('subject_id', 'in', db.selectFrom('closing').select('id').where('review_id', 'in', reviews)),
      either('subject_id', 'in', db.selectFrom('discussion').select('id').where('review_id', 'in', reviews)),
      either('subject_id', 'in', db.selectFrom('import').select('id').where('practitioner_id', '=', about)),
      either(
        'subject_id',
        'in',
        db
          .selectFrom('addendum')
          .innerJoin('record', 'record.id', 'addendum.record_id')
          .select('addendum.id')
          .where('record.review_id', 'in', reviews),
      ),
      either(
        'subject_id',
        'in',
        db.selectFrom('assignment').select('client_id').where('practitioner_id', '=', about),
      ),
    ]),
  )
}

/** What the subjects of some entries are: a month of a practitioner, a record's or addendum's number, a client. */
export type SubjectFacts =
  | { readonly kind: 'month'; readonly practitionerId: PersonId; readonly month: Month }
  | { readonly kind: 'record'; readonly number: string; readonly practitionerId: PersonId }
  | { readonly kind: 'client'; readonly id: ClientId; readonly reference: string }

type Ids = readonly string[]

/** By the id of the subject; one that is not here any more is not in it. */
export const findSubjects = async (
  db: ReadDb,
  wanted: readonly { readonly kind: string; readonly id: string }[],
): Promise<Map<string, SubjectFacts>> => {
  const found = new Map<string, SubjectFacts>()
  const idsOf = (kind: string): Ids => [
    ...new Set(wanted.filter(one => one.kind === kind).map(({ id }) => id)),
  ]
  const reviewOf = new Map<string, ReviewId>()
  for (const id of idsOf('review')) reviewOf.set(id, id as ReviewId)
  for (const kind of ['snapshot', 'session', 'draw', 'document', 'closing', 'discussion'] as const) {
    const ids = idsOf(kind)
    if (ids.length === 0) continue
    const rows = await db
      .selectFrom(kind)
      .select(['id', 'review_id'])
      .where('id', 'in', ids as never)
      .execute()
    for (const row of rows) reviewOf.set(row.id, row.review_id)
  }
  if (reviewOf.size > 0) {
    const rows = await db
      .selectFrom('review')
      .select(['id', 'practitioner_id', 'month'])
      .where('id', 'in', [...new Set(reviewOf.values())])
      .execute()
    const reviews = new Map(rows.map(row => [row.id, row]))
    for (const [id, reviewId] of reviewOf) {
      const review = reviews.get(reviewId)
      if (review !== undefined)
        found.set(id, { kind: 'month', practitionerId: review.practitioner_id, month: review.month })
    }
  }
  for (const row of await imports(db, idsOf('import')))
    found.set(row.id, { kind: 'month', practitionerId: row.practitioner_id, month: row.month })
  for (const row of await records(db, idsOf('record')))
    found.set(row.id, { kind: 'record', number: row.number, practitionerId: row.practitioner_id })
  for (const row of await addenda(db, idsOf('addendum')))
    found.set(row.id, {
      kind: 'record',
      number: `${row.number}/A${row.nth}`,
      practitionerId: row.practitioner_id,
    })
  for (const row of await clients(db, idsOf('client')))
    found.set(row.id, { kind: 'client', id: row.id, reference: row.reference })
  return found
}

const imports = async (db: ReadDb, ids: Ids) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('import')
        .select(['id', 'practitioner_id', 'month'])
        .where('id', 'in', ids as never)
        .execute()

const records = async (db: ReadDb, ids: Ids) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('record')
        .innerJoin('review', 'review.id', 'record.review_id')
        .select(['record.id', 'record.number', 'review.practitioner_id'])
        .where('record.id', 'in', ids as never)
        .execute()

const addenda = async (db: ReadDb, ids: Ids) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('addendum')
        .innerJoin('record', 'record.id', 'addendum.record_id')
        .innerJoin('review', 'review.id', 'record.review_id')
        .select(['addendum.id', 'record.number', 'addendum.number as nth', 'review.practitioner_id'])
        .where('addendum.id', 'in', ids as never)
        .execute()

const clients = async (db: ReadDb, ids: Ids) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('client')
        .select(['id', 'reference'])
        .where('id', 'in', ids as never)
        .execute()
