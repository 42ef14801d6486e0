import { listNotes, saveNote } from '#database/stores/note-store.ts'
import { findPreviousReview, type StoredReview } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { type NextSession, nextSessionIn } from '#domain/session/next-session.ts'
import type { CommandHandler } from '../context.ts'
import { changeMeeting } from './meeting.ts'
import { refuseOutOfTurn } from './turn.ts'

/** Date and place of the next meeting. They wait with this review until the next one is opened. */
export const planNext: CommandHandler<'session.planNext'> = async (context, { reviewId, next }) => {
  const { review, part } = await changeMeeting(context, reviewId)
  await refuseOutOfTurn(context, review, part)
  const { db, actor, now, changed } = context
  await saveNote(db, review.id, 'next-session', next === null ? '' : JSON.stringify(next), actor.id, now)
  changed('review', 'today')
  return {}
}

/** What the last session left for this review's: when and where. */
export const readNextSession = async (
  db: ReadDb,
  review: Pick<StoredReview, 'practitionerId' | 'month'>,
): Promise<NextSession | null> => {
  const previous = await findPreviousReview(db, review.practitionerId, review.month)
  return previous === undefined ? null : nextSessionIn((await listNotes(db, previous.id))['next-session'])
}
