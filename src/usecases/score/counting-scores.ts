import type { ClientId } from '#basics/ids.ts'
import type { CountingScore } from '#contract/caseload.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import { listCarriedScores, listScoreDrafts, listScores } from '#database/stores/score-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { scoreOf } from '#domain/scheme/total.ts'
import { type BlindContext, ownScoresShown } from './blindness.ts'
import { schemeOf } from './scheme-of.ts'

/**
 * The score each client counts with in a review, as far as the asker may know it: this month's agreed, else this month's
 * own where it may be shown, else the last of an earlier month. Not scored is absent.
 */
export const countingScores = async (
  context: BlindContext,
  review: StoredReview,
  clientIds: readonly ClientId[],
): Promise<Map<ClientId, CountingScore>> =>
  countingScoresWith(context.db, review, clientIds, await ownScoresShown(context, review))

/** The same where the caller has asked already whether own scores may be shown. */
export const countingScoresWith = async (
  db: ReadDb,
  review: StoredReview,
  clientIds: readonly ClientId[],
  ownShown: boolean,
): Promise<Map<ClientId, CountingScore>> => {
  const counting = new Map<ClientId, CountingScore>()
  const wanted = new Set(clientIds)
  const fixed = (await listScores(db, review.id)).filter(score => wanted.has(score.clientId))
  if (ownShown) {
    for (const [clientId, score] of await ownDrafts(db, review)) {
      if (wanted.has(clientId)) counting.set(clientId, { ...score, source: 'own', month: review.month })
    }
    for (const { clientId, part, total, band, judgedMonth } of fixed) {
      if (part === 'own') counting.set(clientId, { total, band, source: 'own', month: judgedMonth })
    }
  }
  for (const { clientId, part, total, band, judgedMonth } of fixed) {
    if (part === 'agreed') counting.set(clientId, { total, band, source: 'agreed', month: judgedMonth })
  }
  const others = clientIds.filter(id => !counting.has(id))
  for (const [clientId, past] of await listCarriedScores(db, others, review.month)) {
    counting.set(clientId, { ...past, source: 'carried' })
  }
  return counting
}

const ownDrafts = async (db: ReadDb, review: StoredReview) => {
  const scheme = await schemeOf(db, review)
  if (scheme === null) return []
  const drafts = await listScoreDrafts(db, review.id, review.practitionerId)
  return [...drafts].flatMap(([clientId, { levels }]) => {
    const score = scoreOf(scheme, levels)
    return score === null ? [] : [[clientId, score] as const]
  })
}
