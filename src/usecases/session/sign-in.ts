import { epochOf } from '#basics/instant.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { findPerson } from '#database/stores/people-store.ts'
import { setReviewSupervisor } from '#database/stores/review-store.ts'
import { addSessionEvent, findCurrentSession } from '#database/stores/session-store.ts'
import { readAttempts, writeAttempts } from '#database/vault/attempts.ts'
import { keysOf } from '#database/vault/vault.ts'
import { reviewAllows } from '#domain/review/review-state.ts'
import { nextSessionState, sessionProgress } from '#domain/session/session-state.ts'
import { requireReview } from '../access.ts'
import type { CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { countFailed } from '../vault/failed-attempts.ts'
import { refuseTooSoon } from '../vault/unlock.ts'
import { pairOf } from './meeting.ts'

/** The second of the pair joins the first with their own passphrase. Who sits there is kept here, until a lock. */
export const signIn: CommandHandler<'session.signIn'> = async (context, input) => {
  const { db, needs, vault, signedIn, now, changed, afterCommit } = context
  const { review } = await requireReview(context, input.reviewId)
  if (review.state === 'signed') return refuse('record-locked')
  if (!reviewAllows(review.state, 'prepare') && !reviewAllows(review.state, 'sign')) {
    return refuse('step-not-allowed')
  }
  const pair = await pairOf(db, review)
  const two: readonly string[] = [pair.practitionerId, pair.supervisorId]
  if (input.personId === signedIn.person || !two.includes(signedIn.person) || !two.includes(input.personId)) {
    return refuse('wrong-two', { field: 'personId' })
  }
  const joining = await findPerson(db, input.personId)
  if (joining === undefined || joining.disabledAt !== null) return refuse('person-disabled')
  refuseTooSoon(needs)
  const keys = await keysOf(needs, vault.keyFile(), input.personId, input.passphrase)
  if (keys === null) {
    return refuse('wrong-passphrase', {
      field: 'passphrase',
      detail: { seconds: countFailed(needs, input.personId) },
    })
  }
  keys.databaseKey.fill(0)
  keys.signingSeed.fill(0)
  const { failed } = readAttempts(needs.folder)
  await appendAudit(db, {
    at: now,
    personId: input.personId,
    act: 'joined a session',
    subjectKind: 'review',
    subjectId: review.id,
    detail: { failedBefore: failed, beside: signedIn.person },
  })
  if (review.supervisorId !== pair.supervisorId) await setReviewSupervisor(db, review.id, pair.supervisorId)
  await noteAttendance(context, input)
  afterCommit(() => {
    if (failed > 0) writeAttempts(needs.folder, { failed: 0, lastAtEpochMs: epochOf(now) })
  })
  signedIn.with = input.personId
  changed('session', 'people', 'review')
  return {}
}

/** Who joins a session that has begun (another supervisor since) has attended it too. */
const noteAttendance: CommandHandler<'session.signIn'> = async ({ db, actor, now }, input) => {
  const current = await findCurrentSession(db, input.reviewId)
  if (current === undefined) return {}
  const { state, attended } = sessionProgress(current.events, now)
  if (state === 'planned' || attended.includes(input.personId)) return {}
  if (nextSessionState(state, 'attended') === undefined) return {}
  await addSessionEvent(db, current.session.id, {
    type: 'attended',
    person: input.personId,
    by: actor.id,
    at: now,
  })
  return {}
}
