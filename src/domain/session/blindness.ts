import type { PersonId } from '#basics/ids.ts'
import type { ReviewState } from '#domain/review/review-state.ts'

/** What decides whether this month's own scores, and all that is made from them, may leave the core. */
export type BlindContext = {
  readonly viewer: PersonId
  readonly practitioner: PersonId
  readonly reviewState: ReviewState
  /** All drawn clients have both scores and were shown in one step; also true once a service has switched scoring off. */
  readonly revealed: boolean
  /** Two people sit before the screen: a session of this review runs or is paused. */
  readonly inSession: boolean
}

/**
 * A practitioner's scores of this month, and every band, load and prompt made from them, are given to nobody else until
 * the reveal. Once a session has begun they are given to nobody at all until then: the screen has two readers.
 */
export const maySeeOwnScores = (context: BlindContext): boolean => {
  if (context.reviewState === 'signed' || context.revealed) return true
  if (context.inSession || context.reviewState === 'in session' || context.reviewState === 'fixed')
    return false
  return context.viewer === context.practitioner
}
