import type { DefinitionId, PersonId } from '#basics/ids.ts'
import { addMonths, type Month } from '#basics/month.ts'
import { listReviews, type StoredReview } from '#database/stores/review-store.ts'
import { listScores, listScoresOfReviews, type StoredScore } from '#database/stores/score-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import type { PairsOfMonth } from '#domain/agreement/difference-by-month.ts'
import { compareRaters, type RaterComparison, type ScorePair } from '#domain/agreement/rater-comparison.ts'
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
  readonly session: RaterComparison
  readonly pooled: RaterComparison
  /** The pooled pairs by month, oldest first; empty where nobody was scored by both. */
  readonly months: readonly PairsOfMonth[]
}> => {
  const session = compareRaters(scheme, pairsOf(await listScores(db, review.id)))
  const reviews = (await listReviews(db, review.practitionerId)).filter(
    ({ month, schemeId }) =>
      month >= firstPooledMonth(review.month) && month <= review.month && schemeId === review.schemeId,
  )
  const [found] = review.supervisorId === null ? [] : await readBlindPairs(db, reviews, review.supervisorId)
  return { session, pooled: compareRaters(scheme, found?.pairs ?? []), months: found?.months ?? [] }
}

/** Pairs of one scheme version, together and by the month in which they were given, oldest first. */
export type BlindPairs = {
  readonly schemeId: DefinitionId
  readonly pairs: readonly ScorePair[]
  readonly months: readonly PairsOfMonth[]
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
      months: [...Map.groupBy(of, ({ month }) => month)]
        .map(([month, inMonth]) => ({ month, pairs: inMonth.flatMap(({ pairs }) => pairs) }))
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
    }))
    .sort((a, b) => ((a.months.at(-1)?.month ?? '') < (b.months.at(-1)?.month ?? '') ? 1 : -1))
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
