import { addMonths } from '#basics/month.ts'
import { listReviews, type StoredReview } from '#database/stores/review-store.ts'
import { listScores, listScoresOfReviews, type StoredScore } from '#database/stores/score-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { compareRaters, type RaterComparison, type ScorePair } from '#domain/agreement/rater-comparison.ts'
import { recordAgreementOf } from '#domain/record/record-agreement.ts'
import type { RecordAgreement } from '#domain/record/record-schema.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'

/** Months over which a pair's scores are pooled. */
const POOLED_MONTHS = 12

/**
 * How practitioner (A) and supervisor (B) compare in this review's session, and pooled over twelve months of the same
 * scheme version and the same two. Scores given after others had been shown are no part of either.
 */
export const readAgreement = async (
  db: ReadDb,
  review: StoredReview,
  scheme: SchemeDefinition,
): Promise<{
  readonly comparison: RaterComparison
  readonly session: RecordAgreement | null
  readonly pooled: RecordAgreement | null
}> => {
  const comparison = compareRaters(scheme, pairsOf(await listScores(db, review.id)))
  const from = addMonths(review.month, 1 - POOLED_MONTHS)
  const reviews = (await listReviews(db, review.practitionerId)).filter(
    ({ month, schemeId, supervisorId }) =>
      month >= from &&
      month <= review.month &&
      schemeId === review.schemeId &&
      supervisorId === review.supervisorId,
  )
  const byReview = Map.groupBy(
    await listScoresOfReviews(
      db,
      reviews.map(({ id }) => id),
    ),
    score => score.reviewId,
  )
  const months = [...byReview.values()].map(pairsOf).filter(pairs => pairs.length > 0)
  return {
    comparison,
    session: recordAgreementOf(comparison, 1),
    pooled: recordAgreementOf(compareRaters(scheme, months.flat()), months.length),
  }
}

/** Clients scored by both, each without knowing the other's. */
const pairsOf = (scores: readonly StoredScore[]): ScorePair[] =>
  [...Map.groupBy(scores, score => score.clientId).values()].flatMap(ofClient => {
    const own = ofClient.find(({ part }) => part === 'own')
    const supervisor = ofClient.find(({ part }) => part === 'supervisor')
    if (own === undefined || supervisor === undefined || !supervisor.blind) return []
    return [{ a: own.levels, b: supervisor.levels }]
  })
