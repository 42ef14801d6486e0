import type { ReviewId } from '#basics/ids.ts'
import type { ReviewState } from '#domain/review/review-state.ts'

/** What can be done about a review's session in each state; absent means nothing. */
export const SESSION_STEP: Partial<Record<ReviewState, 'startSession' | 'goOnSession' | 'sign'>> = {
  open: 'startSession',
  ready: 'startSession',
  'in session': 'goOnSession',
  fixed: 'sign',
}

export const sessionHref = (reviewId: ReviewId): string => `/session/${reviewId}`

/** Where that is done: signing has a view of its own. */
export const stepHref = (reviewId: ReviewId, state: ReviewState): string =>
  state === 'fixed' ? `/sign/${reviewId}` : sessionHref(reviewId)
