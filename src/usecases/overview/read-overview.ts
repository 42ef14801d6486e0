import type { OverviewEntry, OverviewView } from '#contract/overview.ts'
import { listAssignmentsOf } from '#database/stores/client-store.ts'
import { listNotes } from '#database/stores/note-store.ts'
import { findPreviousReview, type StoredReview } from '#database/stores/review-store.ts'
import { comingsAndGoings } from '#domain/caseload/comings.ts'
import { movementsOf } from '#domain/caseload/movements.ts'
import { contradictionsOf, reviewsDue } from '#domain/caseload/overdue.ts'
import {
  activeLines,
  type CaseloadContext,
  type CaseloadLine,
  type CaseloadMonth,
  readCaseloadMonth,
} from '../caseload/caseload-month.ts'
import { monthFigures } from '../caseload/month-figures.ts'
import { readHours } from '../people/working-hours.ts'
import { loadView } from './load-view.ts'
import { readTrends } from './trends.ts'

/** A review's caseload as a whole, with last month's beside it. What the overview shows and the record keeps. */
export type Overview = OverviewView & {
  readonly month: CaseloadMonth
  /** The month before; null in a first month. */
  readonly previous: CaseloadMonth | null
}

export const readOverview = async (context: CaseloadContext, review: StoredReview): Promise<Overview> => {
  const { db } = context
  const month = await readCaseloadMonth(context, review)
  const hoursOf = await readHours(db, review.practitionerId)
  const hours = hoursOf(review.month)
  const previous = await findPreviousReview(db, review.practitionerId, review.month)
  const last = previous === undefined ? null : await readCaseloadMonth(context, previous)
  const figures = monthFigures(month, hours)
  const notes = await listNotes(db, review.id)
  return {
    month,
    previous: last,
    figures,
    lastMonth: last === null ? null : monthFigures(last, hoursOf(last.review.month)),
    load: loadView(month, hours),
    trends: await readTrends(context, review),
    entries: activeLines(month).map(line => entryOf(line, month)),
    moved: movedLines(month),
    left: last === null ? [] : await leftSince(context, month, last),
    note: notes.overview ?? null,
  }
}

const entryOf = ({ entry, client, standing, score }: CaseloadLine, month: CaseloadMonth): OverviewEntry => ({
  client: { reference: client.ref.reference, initials: client.ref.initials, name: client.ref.name },
  service: client.facts.service,
  membership: entry.membership,
  standing,
  score,
  risk: entry.values.risk,
  stage: entry.values.stage,
  status: entry.values.status,
  contactsPlanned: entry.values.contactsPlanned,
  contactsMade: entry.values.contactsMade,
  lastContact: entry.values.lastContact,
  carePlanReviewDue: entry.values.carePlanReviewDue,
  riskAssessmentReviewDue: entry.values.riskAssessmentReviewDue,
  whatChanged: entry.values.whatChanged,
  carried: Object.entries(entry.sources)
    .filter(([, source]) => source === 'carried')
    .map(([field]) => field)
    .sort(),
  overdue: reviewsDue(entry.values, month.asOf)
    .filter(due => due.overdue)
    .map(({ kind }) => kind),
  contradictions: contradictionsOf(entry.values, month.review.month),
})

/** Clients whose band is another than the last one they were scored with. */
const movedLines = (month: CaseloadMonth): Overview['moved'] =>
  movementsOf(
    activeLines(month).map(({ client, score, carried }) => ({
      client: client.ref,
      before: carried?.band ?? null,
      now: score === null || score.source === 'carried' ? null : score.band,
    })),
  ).map(movement => ({ ...movement }))

const leftSince = async (
  context: CaseloadContext,
  month: CaseloadMonth,
  last: CaseloadMonth,
): Promise<Overview['left']> => {
  const lines = new Map(activeLines(last).map(line => [line.entry.clientId, line]))
  const { left } = comingsAndGoings(
    [...lines.keys()],
    activeLines(month).map(({ entry }) => ({ id: entry.clientId, membership: entry.membership })),
  )
  const gone = left.flatMap(id => lines.get(id) ?? [])
  const assignments = await listAssignmentsOf(
    context.db,
    gone.map(({ entry }) => entry.clientId),
  )
  return gone.map(({ entry, client }) => {
    const ended = (assignments.get(entry.clientId) ?? []).findLast(
      ({ practitionerId, until }) => practitionerId === month.review.practitionerId && until !== null,
    )
    return {
      client: client.ref,
      on: ended?.until ?? null,
      reason: ended?.leavingReason ?? 'left, reason not recorded',
    }
  })
}
