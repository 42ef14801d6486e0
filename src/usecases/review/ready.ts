import type { ReviewId } from '#basics/ids.ts'
import { addReviewEvent } from '#database/stores/review-store.ts'
import { nextReviewState } from '#domain/review/review-state.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { requirePreparing } from './working.ts'

/** With gaps or without: they are shown as gaps. Said twice, it is said once. */
export const sayReady: CommandHandler<'review.sayReady'> = (context, { reviewId }) =>
  step(context, reviewId, 'said-ready', 'review ready')

export const takeReadyBack: CommandHandler<'review.takeReadyBack'> = (context, { reviewId }) =>
  step(context, reviewId, 'took-ready-back', 'review no longer ready')

const step = async (
  context: CommandContext,
  reviewId: ReviewId,
  event: 'said-ready' | 'took-ready-back',
  act: string,
): Promise<Record<string, never>> => {
  const { db, actor, now, audit, changed } = context
  const review = await requirePreparing(context, reviewId)
  if (nextReviewState(review.state, event) === undefined) return {}
  await addReviewEvent(db, reviewId, event, {}, actor.id, now)
  audit({ act, subjectKind: 'review', subjectId: reviewId })
  changed('review', 'today')
  return {}
}
