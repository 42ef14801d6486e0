import { longMonth, monthName } from '#basics/date-words.ts'
import { inWords } from '#basics/number-words.ts'
import type { RecordTrend } from '#domain/record/record-caseload.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { Block, Numbering } from './blocks.ts'
import { capital, counted, listed } from './words.ts'

/** Contacts always, other series where a pattern reaches this month; the rest is named, so that silence is no secret. */
export const trendFigures = (body: RecordBody, numbers: Numbering): readonly Block[] => {
  const withPoints = body.caseload.trends.filter(trend => trend.points.length > 1)
  const drawn = withPoints.filter(trend => trend.measure === 'contacts made' || reachesNow(trend))
  const others = withPoints.filter(trend => !drawn.includes(trend)).map(trend => trend.measure)
  return [
    ...drawn.map(
      (trend): Block => ({
        kind: 'chart',
        label: numbers.figure(),
        chart: { kind: 'trend', title: finding(trend), trend },
        note: howRead(trend),
      }),
    ),
    ...(others.length === 0
      ? []
      : [
          {
            kind: 'small' as const,
            text: `No pattern that reaches this month was found in ${listed(others)}; ${others.length === 1 ? 'it is' : 'they are'} not drawn here, the figures are in record.json.`,
          },
        ]),
  ]
}

const reachesNow = (trend: RecordTrend): boolean =>
  trend.signals.some(signal => signal.index === trend.points.length)

const MEASURE = {
  'contacts made': 'Contacts made',
  'contacts planned': 'Contacts planned',
  clients: 'The number of clients',
  points: 'The load in points',
  'overdue reviews': 'Reviews overdue',
} as const satisfies Record<RecordTrend['measure'], string>

const isPlural = (measure: RecordTrend['measure']): boolean => measure !== 'clients' && measure !== 'points'

/** What a chart shows, as its title. The pattern that reaches the latest month is said before others. */
export const finding = (trend: RecordTrend): string => {
  const subject = MEASURE[trend.measure]
  const [first, last] = [trend.points[0], trend.points.at(-1)]
  if (first === undefined || last === undefined) return `${subject}: no month is recorded`
  if (trend.mean === null) return `${subject}: too few months to say what is usual`
  const latest = trend.signals.toSorted((a, b) => b.index - a.index)[0]
  if (latest === undefined)
    return `${subject} ${isPlural(trend.measure) ? 'vary' : 'varies'} no more than usual over ${counted(trend.points.length, 'month')}`
  const run = trend.signals.filter(signal => signal.rule === latest.rule).map(signal => signal.index)
  const length = runLength(run, latest.index)
  const from = trend.points[latest.index - length]
  const to = trend.points[latest.index - 1]
  if (from === undefined || to === undefined) return subject
  return `${subject} ${saidOf(trend, latest.rule, length, longMonth(from.month), longMonth(to.month), latest.index === trend.points.length)}`
}

/** How many neighbours belong to the pattern that ends at `end`. */
const runLength = (indexes: readonly number[], end: number): number => {
  let length = 1
  while (indexes.includes(end - length)) length += 1
  return length
}

const saidOf = (
  trend: RecordTrend,
  rule: RecordTrend['signals'][number]['rule'],
  length: number,
  from: string,
  to: string,
  isNow: boolean,
): string => {
  const last = trend.points.find(point => longMonth(point.month) === to)?.value ?? 0
  const earliest = trend.points.find(point => longMonth(point.month) === from)?.value ?? 0
  const side = last >= (trend.mean ?? 0) ? 'above' : 'below'
  const many = isPlural(trend.measure)
  switch (rule) {
    case 'shift':
      return isNow
        ? `${many ? 'have' : 'has'} been ${side} the mean for ${counted(length, 'month')}`
        : `${many ? 'were' : 'was'} ${side} the mean from ${from} to ${to}`
    case 'trend':
      return `${many ? 'have' : 'has'} ${last > earliest ? 'risen' : 'fallen'} ${inWords(length)} months in a row${isNow ? '' : `, to ${to}`}`
    case 'outside': {
      const limit = side === 'above' ? 'above the upper limit' : 'below the lower limit'
      if (length > 1 && isNow) return `${many ? 'have' : 'has'} been ${limit} for ${counted(length, 'month')}`
      return length > 1
        ? `${many ? 'were' : 'was'} ${limit} from ${from} to ${to}`
        : `in ${to} ${many ? 'are' : 'is'} ${limit}`
    }
    case 'two-of-three':
      return `${many ? 'were' : 'was'} near the ${side === 'above' ? 'upper' : 'lower'} limit twice in three months, to ${to}`
  }
}

const RULE_FOUND = {
  outside: 'outside a limit',
  shift: 'in a row on one side of the mean',
  trend: 'rising or falling in a row',
  'two-of-three': '2 of 3 near a limit',
} as const satisfies Record<RecordTrend['signals'][number]['rule'], string>

/** 'April to October 2026': months that follow each other are said as one stretch. */
const stretches = (trend: RecordTrend, indexes: readonly number[]): readonly string[] =>
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

/** Under the chart: what its marks mean, how limits were made, the rules in force, and what they found. */
const howRead = (trend: RecordTrend): string => {
  const legend = '◆ belongs to a pattern, ○ does not.'
  const limits =
    trend.mean === null
      ? 'No limits: they need three months or more.'
      : `${trend.trial ? 'Trial limits (fewer than twelve months)' : 'Limits'}: mean ± 2.66 × mean moving range, over ${trend.points.length} months.`
  const rules = `Rules in force: outside a limit; ${trend.rules.shift} in a row on one side of the mean; ${trend.rules.trend} rising or falling; 2 of 3 beyond two thirds of the way to a limit.`
  const kinds = [...new Set(trend.signals.map(signal => signal.rule))].map(rule => {
    const indexes = trend.signals.filter(signal => signal.rule === rule).map(signal => signal.index)
    return `${RULE_FOUND[rule]}, ${listed(stretches(trend, indexes))}`
  })
  const found = kinds.length === 0 ? 'Found: nothing.' : `Found: ${kinds.join('; ')}.`
  return `${capital(trend.measure)} in each month; ${legend} ${limits} ${rules} ${found}`
}
