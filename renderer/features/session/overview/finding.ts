import { longMonth, monthName } from '#basics/date-words.ts'
import type { RecordTrend } from '#domain/record/record-caseload.ts'

/** What a series shows, as data; the page has the sentence. The pattern that reaches the latest month is said first. */
export type Finding =
  | { readonly kind: 'no-months' }
  | { readonly kind: 'too-few'; readonly months: number }
  | { readonly kind: 'usual'; readonly months: number }
  | {
      readonly kind: RecordTrend['signals'][number]['rule']
      readonly side: 'above' | 'below'
      /** Months in a row that belong to it. */
      readonly count: number
      readonly from: string
      readonly to: string
      /** It reaches the latest month. */
      readonly isNow: boolean
    }

export const findingOf = (trend: RecordTrend): Finding => {
  const { points, signals, mean } = trend
  if (points.length === 0) return { kind: 'no-months' }
  if (mean === null) return { kind: 'too-few', months: points.length }
  const latest = signals.toSorted((a, b) => b.index - a.index)[0]
  if (latest === undefined) return { kind: 'usual', months: points.length }
  const ofRule = new Set(signals.filter(({ rule }) => rule === latest.rule).map(({ index }) => index))
  let first = latest.index
  while (ofRule.has(first - 1)) first -= 1
  const [start, end] = [points[first - 1], points[latest.index - 1]]
  if (start === undefined || end === undefined) return { kind: 'usual', months: points.length }
  const rises = latest.rule === 'trend' ? end.value > start.value : end.value >= mean
  const sameYear = start.month.slice(0, 4) === end.month.slice(0, 4)
  return {
    kind: latest.rule,
    side: rises ? 'above' : 'below',
    count: latest.index - first + 1,
    from: sameYear ? monthName(start.month) : longMonth(start.month),
    to: sameYear && latest.index === points.length ? monthName(end.month) : longMonth(end.month),
    isNow: latest.index === points.length,
  }
}
