import { findCarriedLevels, saveScoreDraft } from '#database/stores/score-store.ts'
import { levelsProblems } from '#domain/scheme/levels.ts'
import { ownScoreOf } from '../caseload/caseload-month.ts'
import type { CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { scoreView } from './get.ts'
import { readScheme } from './scheme.ts'
import { noteWork, requireEntry, requirePreparing } from './working.ts'

/** The practitioner's own score of this month, item by item; a draft until the draw fixes it. */
export const setOwnScore: CommandHandler<'review.setOwnScore'> = async (context, input) => {
  const { db, actor, now, changed } = context
  const { reviewId, clientId, levels, notes } = input
  const review = await requirePreparing(context, reviewId)
  await requireEntry(context, reviewId, clientId)
  const scheme = await readScheme(db, review.schemeId)
  if (scheme === null || levelsProblems(scheme, levels).length > 0) {
    return refuse('levels-not-of-scheme', { field: 'levels' })
  }
  const items = new Set(scheme.items.map(({ key }) => key))
  const kept = Object.fromEntries(
    Object.entries(notes).filter(([key, note]) => items.has(key) && note.trim() !== ''),
  )
  await saveScoreDraft(
    db,
    { reviewId, clientId, personId: actor.id },
    { levels, notes: kept, updatedAt: now },
  )
  noteWork(context, review)
  changed('caseload')
  return scoreView(ownScoreOf(scheme, { levels, notes: kept }))
}

/** An old score that still holds is judged again, item by item as it was; under another version it has to be given anew. */
export const confirmScore: CommandHandler<'review.confirmScore'> = async (
  context,
  { reviewId, clientId },
) => {
  const { db } = context
  const review = await requirePreparing(context, reviewId)
  const last = await findCarriedLevels(db, clientId, review.month)
  if (last === undefined) return refuse('not-found')
  if (last.schemeId !== review.schemeId) return refuse('levels-not-of-scheme', { field: 'levels' })
  return setOwnScore(context, { reviewId, clientId, levels: last.levels, notes: {} })
}
