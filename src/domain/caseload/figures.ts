import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { WorkingHours } from '../load/capacity.ts'
import { type Load, loadOf } from '../load/load.ts'
import type { Band } from '../scheme/band.ts'
import type { SchemeDefinition } from '../scheme/scheme-definition.ts'
import type { CaseloadFigures } from './caseload-figures.ts'
import type { EntryValues } from './entry.ts'
import { reviewsDue } from './overdue.ts'

/** One client on the caseload: the month's values, and the band that counts. */
export type FiguresRow = {
  readonly values: Pick<
    EntryValues,
    'contactsPlanned' | 'contactsMade' | 'risk' | 'carePlanReviewDue' | 'riskAssessmentReviewDue'
  >
  readonly band: Band | null
}

export type FiguresInput = {
  readonly month: Month
  /** The day on which review dates are late or not. */
  readonly asOf: PlainDate
  /** Clients on the caseload; those who have left are no part of its sums. */
  readonly rows: readonly FiguresRow[]
  /** Null where the service does not score. */
  readonly scheme: SchemeDefinition | null
  /** Null where no contracted hours are recorded. */
  readonly hours: WorkingHours | null
}

/** The sums of one month: defined here once, for list, overview, record and Today. 'Not recorded' adds nothing. */
export const figuresOf = ({ month, asOf, rows, scheme, hours }: FiguresInput): CaseloadFigures => {
  const load = caseloadLoad({ month, bands: rows.map(({ band }) => band), scheme, hours })
  const sum = (field: 'contactsPlanned' | 'contactsMade') =>
    rows.reduce((total, { values }) => total + (values[field] ?? 0), 0)
  const overdue = (kind: 'care plan' | 'risk assessment') =>
    rows.filter(({ values }) => reviewsDue(values, asOf).some(due => due.kind === kind && due.overdue)).length
  return {
    month,
    clients: rows.length,
    byBand: load === null ? { 'very high': 0, high: 0, medium: 0, low: 0 } : { ...load.clients },
    notScored: load === null ? rows.length : load.notScored,
    points: load?.points ?? 0,
    available: load === null || hours === null ? null : load.available,
    loadPercent: load === null || hours === null ? null : load.percent,
    loadState: load === null || hours === null ? null : load.state,
    contactsPlanned: sum('contactsPlanned'),
    contactsMade: sum('contactsMade'),
    highRisk: rows.filter(({ values }) => values.risk === 'high').length,
    carePlansOverdue: overdue('care plan'),
    riskAssessmentsOverdue: overdue('risk assessment'),
  }
}

/** The load behind the sums, with its working; null where the service does not score. */
export const caseloadLoad = ({
  month,
  bands,
  scheme,
  hours,
}: Pick<FiguresInput, 'month' | 'scheme' | 'hours'> & {
  /** One a client, null for one not scored. */
  readonly bands: readonly (Band | null)[]
}): Load | null =>
  scheme === null ? null : loadOf(scheme, bands, hours ?? { contractedHours: 0, reductions: [] }, month)
