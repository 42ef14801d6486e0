import type { StoredReview } from '#database/stores/review-store.ts'
import { listTrendBases } from '#database/stores/trend-base-store.ts'
import type { RecordTrend } from '#domain/record/record-caseload.ts'
import { RecordMeasure, seriesOf } from '#domain/trend/measures.ts'
import { trendOf } from '#domain/trend/trend.ts'
import type { CaseloadContext } from '../caseload/caseload-month.ts'
import { readMonthsOfTrend } from './months-of-trend.ts'

/** Months that a record's trends look back on, its own among them. */
const TREND_MONTHS = 12

/** The year's monthly series with their control limits, as the record keeps them. */
export const readTrends = async (context: CaseloadContext, review: StoredReview): Promise<RecordTrend[]> => {
  const { practitionerId, month } = review
  const months = await readMonthsOfTrend(context, practitionerId, month, TREND_MONTHS)
  const bases = await listTrendBases(context.db, practitionerId, null)
  return RecordMeasure.options.map(measure => ({
    measure,
    ...trendOf(seriesOf(months, measure), bases.get(measure) ?? null),
  }))
}
