import type { StoredReview } from '#database/stores/review-store.ts'
import { findCurrentSession, isRevealed } from '#database/stores/session-store.ts'
import { maySeeOwnScores } from '#domain/session/blindness.ts'
import { sessionProgress } from '#domain/session/session-state.ts'
import type { AccessContext } from '../access.ts'
import type { QueryContext } from '../context.ts'

export type BlindContext = AccessContext & Pick<QueryContext, 'signedIn' | 'now'>

/**
 * Whether this month's own scores of a review, and all that is made from them, may be in an answer now. Asked by every
 * operation that could give one. Two people before the screen count as in session, whoever is at the keyboard.
 */
export const ownScoresShown = async (context: BlindContext, review: StoredReview): Promise<boolean> => {
  const { db, actor, signedIn, now } = context
  const current = await findCurrentSession(db, review.id)
  const state = current === undefined ? 'planned' : sessionProgress(current.events, now).state
  return maySeeOwnScores({
    viewer: actor.id,
    practitioner: review.practitionerId,
    reviewState: review.state,
    revealed: review.schemeId === null || (await isRevealed(db, review.id)),
    inSession: signedIn.with !== null || state === 'running' || state === 'paused',
  })
}
