import type { DefinitionId, ImportId, PersonId, ReviewId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import { type ReviewEventType, type ReviewState, reviewStateOf } from '#domain/review/review-state.ts'
import type { Db, ReadDb } from '../tables/db.ts'

/** One practitioner's month with its state, which is folded from what happened. */
export type StoredReview = {
  readonly id: ReviewId
  readonly practitionerId: PersonId
  readonly supervisorId: PersonId | null
  readonly month: Month
  readonly kind: 'live' | 'history'
  /** Null where the service does not score. */
  readonly schemeId: DefinitionId | null
  readonly state: ReviewState
}

/** Gives a review, or undefined. */
export const findReview = async (db: ReadDb, id: ReviewId): Promise<StoredReview | undefined> => {
  const rows = await withEvents(db).where('review.id', '=', id).execute()
  return foldReviews(rows)[0]
}

export const findReviewOfMonth = async (
  db: ReadDb,
  practitionerId: PersonId,
  month: Month,
): Promise<StoredReview | undefined> => {
  const rows = await withEvents(db)
    .where('review.practitioner_id', '=', practitionerId)
    .where('review.month', '=', month)
    .execute()
  return foldReviews(rows)[0]
}

/** All of a practitioner's reviews, newest month first. */
export const listReviews = async (db: ReadDb, practitionerId: PersonId): Promise<StoredReview[]> => {
  const rows = await withEvents(db).where('review.practitioner_id', '=', practitionerId).execute()
  return foldReviews(rows).sort((a, b) => (a.month < b.month ? 1 : -1))
}

/** Months of a practitioner's reviews, newest first. */
export const listReviewMonths = async (db: ReadDb, practitionerId: PersonId): Promise<Month[]> =>
  (
    await db
      .selectFrom('review')
      .select('month')
      .where('practitioner_id', '=', practitionerId)
      .orderBy('month', 'desc')
      .execute()
  ).map(row => row.month)

/** The latest review before a month, live or history. */
export const findPreviousReview = async (
  db: ReadDb,
  practitionerId: PersonId,
  month: Month,
): Promise<StoredReview | undefined> => {
  const previous = await db
    .selectFrom('review')
    .select('id')
    .where('practitioner_id', '=', practitionerId)
    .where('month', '<', month)
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst()
  return previous === undefined ? undefined : findReview(db, previous.id)
}

/** How many months were opened under each scheme version, whoever's they are. */
export const countReviewsByScheme = async (db: ReadDb): Promise<Map<DefinitionId, number>> => {
  const rows = await db
    .selectFrom('review')
    .select(['scheme_id', db.fn.countAll<number>().as('count')])
    .where('scheme_id', 'is not', null)
    .groupBy('scheme_id')
    .execute()
  return new Map(rows.flatMap(row => (row.scheme_id === null ? [] : [[row.scheme_id, Number(row.count)]])))
}

/** The latest month that anybody has opened here; history is entered, not opened. */
export const findLatestOpenedMonth = async (db: ReadDb): Promise<Month | null> => {
  const row = await db
    .selectFrom('review')
    .select('month')
    .where('kind', '=', 'live')
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.month ?? null
}

/** Live reviews that have no record yet: whatever is in session or half signed is among them. */
export const listReviewsUnderWay = async (db: ReadDb): Promise<ReviewId[]> =>
  (
    await db
      .selectFrom('review')
      .leftJoin('record', 'record.review_id', 'review.id')
      .select('review.id')
      .where('review.kind', '=', 'live')
      .where('record.id', 'is', null)
      .execute()
  ).map(({ id }) => id)

export const addReview = async (
  db: Db,
  review: Omit<StoredReview, 'state'> & { importId: ImportId | null },
  by: PersonId,
  at: Instant,
): Promise<void> => {
  await db
    .insertInto('review')
    .values({
      id: review.id,
      practitioner_id: review.practitionerId,
      supervisor_id: review.supervisorId,
      month: review.month,
      kind: review.kind,
      scheme_id: review.schemeId,
      import_id: review.importId,
      created_at: at,
    })
    .execute()
  await addReviewEvent(db, review.id, review.kind === 'history' ? 'entered-as-history' : 'opened', {}, by, at)
}

/** Whether the step is allowed is for the use case to ask the domain, before. */
export const addReviewEvent = async (
  db: Db,
  reviewId: ReviewId,
  type: ReviewEventType,
  detail: Readonly<Record<string, unknown>>,
  by: PersonId,
  at: Instant,
): Promise<void> => {
  await db
    .insertInto('review_event')
    .values({ review_id: reviewId, type, detail_json: JSON.stringify(detail), by_person: by, at })
    .execute()
}

export const setReviewSupervisor = async (
  db: Db,
  reviewId: ReviewId,
  supervisorId: PersonId | null,
): Promise<void> => {
  await db.updateTable('review').set({ supervisor_id: supervisorId }).where('id', '=', reviewId).execute()
}

/**
 * Whether a review that an import opened is still as it was opened: nothing said, typed, scored, planned or named in it.
 * What was carried in from last time does not count.
 */
export const isUntouched = async (db: ReadDb, reviewId: ReviewId): Promise<boolean> => {
  for (const table of TOUCHES) {
    const rows = await db
      .selectFrom(table)
      .select('review_id')
      .where('review_id', '=', reviewId)
      .limit(1)
      .execute()
    if (rows.length > 0) return false
  }
  for (const table of ['closing', 'document'] as const) {
    const rows = await db
      .selectFrom(table)
      .select('id')
      .where('review_id', '=', reviewId)
      .where('carried_from', 'is', null)
      .limit(1)
      .execute()
    if (rows.length > 0) return false
  }
  const forms = await db
    .selectFrom('closing')
    .innerJoin('closing as before', 'before.id', 'closing.carried_from')
    .select('closing.id')
    .where('closing.review_id', '=', reviewId)
    .whereRef('closing.form_json', '<>', 'before.form_json')
    .limit(1)
    .execute()
  if (forms.length > 0) return false
  const files = await db
    .selectFrom('document_file')
    .innerJoin('document', 'document.id', 'document_file.document_id')
    .select('document.id')
    .where('document.review_id', '=', reviewId)
    .limit(1)
    .execute()
  if (files.length > 0) return false
  const { events } = await db
    .selectFrom('review_event')
    .select(eb => eb.fn.countAll<number>().as('events'))
    .where('review_id', '=', reviewId)
    .executeTakeFirstOrThrow()
  const values = await db
    .selectFrom('entry_change')
    .innerJoin('entry', 'entry.id', 'entry_change.entry_id')
    .select('entry_change.sequence')
    .where('entry.review_id', '=', reviewId)
    .where('entry_change.source', 'in', ['typed', 'imported'])
    .limit(1)
    .execute()
  return events === 1 && values.length === 0
}

/** Takes back a review that an import opened and nobody has touched. Its trigger lets no other one go. */
export const removeReview = async (db: Db, reviewId: ReviewId): Promise<void> => {
  for (const table of ['entry', 'closing', 'document', 'review_event'] as const) {
    await db.deleteFrom(table).where('review_id', '=', reviewId).execute()
  }
  await db.deleteFrom('review').where('id', '=', reviewId).execute()
}

const TOUCHES = [
  'review_said_none',
  'review_note',
  'score_draft',
  'score',
  'discussion',
  'action',
  'action_answer',
  'session',
  'draw',
  'snapshot',
] as const

const withEvents = (db: ReadDb) =>
  db
    .selectFrom('review')
    .innerJoin('review_event', 'review_event.review_id', 'review.id')
    .select([
      'review.id',
      'review.practitioner_id',
      'review.supervisor_id',
      'review.month',
      'review.kind',
      'review.scheme_id',
      'review_event.type',
    ])
    .orderBy('review_event.sequence')

type ReviewRow = {
  id: ReviewId
  practitioner_id: PersonId
  supervisor_id: PersonId | null
  month: Month
  kind: 'live' | 'history'
  scheme_id: DefinitionId | null
  type: ReviewEventType
}

const foldReviews = (rows: readonly ReviewRow[]): StoredReview[] => {
  const byReview = Map.groupBy(rows, row => row.id)
  return [...byReview.values()].flatMap(events => {
    const first = events[0]
    if (first === undefined) return []
    return [
      {
        id: first.id,
        practitionerId: first.practitioner_id,
        supervisorId: first.supervisor_id,
        month: first.month,
        kind: first.kind,
        schemeId: first.scheme_id,
        state: reviewStateOf(events.map(event => event.type)),
      },
    ]
  })
}
