import type { ClientId, ReviewId } from '#basics/ids.ts'
import { findEntry, type StoredEntry } from '#database/stores/entry-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import { reviewAllows } from '#domain/review/review-state.ts'
import { type AccessContext, requireReview } from '../access.ts'
import type { CommandContext } from '../context.ts'
import { refuse } from '../refusal.ts'

/** A review that its practitioner may prepare now; their supervisor may look at it, and not change it. */
export const requirePreparing = async (context: AccessContext, reviewId: ReviewId): Promise<StoredReview> => {
  const { review, part } = await requireReview(context, reviewId)
  if (part !== 'practitioner') return refuse('not-allowed')
  return reviewAllows(review.state, 'prepare') ? review : refuse('review-not-open')
}

/** The same, or one in session, on which both work. */
export const requireWorking = async (context: AccessContext, reviewId: ReviewId): Promise<StoredReview> => {
  const { review, part } = await requireReview(context, reviewId)
  if (reviewAllows(review.state, 'discuss')) return review
  if (part !== 'practitioner') return refuse('not-allowed')
  return reviewAllows(review.state, 'prepare') ? review : refuse('review-not-open')
}

/** A client's line in a review. */
export const requireEntry = async (
  { db }: AccessContext,
  reviewId: ReviewId,
  clientId: ClientId,
): Promise<StoredEntry> => (await findEntry(db, reviewId, clientId)) ?? refuse('not-on-caseload')

/** Says that a review was worked on: to the page, and once a sitting to the audit trail. */
export const noteWork = ({ auditOnce, changed }: CommandContext, review: StoredReview): void => {
  auditOnce(`work ${review.id}`, { act: 'review worked on', subjectKind: 'review', subjectId: review.id })
  changed('review', 'today')
  if (review.state === 'in session') changed('session')
}
