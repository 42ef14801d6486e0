import { addSessionEvent, markSeen } from '#database/stores/session-store.ts'
import { nextSessionState } from '#domain/session/session-state.ts'
import { requireReview } from '../access.ts'
import type { CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import {
  areBothHere,
  changeMeeting,
  cutOffPause,
  readMeeting,
  refuseUnlessInSession,
  takeStep,
} from './meeting.ts'
import { restoreSecond } from './second-seat.ts'

export const goTo: CommandHandler<'session.goTo'> = async (context, { reviewId, item, step }) => {
  const meeting = await changeMeeting(context, reviewId)
  await takeStep(context, meeting, { type: 'went-to', item, step })
  return {}
}

export const extend: CommandHandler<'session.extend'> = async (context, { reviewId, minutes }) => {
  const meeting = await changeMeeting(context, reviewId)
  const { item } = meeting.progress
  if (item === null) return refuse('step-not-allowed')
  await takeStep(context, meeting, { type: 'extended', item, minutes })
  return {}
}

export const pause: CommandHandler<'session.pause'> = async (context, { reviewId, reason }) => {
  const meeting = await changeMeeting(context, reviewId)
  await takeStep(context, meeting, { type: 'paused', reason })
  context.audit({ act: 'session paused', subjectKind: 'session', subjectId: meeting.session.id })
  context.changed('today')
  return {}
}

/** Stops the clock before reading through and signing. */
export const end: CommandHandler<'session.end'> = async (context, { reviewId }) => {
  const meeting = await changeMeeting(context, reviewId)
  await takeStep(context, meeting, { type: 'ended' })
  context.audit({ act: 'session ended', subjectKind: 'session', subjectId: meeting.session.id })
  context.changed('record', 'today')
  return {}
}

/**
 * Goes on after a pause, after the end, or after a lock in the middle. Attendance is a fact of the session: one of the
 * two who were there is enough, and is the one at the keyboard.
 */
export const resume: CommandHandler<'session.resume'> = async (context, { reviewId }) => {
  const { db, actor, signedIn, now, audit, changed } = context
  refuseUnlessInSession((await requireReview(context, reviewId)).review)
  const meeting = await readMeeting(context, reviewId)
  const { session, progress, pair, cutOff } = meeting
  if (nextSessionState(progress.state, 'resumed') === undefined) return refuse('step-not-allowed')
  await restoreSecond(context, meeting, true)
  if (!areBothHere(signedIn, pair)) return refuse('both-must-sign-in')
  if (cutOff) await addSessionEvent(db, session.id, await cutOffPause(db, session, meeting.events))
  await takeStep(context, meeting, { type: 'resumed' })
  if (progress.acting !== actor.id) {
    await addSessionEvent(db, session.id, { type: 'keyboard-passed', to: actor.id, by: actor.id, at: now })
  }
  await markSeen(db, session.id, actor.id, now)
  audit({ act: 'session resumed', subjectKind: 'session', subjectId: session.id })
  changed('session', 'review', 'people', 'today')
  return {}
}

/** Says whose hands are on the keyboard from now on. Between two who have both signed in, without a passphrase. */
export const passKeyboard: CommandHandler<'session.passKeyboard'> = async (context, { reviewId, to }) => {
  const meeting = await changeMeeting(context, reviewId)
  const { practitionerId, supervisorId } = meeting.pair
  if (to !== practitionerId && to !== supervisorId) return refuse('wrong-two', { field: 'to' })
  await takeStep(context, meeting, { type: 'keyboard-passed', to })
  context.signedIn.acting = to
  context.changed('people', 'review')
  return {}
}
