import { addMonths } from '#basics/month.ts'
import { listReviews, type StoredReview } from '#database/stores/review-store.ts'
import type { RecordFigures, RecordTrend } from '#domain/record/record-caseload.ts'
import { DEFAULT_TREND_RULES } from '#domain/trend/trend-rules.ts'
import { xmr } from '#domain/trend/xmr.ts'
import { type CaseloadContext, readCaseloadMonth } from '../caseload/caseload-month.ts'
import { readHours } from '../people/working-hours.ts'
import { monthFigures } from './read-overview.ts'

/** Months that a trend looks back on, this one among them. */
const TREND_MONTHS = 12

const MEASURES = {
  'contacts made': figures => figures.contactsMade,
  'contacts planned': figures => figures.contactsPlanned,
  clients: figures => figures.clients,
  points: figures => figures.points,
  'overdue reviews': figures => figures.carePlansOverdue + figures.riskAssessmentsOverdue,
} as const satisfies Record<RecordTrend['measure'], (figures: RecordFigures) => number>

/** The year's monthly series with their control limits. Points begin with the first month in which anybody was scored. */
export const readTrends = async (
  context: CaseloadContext,
  review: StoredReview,
  thisMonth: RecordFigures,
): Promise<RecordTrend[]> => {
  const from = addMonths(review.month, 1 - TREND_MONTHS)
  const hours = await readHours(context.db, review.practitionerId)
  const earlier = (await listReviews(context.db, review.practitionerId))
    .filter(({ month, state }) => month >= from && month < review.month && state !== 'not held')
    .reverse()
  const figures: RecordFigures[] = []
  for (const past of earlier)
    figures.push(monthFigures(await readCaseloadMonth(context, past), hours(past.month)))
  figures.push(thisMonth)
  return (Object.keys(MEASURES) as RecordTrend['measure'][]).map(measure => trendOf(measure, figures))
}

const trendOf = (measure: RecordTrend['measure'], figures: readonly RecordFigures[]): RecordTrend => {
  const firstScored = figures.findIndex(({ clients, notScored }) => notScored < clients)
  const shown = measure === 'points' ? (firstScored < 0 ? [] : figures.slice(firstScored)) : figures
  const points = shown.map(month => ({ month: month.month, value: MEASURES[measure](month) }))
  const chart = xmr(
    points.map(({ value }) => value),
    DEFAULT_TREND_RULES,
  )
  return {
    measure,
    points,
    mean: chart.mean,
    lower: chart.lower,
    upper: chart.upper,
    trial: chart.trial,
    signals: chart.signals.map(signal => ({ ...signal })),
    rules: { ...chart.rules },
  }
}
