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
  const begun = hasBegun(review)
  return maySeeOwnScores({
    viewer: actor.id,
    practitioner: review.practitionerId,
    reviewState: review.state,
    inSession: begun || signedIn.with !== null,
    revealed: review.schemeId === null || (begun && (await isRevealed(db, review.id))),
  })
}

/** The same of everybody who may read the review at all: what goes into a text that both read may rest on no less. */
export const areOwnScoresShown = async (
  { db }: Pick<AccessContext, 'db'>,
  review: StoredReview,
): Promise<boolean> =>
  review.state === 'signed' ||
  review.schemeId === null ||
  (hasBegun(review) && (await isRevealed(db, review.id)))

const hasBegun = ({ state }: StoredReview): boolean => state === 'in session' || state === 'fixed'
