import type { PersonId, ReviewId } from '#basics/ids.ts'
import { epochOf, type Instant } from '#basics/instant.ts'
import { findLastAct } from '#database/stores/audit-store.ts'
import { findSupervisor } from '#database/stores/people-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import {
  addSessionEvent,
  findCurrentSession,
  findLastSeen,
  markSeen,
  type StoredSession,
} from '#database/stores/session-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import type { Part } from '#domain/people/role.ts'
import {
  nextSessionState,
  type SessionEvent,
  type SessionEventType,
  type SessionProgress,
  sessionProgress,
} from '#domain/session/session-state.ts'
import { requireReview } from '../access.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { refuse } from '../refusal.ts'
import type { SignedIn } from '../state.ts'

/** The two of a review: its practitioner, and who supervises them now. */
export type Pair = { readonly practitionerId: PersonId; readonly supervisorId: PersonId }

/** A review's session as it stands now, and the actor's side of it. */
export type Meeting = {
  readonly review: StoredReview
  readonly part: Part
  readonly pair: Pair
  readonly session: StoredSession
  readonly events: readonly SessionEvent[]
  /** A session that was running when the vault was locked counts as paused since it was last seen. */
  readonly progress: SessionProgress
  /** True after a lock in the middle: the events still say 'running'. */
  readonly cutOff: boolean
  /** Begun or resumed in this sitting: both are there. */
  readonly live: boolean
}

/** Why a session was interrupted when nobody said why: the vault was locked, or the computer stopped. */
export const LOCKED = 'locked'

const BEGINNINGS = ['session started', 'session resumed'] as const

/** For what may be read whenever: needs a session, planned at least. */
export const readMeeting = async (context: QueryContext, reviewId: ReviewId): Promise<Meeting> => {
  const { review, part } = await requireReview(context, reviewId)
  return meetingOf(context, review, part)
}

/** For everything the two do together: a session of theirs that runs or is paused, begun or resumed in this sitting. */
export const requireMeeting = async (
  context: QueryContext | CommandContext,
  reviewId: ReviewId,
): Promise<Meeting> => {
  const { review, part } = await requireReview(context, reviewId)
  refuseUnlessInSession(review)
  const meeting = await meetingOf(context, review, part)
  if (!areBothHere(context.signedIn, meeting.pair)) return refuse('both-must-sign-in')
  const { state } = meeting.progress
  if (!meeting.live || (state !== 'running' && state !== 'paused')) return refuse('not-in-session')
  return meeting
}

/** The same for a command: the clock notes that somebody was there. */
export const changeMeeting = async (context: CommandContext, reviewId: ReviewId): Promise<Meeting> => {
  const meeting = await requireMeeting(context, reviewId)
  await markSeen(context.db, meeting.session.id, context.actor.id, context.now)
  context.auditOnce(`meeting ${meeting.session.id}`, {
    act: 'session worked on',
    subjectKind: 'session',
    subjectId: meeting.session.id,
  })
  context.changed('session')
  return meeting
}

/** Appends what happened, if the table of steps lets it happen now. */
export const takeStep = async (
  context: CommandContext,
  meeting: Pick<Meeting, 'session' | 'progress'>,
  event: NewEvent,
): Promise<void> => {
  requireStep(meeting.progress, event.type)
  const { db, actor, now } = context
  await addSessionEvent(db, meeting.session.id, { ...event, by: actor.id, at: now } as SessionEvent)
}

export const requireStep = (progress: SessionProgress, step: SessionEventType): void => {
  if (nextSessionState(progress.state, step) === undefined) refuse('step-not-allowed')
}

type NewEvent = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, 'by' | 'at'> : never) : never

/** What a review's state says to somebody who wants to go on with its session. */
export const refuseUnlessInSession = (review: StoredReview): void => {
  if (review.state === 'signed') refuse('record-locked')
  if (review.state === 'fixed') refuse('already-signed')
  if (review.state !== 'in session') refuse('not-in-session')
}

export const pairOf = async (db: ReadDb, review: StoredReview): Promise<Pair> => ({
  practitionerId: review.practitionerId,
  supervisorId: (await findSupervisor(db, review.practitionerId)) ?? refuse('no-supervisor'),
})

/** Whether these very two have signed in, in either order. */
export const areBothHere = (signedIn: SignedIn, pair: Pair): boolean => {
  const here = [signedIn.person, signedIn.with]
  return here.includes(pair.practitionerId) && here.includes(pair.supervisorId)
}

/** Whether whoever signed in sits in this session with the other: since the vault was opened, and not in a pause. */
export const isInSession = async (
  { db, signedIn, now }: Pick<QueryContext, 'db' | 'signedIn' | 'now'>,
  reviewId: ReviewId,
): Promise<boolean> => {
  const current = signedIn.with === null ? undefined : await findCurrentSession(db, reviewId)
  if (current === undefined) return false
  const { state } = sessionProgress(current.events, now)
  return (state === 'running' || state === 'ended') && (await isLive(db, current.session))
}

const isLive = async (db: ReadDb, session: StoredSession): Promise<boolean> =>
  (await findLastAct(db, ['unlocked', ...BEGINNINGS]))?.subjectId === session.id

const meetingOf = async (
  context: QueryContext | CommandContext,
  review: StoredReview,
  part: Part,
): Promise<Meeting> => {
  const { db, now } = context
  const pair = await pairOf(db, review)
  const { session, events } = (await findCurrentSession(db, review.id)) ?? refuse('not-in-session')
  const live = await isLive(db, session)
  const asStored = sessionProgress(events, now)
  const cutOff = asStored.state === 'running' && !live
  const progress = cutOff
    ? sessionProgress([...events, await cutOffPause(db, session, events)], now)
    : asStored
  return { review, part, pair, session, events, progress, cutOff, live }
}

/** The pause that a lock in the middle did not leave: at the moment when somebody was last seen to do something. */
export const cutOffPause = async (
  db: ReadDb,
  session: StoredSession,
  events: readonly SessionEvent[],
): Promise<SessionEvent & { type: 'paused' }> => {
  const last = events.at(-1) ?? refuse('not-in-session')
  const seen = await findLastSeen(db, session.id)
  const at = seen === undefined ? last.at : laterOf(last.at, seen)
  return { type: 'paused', reason: LOCKED, by: last.by, at }
}

const laterOf = (a: Instant, b: Instant): Instant => (epochOf(a) < epochOf(b) ? b : a)
