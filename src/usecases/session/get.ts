import { secondsBetween } from '#basics/instant.ts'
import type { SessionView } from '#contract/session.ts'
import { listActionsBefore, listActionsOfReview, type StoredAction } from '#database/stores/action-store.ts'
import { listClosings, type StoredClosing } from '#database/stores/closing-store.ts'
import { listDiscussions, type StoredDiscussion } from '#database/stores/discussion-store.ts'
import { listDocuments, type StoredDocument } from '#database/stores/document-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import type { AgendaKey } from '#domain/session/agenda.ts'
import { wholeMinutes } from '#domain/session/clock.ts'
import type { Sitting } from '#domain/session/session-state.ts'
import { readClients } from '../caseload/known-clients.ts'
import type { QueryHandler } from '../context.ts'
import { reviewRefOf } from '../review/review-ref.ts'
import { isAgreed, readScoring, type Scoring } from '../score/scoring.ts'
import { readMeeting } from './meeting.ts'
import { restoreSecond } from './second-seat.ts'

/** Where a session stands: agenda, clock, who is there. The page goes on from `now` by itself. */
export const get: QueryHandler<'session.get'> = async (context, { reviewId }): Promise<SessionView> => {
  const { db, signedIn, now, auditOnce } = context
  const meeting = await readMeeting(context, reviewId)
  const { review, session, progress, live } = meeting
  await restoreSecond(context, meeting)
  const scoring = await readScoring(db, review)
  const lists = await readLists(db, review)
  const counts = countsOf(review, scoring, lists)
  const paused = progress.state === 'paused' ? progress.sittings.at(-1) : undefined
  auditOnce(`session ${session.id}`, { act: 'session read', subjectKind: 'session', subjectId: session.id })
  return {
    review: await reviewRefOf(db, review),
    sessionId: session.id,
    state: progress.state,
    plannedFor: session.plannedFor,
    place: session.place,
    startedAt: progress.startedAt,
    endedAt: progress.endedAt,
    pausedBecause: paused?.endedBecause ?? null,
    attended: [...progress.attended],
    acting: live ? signedIn.acting : progress.acting,
    item: progress.item,
    step: progress.step,
    agenda: session.agenda.map(({ key, minutes, text }) => ({
      key,
      text,
      plannedMinutes: minutes,
      addedMinutes: progress.extendedMinutes[key],
      usedSeconds: progress.usedSeconds[key],
      visited: progress.visited.includes(key),
      ...counts[key],
    })),
    drawStage: scoring.stage,
    scoring: scoring.scheme !== null,
    pausedMinutes: wholeMinutes(pausedSeconds(progress.sittings)),
    things: await thingsOf(db, lists),
    now,
  }
}

/** What the items of the agenda hold. */
type Lists = {
  readonly before: readonly StoredAction[]
  readonly agreed: readonly StoredAction[]
  readonly discussions: readonly StoredDiscussion[]
  readonly documents: readonly StoredDocument[]
  readonly closings: readonly StoredClosing[]
}

const readLists = async (db: ReadDb, review: StoredReview): Promise<Lists> => ({
  before: await listActionsBefore(db, review.practitionerId, review.month),
  agreed: await listActionsOfReview(db, review.id),
  discussions: await listDiscussions(db, review.id),
  documents: (await listDocuments(db, review.id)).filter(({ stage }) => stage === 'to read'),
  closings: (await listClosings(db, review.id)).filter(({ stage }) => stage === 'to decide'),
})

const isDecided = ({ decidedAt }: StoredDiscussion | StoredClosing): boolean => decidedAt !== null
const isRead = ({ readAt, setAside }: StoredDocument): boolean => readAt !== null || setAside !== null

type Count = { readonly count: number; readonly done: number }

/** How much each item holds, and how much of it is through. Of scores it says no more than how many were agreed. */
const countsOf = (review: StoredReview, scoring: Scoring, lists: Lists): Record<AgendaKey, Count> => {
  const counted = <T>(items: readonly T[], isDone: (item: T) => boolean): Count => ({
    count: items.length,
    done: items.filter(isDone).length,
  })
  return {
    opening: counted(lists.before, ({ answers }) => answers.some(answer => answer.review === review.id)),
    draw: counted(scoring.clients, client => scoring.scheme === null || isAgreed(client)),
    overview: { count: 0, done: 0 },
    discussion: counted(lists.discussions, isDecided),
    documents: counted(lists.documents, isRead),
    closing: counted(lists.closings, isDecided),
    close: counted(lists.agreed, () => true),
  }
}

const thingsOf = async (
  db: ReadDb,
  { discussions, documents, closings }: Lists,
): Promise<SessionView['things']> => {
  const clients = await readClients(
    db,
    [...discussions, ...documents, ...closings].map(({ clientId }) => clientId),
  )
  return {
    discussions: discussions.map(discussion => ({
      id: discussion.id,
      client: clients.get(discussion.clientId).ref,
      done: isDecided(discussion),
    })),
    documents: documents.map(document => ({
      id: document.id,
      client: clients.get(document.clientId).ref,
      kind: document.kind,
      done: isRead(document),
    })),
    closings: closings.map(closing => ({
      id: closing.id,
      client: clients.get(closing.clientId).ref,
      kind: closing.kind,
      done: isDecided(closing),
    })),
  }
}

/** Between one sitting and the next. */
const pausedSeconds = (sittings: readonly Sitting[]): number =>
  sittings.reduce((sum, { from }, index) => {
    const before = sittings[index - 1]?.to
    return before == null ? sum : sum + Math.max(0, secondsBetween(before, from))
  }, 0)
