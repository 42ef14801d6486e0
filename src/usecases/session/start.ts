import { SessionId } from '#basics/ids.ts'
import { addReviewEvent, type StoredReview, setReviewSupervisor } from '#database/stores/review-store.ts'
import {
  addSession,
  addSessionEvent,
  findCurrentSession,
  markSeen,
  type StoredSession,
  setSessionAgenda,
} from '#database/stores/session-store.ts'
import { nextReviewState } from '#domain/review/review-state.ts'
import { HOW_ARE_YOU } from '#domain/session/agenda.ts'
import { type SessionEvent, sessionProgress } from '#domain/session/session-state.ts'
import { requireReview } from '../access.ts'
import { readAgenda } from '../agenda/read-agenda.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { areBothHere, pairOf } from './meeting.ts'
import { readNextSession } from './plan-next.ts'

/**
 * Begins the planned session, or one that nobody planned, with the agenda that the service has now and keeps for it. Both
 * have to have signed in.
 */
export const start: CommandHandler<'session.start'> = async (context, { reviewId }) => {
  const { db, actor, signedIn, now, audit, changed } = context
  const { review } = await requireReview(context, reviewId)
  if (review.state === 'in session') return refuse('session-running')
  if (review.state === 'signed') return refuse('record-locked')
  if (nextReviewState(review.state, 'session-started') === undefined) return refuse('step-not-allowed')
  const pair = await pairOf(db, review)
  if (!areBothHere(signedIn, pair)) return refuse('both-must-sign-in')

  const session = (await plannedSession(context, review)) ?? (await newSession(context, review))
  if (review.supervisorId !== pair.supervisorId) await setReviewSupervisor(db, review.id, pair.supervisorId)
  await addReviewEvent(db, review.id, 'session-started', { sessionId: session.id }, actor.id, now)
  const here = { by: actor.id, at: now }
  const events: SessionEvent[] = [
    { type: 'attended', person: pair.practitionerId, ...here },
    { type: 'attended', person: pair.supervisorId, ...here },
    { type: 'started', acting: actor.id, ...here },
    { type: 'went-to', item: 'opening', step: HOW_ARE_YOU, ...here },
  ]
  for (const event of events) await addSessionEvent(db, session.id, event)
  await markSeen(db, session.id, actor.id, now)
  audit({ act: 'session started', subjectKind: 'session', subjectId: session.id })
  changed('session', 'review', 'today', 'people')
  return {}
}

const plannedSession = async (
  { db, now }: CommandContext,
  review: StoredReview,
): Promise<StoredSession | null> => {
  const current = await findCurrentSession(db, review.id)
  if (current === undefined || sessionProgress(current.events, now).state !== 'planned') return null
  await setSessionAgenda(db, current.session.id, await readAgenda(db))
  return current.session
}

const newSession = async (context: CommandContext, review: StoredReview): Promise<StoredSession> => {
  const { db, needs, now } = context
  const next = await readNextSession(db, review)
  const session: StoredSession = {
    id: SessionId.parse(needs.newId()),
    reviewId: review.id,
    plannedFor: next?.plannedFor ?? null,
    place: next?.place ?? null,
    agenda: await readAgenda(db),
  }
  await addSession(db, session, now)
  return session
}
