import type { ClientId } from '#basics/ids.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import {
  addScore,
  listScoreDrafts,
  listScores,
  type ScoreGiven,
  type StoredDraft,
  type StoredScore,
} from '#database/stores/score-store.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { scoreOf } from '#domain/scheme/total.ts'
import type { CommandContext } from '../context.ts'
import { refuse } from '../refusal.ts'
import { readScheme } from '../review/scheme.ts'

/** How a score came about: what its row says beside the levels. */
export type Giving = Pick<StoredScore, 'part' | 'personId' | 'given' | 'blind'>

/** Appends complete levels as a score that never changes. */
export const fixScore = async (
  context: CommandContext,
  review: StoredReview,
  scheme: SchemeDefinition,
  clientId: ClientId,
  score: Omit<StoredDraft, 'updatedAt'> & { readonly reasons?: Readonly<Record<string, string>> },
  giving: Giving,
): Promise<void> => {
  const { db, needs, now } = context
  const { total, band } = scoreOf(scheme, score.levels) ?? refuse('scores-missing')
  await addScore(db, {
    id: needs.newId(),
    reviewId: review.id,
    clientId,
    schemeId: review.schemeId ?? refuse('step-not-allowed'),
    levels: score.levels,
    notes: score.notes,
    reasons: score.reasons ?? {},
    total,
    band,
    judgedMonth: review.month,
    at: now,
    ...giving,
  })
}

/**
 * Fixes every complete own score of this month that is not fixed yet, drawn or not. The draw does it in its transaction,
 * before anybody knows who comes up; a month that is signed without a draw does it at signing.
 */
export const fixOwnScores = async (
  context: CommandContext,
  review: StoredReview,
  given: ScoreGiven,
  blind: boolean,
): Promise<void> => {
  const scheme = await readScheme(context.db, review.schemeId)
  if (scheme === null) return
  const fixed = new Set(
    (await listScores(context.db, review.id)).flatMap(score =>
      score.part === 'own' ? [score.clientId] : [],
    ),
  )
  for (const [clientId, draft] of await listScoreDrafts(context.db, review.id, review.practitionerId)) {
    if (fixed.has(clientId) || scoreOf(scheme, draft.levels) === null) continue
    const giving = { part: 'own', personId: review.practitionerId, given, blind } as const
    await fixScore(context, review, scheme, clientId, draft, giving)
  }
}
