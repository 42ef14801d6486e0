import { longMonth, monthName } from '#basics/date-words.ts'
import { inWords } from '#basics/number-words.ts'
import { type Finding, findingOf } from '#domain/trend/finding.ts'
import type { CaseloadMeasure } from '#domain/trend/measures.ts'
import type { Trend } from '#domain/trend/trend.ts'
import type { SignalRule } from '#domain/trend/trend-rules.ts'
import { capital, counted, listed, sentence } from '../record/words.ts'

/** A series of one measure, as the record keeps it or as it is printed for the two. */
export type MeasuredTrend = Trend & { readonly measure: CaseloadMeasure }

const MEASURE = {
  points: 'The load in points',
  load: 'The load in percent of the capacity',
  'contacts planned': 'Contacts planned',
  'contacts made': 'Contacts made',
  clients: 'The number of clients',
  new: 'The number of those who came',
  closed: 'The number of those who left',
  'overdue reviews': 'Reviews overdue',
  'overdue care plans': 'Care plan reviews overdue',
  'overdue risk assessments': 'Risk assessments overdue',
} as const satisfies Record<CaseloadMeasure, string>

const SINGULAR: readonly CaseloadMeasure[] = ['points', 'load', 'clients', 'new', 'closed']

/** What a chart shows, as its title. The pattern that is nearest to the latest month is said before others. */
export const finding = (trend: MeasuredTrend): string => {
  const many = !SINGULAR.includes(trend.measure)
  return `${MEASURE[trend.measure]}${foundOf(findingOf(trend), many, trend)}`
}

/** What was found, to be said of one or of many: ' has been above the mean for seven months'. */
export const foundOf = (found: Finding, many: boolean, trend: Trend): string => {
  const [have, were, are] = many ? ['have', 'were', 'are'] : ['has', 'was', 'is']
  switch (found.kind) {
    case 'no-months':
      return ': no month is recorded'
    case 'too-few':
      return found.sinceBase && trend.base !== undefined
        ? `: too few months since ${longMonth(trend.base.month)} to say what is usual`
        : ': too few months to say what is usual'
    case 'usual':
      return ` ${many ? 'vary' : 'varies'} no more than usual over ${counted(found.months, 'month')}`
    case 'shift':
      return found.isNow
        ? ` ${have} been ${found.side} the mean for ${counted(found.count, 'month')}`
        : ` ${were} ${found.side} the mean from ${longMonth(found.from)} to ${longMonth(found.to)}`
    case 'trend':
      return ` ${have} ${found.side === 'above' ? 'risen' : 'fallen'} ${inWords(found.count)} months in a row${found.isNow ? '' : `, to ${longMonth(found.to)}`}`
    case 'outside': {
      const limit = found.side === 'above' ? 'above the upper limit' : 'below the lower limit'
      if (found.count === 1) return ` in ${longMonth(found.to)} ${are} ${limit}`
      return found.isNow
        ? ` ${have} been ${limit} for ${counted(found.count, 'month')}`
        : ` ${were} ${limit} from ${longMonth(found.from)} to ${longMonth(found.to)}`
    }
    case 'two-of-three':
      return ` ${were} near the ${found.side === 'above' ? 'upper' : 'lower'} limit twice in three months, to ${longMonth(found.to)}`
  }
}

const RULE_FOUND = {
  outside: 'outside a limit',
  shift: 'in a row on one side of the mean',
  trend: 'rising or falling in a row',
  'two-of-three': '2 of 3 near a limit',
} as const satisfies Record<SignalRule, string>

/** What the marks of every chart mean. */
export const LEGEND = '◆ belongs to a pattern, ○ does not.'

/** How limits were made, over how many months; since when, why, and those before it. */
export const limitsInWords = (trend: Trend): string => {
  const { base, points } = trend
  const months = points.length - (base === undefined ? 0 : base.index - 1)
  const since = base === undefined ? '' : ` since ${longMonth(base.month)}`
  const now =
    trend.mean === null
      ? `No limits${since}: they need three months or more.`
      : `${trend.trial ? 'Trial limits (fewer than twelve months)' : 'Limits'}${since}: mean ± 2.66 × mean moving range, over ${months} months.`
  if (base === undefined) return now
  const { mean, lower, upper } = base.earlier
  const before =
    mean === null || lower === null || upper === null
      ? 'Before it were too few months for limits.'
      : `Before it the mean was ${oneDecimal(mean)}, the limits ${oneDecimal(lower)} to ${oneDecimal(upper)}.`
  return `${now} They begin anew with that month: ${sentence(base.reason)} ${before}`
}

export const rulesInWords = ({ rules }: Pick<Trend, 'rules'>): string =>
  `Rules in force: outside a limit; ${rules.shift} in a row on one side of the mean; ${rules.trend} rising or falling; 2 of 3 beyond two thirds of the way to a limit.`

/** 'Found: outside a limit, June 2026.' */
export const foundInWords = (trend: Trend): string => {
  const kinds = [...new Set(trend.signals.map(signal => signal.rule))].map(rule => {
    const indexes = trend.signals.filter(signal => signal.rule === rule).map(signal => signal.index)
    return `${RULE_FOUND[rule]}, ${listed(stretches(trend, indexes))}`
  })
  return kinds.length === 0 ? 'Found: nothing.' : `Found: ${kinds.join('; ')}.`
}

/** Under a chart that stands alone: what its marks mean, how limits were made, the rules in force, what they found. */
export const howRead = (trend: MeasuredTrend): string =>
  `${capital(trend.measure)} in each month; ${LEGEND} ${limitsInWords(trend)} ${rulesInWords(trend)} ${foundInWords(trend)}`

/** 'April to October 2026': months that follow each other are said as one stretch. */
const stretches = (trend: Trend, indexes: readonly number[]): readonly string[] =>
  indexes
    .filter(index => !indexes.includes(index - 1))
    .flatMap(start => {
      let end = start
      while (indexes.includes(end + 1)) end += 1
      const [from, to] = [trend.points[start - 1], trend.points[end - 1]]
      if (from === undefined || to === undefined) return []
      if (start === end) return [longMonth(to.month)]
      const sameYear = from.month.slice(0, 4) === to.month.slice(0, 4)
      return [`${sameYear ? monthName(from.month) : longMonth(from.month)} to ${longMonth(to.month)}`]
    })

const oneDecimal = (value: number): string => value.toFixed(1).replace('-', '−')
