import type { StoredReview } from '#database/stores/review-store.ts'
import type { Part } from '#domain/people/role.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { refuse } from '../refusal.ts'
import { readScoring } from '../score/scoring.ts'

/**
 * From the draw to the reveal the practitioner's hands on the keyboard open the draw, the clock and their own missing
 * scores, and nothing else of the session. The draw itself stays open to both: it is made and read before both.
 */
export const refuseOutOfTurn = async (
  { db }: QueryContext | CommandContext,
  review: StoredReview,
  part: Part,
): Promise<void> => {
  if (part !== 'practitioner' || review.state !== 'in session') return
  const { draw, scheme, revealed } = await readScoring(db, review)
  if (draw !== null && scheme !== null && !revealed) refuse('not-your-turn')
}
