import type {
  ActionId,
  ClientId,
  ClosingId,
  DiscussionId,
  DocumentId,
  PersonId,
  ReviewId,
} from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import {
  type ActionAnswer,
  type ActionFields,
  type ActionFrom,
  type ActionStanding,
  actionStanding,
} from '#domain/action/action.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import type { Tables } from '../tables/tables.ts'
import { oneOf } from './one-of.ts'

export type StoredAnswer = {
  readonly review: ReviewId
  readonly month: Month
  readonly answer: ActionAnswer
  readonly by: PersonId
}

/** An action, its answers (oldest month first) and where it stands after them. */
export type StoredAction = {
  readonly id: ActionId
  /** The review in which it was agreed. */
  readonly reviewId: ReviewId
  readonly month: Month
  readonly practitionerId: PersonId
  readonly clientId: ClientId | null
  readonly ownerId: PersonId
  readonly fields: ActionFields
  readonly from: ActionFrom
  readonly discussionId: DiscussionId | null
  readonly documentId: DocumentId | null
  readonly closingId: ClosingId | null
  readonly agreedOn: PlainDate
  readonly position: number
  readonly answers: readonly StoredAnswer[]
  readonly standing: ActionStanding
}

/** Actions agreed in a review, in order of their agreeing. */
export const listActionsOfReview = async (db: ReadDb, reviewId: ReviewId): Promise<StoredAction[]> =>
  withAnswers(
    db,
    await withMonth(db)
      .where('action.review_id', '=', reviewId)
      .orderBy('action.position')
      .orderBy('action.id')
      .execute(),
  )

/**
 * Actions a review begins with: agreed for this practitioner in an earlier month and not finished before this one. Their
 * answers and standing go up to and with this review's.
 */
export const listActionsBefore = async (
  db: ReadDb,
  practitionerId: PersonId,
  month: Month,
): Promise<StoredAction[]> => {
  const earlier = withMonth(db)
    .where('review.practitioner_id', '=', practitionerId)
    .where('review.month', '<', month)
  const open = await earlier.where('action.finished_in', 'is', null).execute()
  const finishedSince = await earlier
    .where('action.finished_in', 'in', eb =>
      eb
        .selectFrom('review as later')
        .select('later.id')
        .where('later.practitioner_id', '=', practitionerId)
        .where('later.month', '>=', month),
    )
    .execute()
  return withAnswers(db, [...open, ...finishedSince].sort(inOrderOfAgreeing), month)
}

/** Actions that somebody owns and that are neither done nor dropped, in any caseload. */
export const listOpenActionsOfOwner = async (db: ReadDb, ownerId: PersonId): Promise<StoredAction[]> =>
  withAnswers(
    db,
    await withMonth(db)
      .where('action.owner_id', '=', ownerId)
      .where('action.finished_in', 'is', null)
      .orderBy('review.month')
      .orderBy('action.position')
      .orderBy('action.id')
      .execute(),
  )

/** All actions about a client, newest first. */
export const listActionsOfClient = async (db: ReadDb, clientId: ClientId): Promise<StoredAction[]> =>
  withAnswers(
    db,
    await withMonth(db)
      .where('action.client_id', '=', clientId)
      .orderBy('review.month', 'desc')
      .orderBy('action.position')
      .orderBy('action.id')
      .execute(),
  )

export const findAction = async (db: ReadDb, id: ActionId): Promise<StoredAction | undefined> =>
  (await withAnswers(db, await withMonth(db).where('action.id', '=', id).execute()))[0]

