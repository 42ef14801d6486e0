import type { PersonId } from '#basics/ids.ts'
import type { PersonRef } from '#contract/people.ts'
import type { ReviewRef } from '#contract/review.ts'
import { findPerson } from '#database/stores/people-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'

/** A review as every screen names it. */
export const reviewRefOf = async (db: ReadDb, review: StoredReview): Promise<ReviewRef> => ({
  id: review.id,
  month: review.month,
  state: review.state,
  practitioner: await personRefOf(db, review.practitionerId),
  supervisor: review.supervisorId === null ? null : await personRefOf(db, review.supervisorId),
})

/** Somebody by id and name; people are never deleted, so there always is one. */
export const personRefOf = async (db: ReadDb, id: PersonId): Promise<PersonRef> => {
  const person = await findPerson(db, id)
  return { id, name: person?.name ?? '' }
}
