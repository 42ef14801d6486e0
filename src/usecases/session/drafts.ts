import type { ReviewId } from '#basics/ids.ts'
import { listDrafts, saveDraft as storeDraft } from '#database/stores/settings-store.ts'
import { requireReview } from '../access.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { changeMeeting } from './meeting.ts'
import { noteReading } from './note-reading.ts'
import { refuseOutOfTurn } from './turn.ts'

/** What was typed in this session and is not recorded yet. The two share it, whoever typed it. */
export const drafts: QueryHandler<'session.drafts'> = async (context, { reviewId }) => {
  const { review, part } = await requireReview(context, reviewId)
  await refuseOutOfTurn(context, review, part)
  await noteReading(context, review)
  const kept = await listDrafts(context.db, review.practitionerId, prefixOf(review.id))
  return { drafts: Object.fromEntries(kept) }
}

/** Whoever is at the keyboard may keep what they type, out of turn too: a reason for another draw, say. */
export const saveDraft: CommandHandler<'session.saveDraft'> = async (context, { reviewId, key, body }) => {
  const { review } = await changeMeeting(context, reviewId)
  await storeDraft(context.db, review.practitionerId, `${prefixOf(review.id)}${key}`, body, context.now)
  return {}
}

const prefixOf = (reviewId: ReviewId): string => `session.${reviewId}.`
