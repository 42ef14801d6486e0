import { DEFAULT_TREND_RULES, type Signal, type TrendRules } from './trend-rules.ts'
import { type XmrChart, xmr } from './xmr.ts'

/** A stretch of a series with limits of its own. */
export type Segment = {
  /** Its first point, counted from 1 in the whole series. */
  readonly from: number
  readonly chart: XmrChart
}

/**
 * A series whose limits were started anew at some points: each stretch has its own mean and limits, and no signal runs
 * from one into the next, since what was usual before is no measure of what came after. `bases` are the first points of
 * the stretches, counted from 1; one behind the last point makes a stretch that has none yet. Always one stretch or more.
 */
export const xmrSegments = (
  values: readonly number[],
  bases: readonly number[],
  rules: TrendRules = DEFAULT_TREND_RULES,
): readonly Segment[] => {
  const within = bases.filter(base => base > 1 && base <= values.length + 1)
  const starts = [...new Set([1, ...within])].sort((a, b) => a - b)
  return starts.map((from, at) => {
    const end = starts[at + 1] ?? values.length + 1
    return { from, chart: xmr(values.slice(from - 1, end - 1), rules) }
  })
}

/** Signals of all stretches, by their place in the whole series. */
export const signalsOfSegments = (segments: readonly Segment[]): readonly Signal[] =>
  segments.flatMap(({ from, chart }) =>
    chart.signals.map(({ index, rule }) => ({ index: from - 1 + index, rule })),
  )
