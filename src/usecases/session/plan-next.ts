import { SessionId } from '#basics/ids.ts'
import { listNotes, saveNote } from '#database/stores/note-store.ts'
import { findPreviousReview, type StoredReview } from '#database/stores/review-store.ts'
import { addSession, listSessions } from '#database/stores/session-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { DEFAULT_AGENDA } from '#domain/session/agenda.ts'
import { type NextSession, nextSessionIn } from '#domain/session/next-session.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
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

/** Gives a review that was just opened its first session, where the last one said when. */
export const planAsSaidLast = async (
  { db, needs, now }: Pick<CommandContext, 'db' | 'needs' | 'now'>,
  review: Pick<StoredReview, 'id' | 'practitionerId' | 'month'>,
): Promise<void> => {
  const next = await readNextSession(db, review)
  if (next === null || (await listSessions(db, review.id)).length > 0) return
  const id = SessionId.parse(needs.newId())
  await addSession(db, { id, reviewId: review.id, ...next, agenda: DEFAULT_AGENDA }, now)
}
