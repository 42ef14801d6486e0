import type { ReviewId } from '#basics/ids.ts'
import { nextReviewState, type ReviewState } from '#domain/review/review-state.ts'

/** What can be done about a review's session, by the table of its steps; undefined where nothing can. */
export const sessionStep = (state: ReviewState): 'startSession' | 'goOnSession' | 'sign' | undefined => {
  if (nextReviewState(state, 'session-started') !== undefined) return 'startSession'
  if (nextReviewState(state, 'snapshot-fixed') !== undefined) return 'goOnSession'
  return nextReviewState(state, 'locked') === undefined ? undefined : 'sign'
}

export const sessionHref = (reviewId: ReviewId): string => `/session/${reviewId}`

/** Where that is done: signing has a view of its own. */
export const stepHref = (reviewId: ReviewId, state: ReviewState): string =>
  state === 'fixed' ? `/sign/${reviewId}` : sessionHref(reviewId)
