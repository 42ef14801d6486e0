import type { StoredReview } from '#database/stores/review-store.ts'
import { isRevealed } from '#database/stores/session-store.ts'
import { maySeeOwnScores } from '#domain/session/blindness.ts'
import type { AccessContext } from '../access.ts'
import type { QueryContext } from '../context.ts'

export type BlindContext = AccessContext & Pick<QueryContext, 'signedIn'>

/**
 * Whether this month's own scores of a review, and all that is made from them, may be in an answer now. Asked by every
 * operation that could give one. Two people before the screen count as in session, whoever is at the keyboard.
 */
export const seesOwnScores = async (context: BlindContext, review: StoredReview): Promise<boolean> => {
  const { db, actor, signedIn } = context
  const begun = review.state === 'in session' || review.state === 'fixed'
  return maySeeOwnScores({
    viewer: actor.id,
    practitioner: review.practitionerId,
    reviewState: review.state,
    inSession: begun || signedIn.with !== null,
    revealed: review.schemeId === null || (begun && (await isRevealed(db, review.id))),
  })
}
