import type { PersonId, ReviewId } from '#basics/ids.ts'
import type { PreparationView, ReviewRef } from '#contract/review.ts'
import { type OperationQuery, useOperationQuery } from '#renderer/bridge/use-operation.ts'

/** Everything that one month's preparation holds. */
export const usePreparationQuery = (reviewId: ReviewId): OperationQuery<'review.get'> =>
  useOperationQuery('review.get', { reviewId })

export const useReviews = (practitionerId: PersonId): OperationQuery<'review.list'> =>
  useOperationQuery('review.list', { practitionerId })

/** The month that is worked on: not yet signed, and no month entered as history. */
export const currentReview = (reviews: readonly ReviewRef[]): ReviewRef | undefined =>
  reviews.find(({ state }) => ['open', 'ready', 'in session', 'fixed'].includes(state))

export const isPreparing = (view: PreparationView): boolean =>
  view.review.state === 'open' || view.review.state === 'ready'
