import type { DefinitionId, PersonId } from '#basics/ids.ts'
import { addMonths, type Month } from '#basics/month.ts'
import { listReviews, type StoredReview } from '#database/stores/review-store.ts'
import { listScores, listScoresOfReviews, type StoredScore } from '#database/stores/score-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { compareRaters, type RaterComparison, type ScorePair } from '#domain/agreement/rater-comparison.ts'
import { recordAgreementOf } from '#domain/record/record-agreement.ts'
import type { RecordAgreement } from '#domain/record/record-scores.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'

/** Months over which scores are pooled, the last among them. */
const POOLED_MONTHS = 12

/** The first of the twelve months that end with this one. */
export const firstPooledMonth = (until: Month): Month => addMonths(until, 1 - POOLED_MONTHS)

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
  readonly pooledComparison: RaterComparison
  readonly session: RecordAgreement | null
  readonly pooled: RecordAgreement | null
}> => {
  const comparison = compareRaters(scheme, pairsOf(await listScores(db, review.id)))
  const reviews = (await listReviews(db, review.practitionerId)).filter(
    ({ month, schemeId }) =>
      month >= firstPooledMonth(review.month) && month <= review.month && schemeId === review.schemeId,
  )
  const [found] = review.supervisorId === null ? [] : await readBlindPairs(db, reviews, review.supervisorId)
  const pooledComparison = compareRaters(scheme, found?.pairs ?? [])
  return {
    comparison,
    pooledComparison,
    session: recordAgreementOf(comparison, 1),
    pooled: recordAgreementOf(pooledComparison, found?.months.length ?? 0),
  }
}

/** Pairs of one scheme version, and the months in which they were given, oldest first. */
export type BlindPairs = {
  readonly schemeId: DefinitionId
  readonly pairs: readonly ScorePair[]
  readonly months: readonly Month[]
}

/**
 * What these reviews hold of clients scored by their practitioner and by this supervisor, each without knowing the other's;
 * by scheme version, the one used last first. A supervisor's score is fixed when it is shown, so nothing before that is here.
 */
export const readBlindPairs = async (
  db: ReadDb,
  reviews: readonly StoredReview[],
  supervisorId: PersonId,
): Promise<BlindPairs[]> => {
  const scores = await listScoresOfReviews(
    db,
    reviews.map(({ id }) => id),
  )
  const byReview = Map.groupBy(scores, score => score.reviewId)
  const found = reviews.flatMap(({ id, schemeId, month }) => {
    const pairs = pairsOf(byReview.get(id) ?? [], supervisorId)
    return schemeId === null || pairs.length === 0 ? [] : [{ schemeId, month, pairs }]
  })
  return [...Map.groupBy(found, ({ schemeId }) => schemeId)]
    .map(([schemeId, of]) => ({
      schemeId,
      pairs: of.flatMap(({ pairs }) => pairs),
      months: [...new Set(of.map(({ month }) => month))].sort(),
    }))
    .sort((a, b) => ((a.months.at(-1) ?? '') < (b.months.at(-1) ?? '') ? 1 : -1))
}

/** Clients scored by both, each without knowing the other's; by this supervisor, where one is named. */
const pairsOf = (scores: readonly StoredScore[], supervisorId?: PersonId): ScorePair[] =>
  [...Map.groupBy(scores, score => score.clientId).values()].flatMap(ofClient => {
    const own = ofClient.find(({ part }) => part === 'own')
    const supervisor = ofClient.find(({ part }) => part === 'supervisor')
    if (own === undefined || supervisor === undefined || !own.blind || !supervisor.blind) return []
    if (supervisorId !== undefined && supervisor.personId !== supervisorId) return []
    return [{ a: own.levels, b: supervisor.levels }]
  })
