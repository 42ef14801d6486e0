import type { ClosingId } from '#basics/ids.ts'
import type { ClientMonth, CountingScore } from '#contract/caseload.ts'
import type { ClosingTalk } from '#contract/closing.ts'
import { listActionsOfReview } from '#database/stores/action-store.ts'
import {
  changeClosing,
  findClosing,
  listClosings,
  type StoredClosing,
} from '#database/stores/closing-store.ts'
import { findEntry } from '#database/stores/entry-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { decisionProblems } from '#domain/closure/closing-decision.ts'
import { needsManagersView } from '#domain/closure/closing-forms.ts'
import { closingAllows, closingStateOf, STEP_OF_OUTCOME } from '#domain/closure/closing-state.ts'
import { highestTotal } from '#domain/scheme/total.ts'
import { requireReview } from '../access.ts'
import { readLines } from '../caseload/caseload-month.ts'
import { readClientMonths } from '../caseload/client.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { actionViews } from '../review/action-views.ts'
import { closingViews } from '../review/closing-views.ts'
import { readScheme } from '../review/scheme.ts'
import { changeMeeting } from '../session/meeting.ts'
import { noteReading } from '../session/note-reading.ts'
import { refuseOutOfTurn } from '../session/turn.ts'

/** One form to decide, with what stands beside it. */
export const get: QueryHandler<'closing.get'> = async (context, { closingId }): Promise<ClosingTalk> => {
  const { db } = context
  const closing = await getClosing(db, closingId)
  const { review, part } = await requireReview(context, closing.reviewId)
  await refuseOutOfTurn(context, review, part)
  await noteReading(context, review)
  const [view] = await closingViews(db, [closing], review)
  const toDecide = (await listClosings(db, review.id)).filter(({ stage }) => stage === 'to decide')
  const entry = await findEntry(db, review.id, closing.clientId)
  const [line] = entry === undefined ? [] : await readLines(context, review, [entry])
  const months = await readClientMonths(context, closing.clientId)
  const scheme = await readScheme(db, review.schemeId)
  const actions = (await listActionsOfReview(db, review.id)).filter(action => action.closingId === closing.id)
  return {
    closing: view ?? refuse('not-found'),
    place: toDecide.findIndex(({ id }) => id === closing.id) + 1,
    of: toDecide.length,
    score: line?.score ?? null,
    firstScore: firstScoreOf(months.filter(({ month }) => month < review.month)),
    highestTotal: scheme === null ? null : highestTotal(scheme),
    needsManagersView: needsManagersView(closing.form),
    decidedAt: closing.decidedAt,
    actions: await actionViews(db, actions, review),
  }
}

/**
 * What the two agree on a form; null takes it back, until both have signed. Nothing takes effect before. Every decision
 * and every taking back stays in the audit trail.
 */
export const decide: CommandHandler<'closing.decide'> = async (context, { closingId, decision }) => {
  const { db, now, audit, changed } = context
  const closing = await getClosing(db, closingId)
  const { review, part } = await changeMeeting(context, closing.reviewId)
  await refuseOutOfTurn(context, review, part)
  const step = decision === null ? 'take back' : STEP_OF_OUTCOME[decision.outcome]
  if (!closingAllows(closingStateOf(closing, review.state), step)) return refuse('step-not-allowed')
  if (decision !== null) {
    const [problem] = decisionProblems(closing.form, decision)
    if (problem !== undefined) return refuse(problem, { field: FIELDS[problem] })
  }
  await changeClosing(db, closing.id, { decision, decidedAt: decision === null ? null : now })
  audit({
    act: decision === null ? 'decision taken back' : 'closing decided',
    subjectKind: 'closing',
    subjectId: closing.id,
    detail: { kind: closing.kind, outcome: (decision ?? closing.decision)?.outcome ?? null },
  })
  changed('review', 'caseload', 'today')
  return {}
}

const FIELDS = { 'managers-view-needed': 'managersView', 'date-needed': 'effectiveOn' } as const

/** A guessed id and a forbidden one get the same answer. */
const getClosing = async (db: ReadDb, id: ClosingId): Promise<StoredClosing> =>
  (await findClosing(db, id)) ?? refuse('not-allowed')

/** The oldest of the months, newest first, in which the client was scored. */
const firstScoreOf = (months: readonly ClientMonth[]): CountingScore | null => {
  const first = months.findLast(({ own, agreed }) => own !== null || agreed !== null)
  const score = first?.agreed ?? first?.own
  if (first === undefined || score == null) return null
  return {
    total: score.total,
    band: score.band,
    source: first.agreed === null ? 'own' : 'agreed',
    month: first.month,
  }
}
