import type { Month } from '#basics/month.ts'
import type { Trend } from './trend.ts'
import type { SignalRule } from './trend-rules.ts'

/** What a series shows, as data; screen and paper have the sentences. */
export type Finding =
  | { readonly kind: 'no-months' }
  /** Fewer than three months, or fewer than three since the limits were started anew. */
  | { readonly kind: 'too-few'; readonly months: number; readonly sinceBase: boolean }
  | { readonly kind: 'usual'; readonly months: number }
  | {
      readonly kind: SignalRule
      readonly side: 'above' | 'below'
      /** Months in a row that belong to it. */
      readonly count: number
      readonly from: Month
      readonly to: Month
      /** It reaches the latest month. */
      readonly isNow: boolean
    }

/** The pattern that is nearest to the latest month, since the limits in force began; ordinary variation otherwise. */
export const findingOf = (trend: Trend): Finding => {
  const { points, mean } = trend
  const first = (trend.base?.index ?? 1) - 1
  const months = points.length - first
  if (points.length === 0) return { kind: 'no-months' }
  if (mean === null) return { kind: 'too-few', months, sinceBase: first > 0 }
  const signals = trend.signals.filter(({ index }) => index > first)
  const latest = signals.toSorted((a, b) => b.index - a.index)[0]
  if (latest === undefined) return { kind: 'usual', months }
  const ofRule = new Set(signals.filter(({ rule }) => rule === latest.rule).map(({ index }) => index))
  let begins = latest.index
  while (ofRule.has(begins - 1)) begins -= 1
  const [start, end] = [points[begins - 1], points[latest.index - 1]]
  if (start === undefined || end === undefined) return { kind: 'usual', months }
  const rises = latest.rule === 'trend' ? end.value > start.value : end.value >= mean
  return {
    kind: latest.rule,
    side: rises ? 'above' : 'below',
    count: latest.index - begins + 1,
    from: start.month,
    to: end.month,
    isNow: latest.index === points.length,
  }
}

/** Whether a pattern reaches the latest month. */
export const reachesNow = (trend: Trend): boolean =>
  trend.signals.some(signal => signal.index === trend.points.length)