/** Adds an action at the end of its review's list. */
export const addAction = async (
  db: Db,
  action: Omit<StoredAction, 'month' | 'practitionerId' | 'answers' | 'standing' | 'position'>,
): Promise<void> => {
  const { last } = await db
    .selectFrom('action')
    .select(eb => eb.fn.max<number | null>('position').as('last'))
    .where('review_id', '=', action.reviewId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('action')
    .values({
      id: action.id,
      review_id: action.reviewId,
      client_id: action.clientId,
      owner_id: action.ownerId,
      fields_json: JSON.stringify(action.fields),
      from_item: action.from,
      discussion_id: action.discussionId,
      document_id: action.documentId,
      closing_id: action.closingId,
      agreed_on: action.agreedOn,
      position: (last ?? -1) + 1,
      finished_in: null,
    })
    .execute()
}

export const changeAction = async (
  db: Db,
  id: ActionId,
  change: { fields: ActionFields; ownerId: PersonId },
): Promise<void> => {
  await db
    .updateTable('action')
    .set({ fields_json: JSON.stringify(change.fields), owner_id: change.ownerId })
    .where('id', '=', id)
    .execute()
}

export const removeAction = async (db: Db, id: ActionId): Promise<void> => {
  await db.deleteFrom('action').where('id', '=', id).execute()
}

/** What became of an action, for one review; null takes the answer back. The only place where answers are written. */
export const answerAction = async (
  db: Db,
  id: ActionId,
  reviewId: ReviewId,
  answer: ActionAnswer | null,
  by: PersonId,
  at: Instant,
): Promise<void> => {
  if (answer === null) {
    await db
      .deleteFrom('action_answer')
      .where('action_id', '=', id)
      .where('review_id', '=', reviewId)
      .execute()
  } else {
    const columns = { answer_json: JSON.stringify(answer), by_person: by, at }
    await db
      .insertInto('action_answer')
      .values({ action_id: id, review_id: reviewId, ...columns })
      .onConflict(conflict => conflict.columns(['action_id', 'review_id']).doUpdateSet(columns))
      .execute()
  }
  const finishes = answer !== null && answer.answer !== 'not yet'
  await db
    .updateTable('action')
    .set({ finished_in: finishes ? reviewId : null })
    .where('id', '=', id)
    .where(eb => eb.or([eb('finished_in', 'is', null), eb('finished_in', '=', reviewId)]))
    .execute()
}

const withMonth = (db: ReadDb) =>
  db
    .selectFrom('action')
    .innerJoin('review', 'review.id', 'action.review_id')
    .selectAll('action')
    .select(['review.month', 'review.practitioner_id'])

type ActionRow = Tables['action'] & { month: Month; practitioner_id: PersonId }

const inOrderOfAgreeing = (a: ActionRow, b: ActionRow): number => {
  if (a.month !== b.month) return a.month < b.month ? -1 : 1
  return a.position - b.position || (a.id < b.id ? -1 : 1)
}

const withAnswers = async (
  db: ReadDb,
  rows: readonly ActionRow[],
  until?: Month,
): Promise<StoredAction[]> => {
  const answers = new Map<ActionId, StoredAnswer[]>(rows.map(row => [row.id, []]))
  if (rows.length === 0) return []
  const found = await db
    .selectFrom('action_answer')
    .innerJoin('review', 'review.id', 'action_answer.review_id')
    .select(['action_id', 'review_id', 'month', 'answer_json', 'by_person'])
    .where('action_id', 'in', oneOf(rows.map(row => row.id)))
    .$if(until !== undefined, query => query.where('review.month', '<=', until as Month))
    .orderBy('review.month')
    .execute()
  for (const row of found) {
    answers.get(row.action_id)?.push({
      review: row.review_id,
      month: row.month,
      answer: JSON.parse(row.answer_json) as ActionAnswer,
      by: row.by_person,
    })
  }
  return rows.map(row => {
    const fields = JSON.parse(row.fields_json) as ActionFields
    const given = answers.get(row.id) ?? []
    return {
      id: row.id,
      reviewId: row.review_id,
      month: row.month,
      practitionerId: row.practitioner_id,
      clientId: row.client_id,
      ownerId: row.owner_id,
      fields,
      from: row.from_item,
      discussionId: row.discussion_id,
      documentId: row.document_id,
      closingId: row.closing_id,
      agreedOn: row.agreed_on,
      position: row.position,
      answers: given,
      standing: actionStanding(fields.due, given),
    }
  })
}
