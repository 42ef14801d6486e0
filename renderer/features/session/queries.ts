import type { PersonId, ReviewId } from '#basics/ids.ts'
import type { ReviewRef } from '#contract/review.ts'
import { type OperationQuery, useOperationQuery } from '#renderer/bridge/use-operation.ts'

export const useSessionQuery = (reviewId: ReviewId): OperationQuery<'session.get'> =>
  useOperationQuery('session.get', { reviewId })

export const usePreparationQuery = (reviewId: ReviewId, enabled = true): OperationQuery<'review.get'> =>
  useOperationQuery('review.get', { reviewId }, { enabled })

export const useReviews = (practitionerId: PersonId): OperationQuery<'review.list'> =>
  useOperationQuery('review.list', { practitionerId })

/** The month that is met about next: neither signed nor given up, and no month entered as history. */
export const reviewToMeet = (reviews: readonly ReviewRef[]): ReviewRef | undefined =>
  reviews.find(({ state }) => ['open', 'ready', 'in session', 'fixed'].includes(state))
