import { z } from 'zod'
import { addMonths, type Month } from '#basics/month.ts'
import type { CaseloadFigures } from '../caseload/caseload-figures.ts'
import type { TrendPoint } from './trend.ts'

/** What of a whole caseload is followed over time, in the order in which it is offered. */
export const CaseloadMeasure = z.enum([
  'points',
  'load',
  'contacts planned',
  'contacts made',
  'clients',
  'new',
  'closed',
  'overdue reviews',
  'overdue care plans',
  'overdue risk assessments',
])
export type CaseloadMeasure = z.infer<typeof CaseloadMeasure>

/** What of one client is. */
export const ClientMeasure = z.enum(['contacts planned', 'contacts made', 'score'])
export type ClientMeasure = z.infer<typeof ClientMeasure>

/** Those that the record keeps. */
export const RecordMeasure = CaseloadMeasure.extract([
  'contacts made',
  'contacts planned',
  'clients',
  'points',
  'overdue reviews',
])
export type RecordMeasure = z.infer<typeof RecordMeasure>

/** One month of a caseload with all that its series are made of. */
export type MonthOfTrend = {
  readonly figures: CaseloadFigures
  /** Null in the first month that is recorded: there is none before it to compare with. */
  readonly came: number | null
  readonly left: number | null
  /** Clients with such a figure: where there are none the month is not recorded, which is not nought. */
  readonly recorded: { readonly contactsPlanned: number; readonly contactsMade: number }
}

/** A measure by month, oldest first. What comes of scores begins with the first month in which anybody was scored. */
export const seriesOf = (months: readonly MonthOfTrend[], measure: CaseloadMeasure): TrendPoint[] => {
  const firstScored = months.findIndex(({ figures }) => figures.notScored < figures.clients)
  const shown = FROM_SCORES.includes(measure) ? (firstScored < 0 ? [] : months.slice(firstScored)) : months
  return shown.flatMap(month => {
    const value = VALUES[measure](month)
    return value === null ? [] : [{ month: month.figures.month, value }]
  })
}

/** One month of one client; null is 'not recorded', and for a score 'not scored in it', whatever counts from before. */
export type MonthOfClient = {
  readonly month: Month
  readonly contactsPlanned: number | null
  readonly contactsMade: number | null
  readonly score: number | null
}

/** The same of one client, oldest first. */
export const clientSeriesOf = (months: readonly MonthOfClient[], measure: ClientMeasure): TrendPoint[] =>
  months.flatMap(month => {
    const value = CLIENT_VALUES[measure](month)
    return value === null ? [] : [{ month: month.month, value }]
  })

/** Months between the first and the last point that have none. */
export const gapsIn = (points: readonly Pick<TrendPoint, 'month'>[]): Month[] => {
  const there = new Set(points.map(({ month }) => month))
  const [first, last] = [points[0]?.month, points.at(-1)?.month]
  const gaps: Month[] = []
  if (first === undefined || last === undefined) return gaps
  for (let month = first; month < last; month = addMonths(month, 1)) {
    if (!there.has(month)) gaps.push(month)
  }
  return gaps
}

const FROM_SCORES: readonly CaseloadMeasure[] = ['points', 'load']

const VALUES = {
  points: ({ figures }) => figures.points,
  load: ({ figures }) => figures.loadPercent,
  'contacts planned': ({ figures, recorded }) =>
    recorded.contactsPlanned === 0 ? null : figures.contactsPlanned,
  'contacts made': ({ figures, recorded }) => (recorded.contactsMade === 0 ? null : figures.contactsMade),
  clients: ({ figures }) => figures.clients,
  new: ({ came }) => came,
  closed: ({ left }) => left,
  'overdue reviews': ({ figures }) => figures.carePlansOverdue + figures.riskAssessmentsOverdue,
  'overdue care plans': ({ figures }) => figures.carePlansOverdue,
  'overdue risk assessments': ({ figures }) => figures.riskAssessmentsOverdue,
} as const satisfies Record<CaseloadMeasure, (month: MonthOfTrend) => number | null>

const CLIENT_VALUES = {
  'contacts planned': ({ contactsPlanned }) => contactsPlanned,
  'contacts made': ({ contactsMade }) => contactsMade,
  score: ({ score }) => score,
} as const satisfies Record<ClientMeasure, (month: MonthOfClient) => number | null>
