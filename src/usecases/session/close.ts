import type { CloseView } from '#contract/session.ts'
import { listActionsBefore, listActionsOfReview } from '#database/stores/action-store.ts'
import { listClosings } from '#database/stores/closing-store.ts'
import { listDiscussions } from '#database/stores/discussion-store.ts'
import { listDocuments } from '#database/stores/document-store.ts'
import { listNotes } from '#database/stores/note-store.ts'
import { inReadingOrder } from '#domain/action/action.ts'
import { closingStateOf } from '#domain/closure/closing-state.ts'
import { nextSessionIn } from '#domain/session/next-session.ts'
import { requireReview } from '../access.ts'
import { readCaseloadMonth } from '../caseload/caseload-month.ts'
import { readClients } from '../caseload/known-clients.ts'
import type { QueryHandler } from '../context.ts'
import { loadView } from '../overview/load-view.ts'
import { readWorkingHours } from '../people/working-hours.ts'
import { actionViews } from '../review/action-views.ts'
import { isAgreed, readScoring } from '../score/scoring.ts'
import { readLoadAfter } from './load-after.ts'
import { noteReading } from './note-reading.ts'
import { refuseOutOfTurn } from './turn.ts'

/** What is read back before the two part: actions, the load after all decisions, and what is still open. */
export const close: QueryHandler<'session.close'> = async (context, { reviewId }): Promise<CloseView> => {
  const { db } = context
  const { review, part } = await requireReview(context, reviewId)
  await refuseOutOfTurn(context, review, part)
  await noteReading(context, review)
  const before = await listActionsBefore(db, review.practitionerId, review.month)
  const goOn = before.filter(({ standing }) => standing.status === 'open')
  const agreed = await listActionsOfReview(db, review.id)
  const closings = await listClosings(db, review.id)
  const documents = await listDocuments(db, review.id)
  const discussions = await listDiscussions(db, review.id)
  const { clients: drawn, scheme } = await readScoring(db, review)
  const notes = await listNotes(db, review.id)
  const next = nextSessionIn(notes['next-session'])
  const named = closings.filter(({ stage }) => stage === 'named')
  const asked = documents.filter(({ stage }) => stage === 'asked for')
  const clients = await readClients(
    db,
    [...named, ...asked].map(({ clientId }) => clientId),
  )
  const open: CloseView['open'] = [
    {
      kind: 'action-not-answered',
      count: before.filter(({ answers }) => !answers.some(answer => answer.review === review.id)).length,
    },
    { kind: 'not-agreed', count: scheme === null ? 0 : drawn.filter(each => !isAgreed(each)).length },
    { kind: 'not-discussed', count: discussions.filter(({ decidedAt }) => decidedAt === null).length },
    {
      kind: 'document-not-read',
      count: documents.filter(
        ({ stage, readAt, setAside }) => stage === 'to read' && readAt === null && setAside === null,
      ).length,
    },
    {
      kind: 'closing-not-decided',
      count: closings.filter(({ stage, decidedAt }) => stage === 'to decide' && decidedAt === null).length,
    },
    { kind: 'no-next-date', count: next?.plannedFor == null ? 1 : 0 },
  ]
  return {
    actions: inReadingOrder(await actionViews(db, [...goOn, ...agreed], review)),
    loadBefore: loadView(
      await readCaseloadMonth(context, review),
      await readWorkingHours(db, review.practitionerId, review.month),
    ),
    loadAfter: await readLoadAfter(context, review),
    doneWell: notes['done-well'] ?? null,
    nextSmallGoal: notes['next-small-goal'] ?? null,
    next,
    named: named.map(closing => ({
      id: closing.id,
      client: clients.get(closing.clientId).ref,
      kind: closing.kind,
      state: closingStateOf(closing, review.state),
    })),
    samplesAsked: asked.map(({ id, clientId, kind }) => ({ id, client: clients.get(clientId).ref, kind })),
    open: open.filter(({ count }) => count > 0),
  }
}
