import { dateOf } from '#basics/instant.ts'
import { addMonths, type Month, monthOf } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { PlannedSession } from '#contract/review.ts'
import { listSignedDecisions } from '#database/stores/closing-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import { reviewsDue } from '#domain/caseload/overdue.ts'
import { groupBefore, groupOfDay } from '#domain/review/today-group.ts'
import type { CaseloadContext } from '../caseload/caseload-month.ts'
import type { CurrentCaseload } from '../caseload/current-caseload.ts'
import { closingViews } from '../review/closing-views.ts'
import type { Preparation } from '../review/preparation.ts'
import { type Grouped, itemOf } from './today-items.ts'

/** Review dates of plans and assessments that are near or gone by, a line each. */
export const reviewDateItems = (caseload: CurrentCaseload, today: PlainDate): Grouped[] =>
  caseload.clients.flatMap(({ client, state }) =>
    reviewsDue(state.values, today).map(({ kind, due }) => ({
      group: groupOfDay(due, today),
      item: itemOf(kind, { due, client: client.ref }),
    })),
  )

/** When a trial of stable casing ends, and when it or support by staff is to be looked at again, as it was agreed. */
export const standingItems = async (
  { db, today }: CaseloadContext,
  caseload: CurrentCaseload,
): Promise<Grouped[]> => {
  const held = caseload.clients.filter(
    ({ standing }) => standing === 'stable casing' || standing === 'support staff',
  )
  const decisions = await listSignedDecisions(
    db,
    held.map(({ client }) => client.ref.id),
  )
  return held.flatMap(({ client, standing }) => {
    const last = decisions.findLast(
      ({ clientId, kind, decision }) =>
        clientId === client.ref.id && kind === standing && decision?.outcome === 'agreed',
    )
    if (last === undefined || last.form.kind === 'closing') return []
    const { reviewDate } = last.form
    const trialUntil = last.form.kind === 'stable casing' ? last.form.trialUntil : null
    const about = { client: client.ref, text: standing, month: last.month }
    return [
      ...(trialUntil === null || trialUntil === reviewDate
        ? []
        : [{ due: trialUntil, kind: 'stable casing trial' as const }]),
      ...(reviewDate === null ? [] : [{ due: reviewDate, kind: 'stable casing review' as const }]),
    ].map(({ due, kind }) => ({ group: groupOfDay(due, today), item: itemOf(kind, { due, ...about }) }))
  })
}

/** What is still to do before the session: the preparation as a whole, and each form that is not complete. */
export const preparationItems = async (
  { db, today }: CaseloadContext,
  preparation: Preparation,
  planned: PlannedSession | null,
): Promise<Grouped[]> => {
  const { review, sections, closings } = preparation
  const day = planned?.plannedFor == null ? null : dateOf(planned.plannedFor)
  const group = groupBefore(day, today)
  const open = sections.filter(({ state }) => state !== 'complete').length
  const forms = closings.filter(({ stage, completedAt }) => stage === 'to decide' && completedAt === null)
  const about = { reviewId: review.id, due: day }
  return [
    ...(review.state === 'open'
      ? [{ group, item: itemOf('finish-preparing', { ...about, month: review.month, count: open }) }]
      : []),
    ...(await closingViews(db, forms, review)).map(({ id, client, kind, namedInMonth }) => ({
      group,
      item: itemOf('closure form', { ...about, closingId: id, client, text: kind, month: namedInMonth }),
    })),
  ]
}

/** A month that has begun and is not open yet. */
export const openMonthItems = (
  latest: StoredReview | undefined,
  isFree: boolean,
  hasClients: boolean,
  today: PlainDate,
): Grouped[] => {
  const month: Month = latest === undefined ? monthOf(today) : addMonths(latest.month, 1)
  const isDue = isFree && month <= monthOf(today) && (latest !== undefined || hasClients)
  return isDue ? [{ group: 'dueToday', item: itemOf('open-month', { month }) }] : []
}
