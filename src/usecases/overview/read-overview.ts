import type { OverviewView } from '#contract/session.ts'
import { listAssignmentsOf } from '#database/stores/client-store.ts'
import { listNotes } from '#database/stores/note-store.ts'
import { findPreviousReview, type StoredReview } from '#database/stores/review-store.ts'
import { figuresOf } from '#domain/caseload/figures.ts'
import { contradictionsOf, reviewsDue } from '#domain/caseload/overdue.ts'
import type { WorkingHours } from '#domain/load/capacity.ts'
import type { RecordEntry, RecordFigures } from '#domain/record/record-caseload.ts'
import {
  activeLines,
  type CaseloadContext,
  type CaseloadLine,
  type CaseloadMonth,
  readCaseloadMonth,
} from '../caseload/caseload-month.ts'
import { readHours } from '../people/working-hours.ts'
import { loadView } from './load-view.ts'
import { readTrends } from './trends.ts'

/** A review's caseload as a whole, with last month's beside it. What the overview shows and the record keeps. */
export type Overview = OverviewView & { readonly month: CaseloadMonth }

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
    figures,
    lastMonth: last === null ? null : monthFigures(last, hoursOf(last.review.month)),
    load: loadView(month, hours),
    trends: await readTrends(context, review, figures),
    entries: activeLines(month).map(line => entryOf(line, month)),
    moved: movedLines(month),
    left: last === null ? [] : await leftSince(context, month, last),
    note: notes.overview ?? null,
  }
}

/** Sums over the clients still on the caseload. */
export const monthFigures = (month: CaseloadMonth, hours: WorkingHours | null): RecordFigures =>
  figuresOf({
    month: month.review.month,
    asOf: month.asOf,
    rows: activeLines(month).map(({ entry, score }) => ({ values: entry.values, band: score?.band ?? null })),
    scheme: month.scheme,
    hours,
  })

const entryOf = ({ entry, client, standing, score }: CaseloadLine, month: CaseloadMonth): RecordEntry => ({
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
  activeLines(month).flatMap(({ client, score, carried }) =>
    score === null || carried === null || score.source === 'carried' || score.band === carried.band
      ? []
      : [{ client: client.ref, from: carried.band, to: score.band }],
  )

const leftSince = async (
  context: CaseloadContext,
  month: CaseloadMonth,
  last: CaseloadMonth,
): Promise<Overview['left']> => {
  const here = new Set(activeLines(month).map(({ entry }) => entry.clientId))
  const gone = activeLines(last).filter(({ entry }) => !here.has(entry.clientId))
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
