import { type ReviewId, SessionId } from '#basics/ids.ts'
import type { PlannedSession } from '#contract/review.ts'
import {
  addSession,
  addSessionEvent,
  findCurrentSession,
  planSession as replan,
  type StoredSession,
} from '#database/stores/session-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { reviewAllows } from '#domain/review/review-state.ts'
import { nextSessionState, sessionProgress } from '#domain/session/session-state.ts'
import { requireReview } from '../access.ts'
import { readAgenda } from '../agenda/read-agenda.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'

/** Day and place of a review's next meeting; null while none is planned, or when the last one was not held. */
export const plannedSessionOf = async (db: ReadDb, reviewId: ReviewId): Promise<PlannedSession | null> => {
  const session = await findPlanned(db, reviewId)
  return session === undefined ? null : { plannedFor: session.plannedFor, place: session.place }
}

/** Sets day and place; a meeting that was not held stays, and a new one stands beside it. */
export const planSession: CommandHandler<'review.planSession'> = async (context, input) => {
  const { db, changed } = context
  const { reviewId, plannedFor, place } = input
  await requirePlannable(context, reviewId)
  const session = await findPlanned(db, reviewId)
  if (session === undefined) await planNewSession(context, reviewId, { plannedFor, place })
  else await replan(db, session.id, { plannedFor, place })
  changed('review', 'session', 'today')
  return {}
}

/** The planned meeting did not take place. With a new day the review goes on to it; without, the next month may begin. */
export const sessionNotHeld: CommandHandler<'review.sessionNotHeld'> = async (context, input) => {
  const { db, actor, now, audit, changed } = context
  const { reviewId, reason, newDate } = input
  await requirePlannable(context, reviewId)
  const planned =
    (await findPlanned(db, reviewId)) ??
    (await planNewSession(context, reviewId, { plannedFor: null, place: null }))
  await addSessionEvent(db, planned.id, { type: 'not-held', reason, newDate, by: actor.id, at: now })
  if (newDate !== null) await planNewSession(context, reviewId, { plannedFor: newDate, place: planned.place })
  audit({ act: 'session not held', subjectKind: 'review', subjectId: reviewId })
  changed('review', 'session', 'today', 'record')
  return {}
}

/** Adds a meeting to a review that has none waiting. The agenda is the service's when it begins, whatever it is now. */
export const planNewSession = async (
  { db, needs, actor, now }: CommandContext,
  reviewId: ReviewId,
  planned: PlannedSession,
): Promise<StoredSession> => {
  const session = { id: SessionId.parse(needs.newId()), reviewId, agenda: await readAgenda(db), ...planned }
  await addSession(db, session, now)
  await addSessionEvent(db, session.id, { type: 'planned', by: actor.id, at: now })
  return session
}

const findPlanned = async (db: ReadDb, reviewId: ReviewId): Promise<StoredSession | undefined> => {
  const current = await findCurrentSession(db, reviewId)
  if (current === undefined || current.events.at(-1)?.type === 'not-held') return undefined
  return current.session
}

/** Either side may, until the two have met. */
const requirePlannable = async (context: CommandContext, reviewId: ReviewId): Promise<void> => {
  const { review } = await requireReview(context, reviewId)
  if (!reviewAllows(review.state, 'prepare')) refuse('review-not-open')
  const current = await findCurrentSession(context.db, reviewId)
  if (current === undefined) return
  const { state } = sessionProgress(current.events, context.now)
  if (state !== 'not held' && nextSessionState(state, 'not-held') === undefined) refuse('session-running')
}
