import { type ExactSums, exactSumsOf, inValues, limitsOf, positionsOf } from './exact-sums.ts'
import { shiftPoints, trendPoints, twoOfThreePoints } from './patterns.ts'
import {
  DEFAULT_TREND_RULES,
  SIGNAL_RULES,
  type Signal,
  type SignalRule,
  type TrendRules,
} from './trend-rules.ts'

/** An XmR chart as in the NHS 'Making Data Count' method: which values are ordinary here, and which are not. */
export type XmrChart = {
  readonly points: number
  /** Null without points. */
  readonly mean: number | null
  /** Between neighbours: one fewer than points. */
  readonly movingRanges: readonly number[]
  /** Null under two points. */
  readonly averageMovingRange: number | null
  /** mean − and + 2.66 × average moving range. Null under three points, as is the next. */
  readonly lower: number | null
  readonly upper: number | null
  /** The limit of the moving ranges: 3.267 × their average. */
  readonly movingRangeUpper: number | null
  /** Limits of fewer than twelve points are called 'trial'; where there are none this is false. */
  readonly trial: boolean
  /** Those in force when it was worked out. */
  readonly rules: TrendRules
  /** By index, then in the order of the rules. None without limits. */
  readonly signals: readonly Signal[]
}

/** From how many points a chart has limits, and from how many they are no longer 'trial'. */
export const POINTS_FOR_LIMITS = 3
export const POINTS_FOR_FIRM_LIMITS = 12

/** `values` in order of time, without gaps, each a finite number. */
export const xmr = (values: readonly number[], rules: TrendRules = DEFAULT_TREND_RULES): XmrChart => {
  const sums = exactSumsOf(values)
  const points = values.length
  const hasLimits = points >= POINTS_FOR_LIMITS
  const limits = hasLimits ? limitsOf(sums) : { lower: null, upper: null }
  return {
    points,
    mean: points === 0 ? null : inValues(sums, sums.sum, sums.count),
    movingRanges: sums.ranges.map(range => inValues(sums, range, 1n)),
    averageMovingRange: points < 2 ? null : inValues(sums, sums.sumOfRanges, sums.count - 1n),
    lower: limits.lower,
    upper: limits.upper,
    movingRangeUpper: hasLimits ? inValues(sums, 3267n * sums.sumOfRanges, 1000n * (sums.count - 1n)) : null,
    trial: hasLimits && points < POINTS_FOR_FIRM_LIMITS,
    rules,
    signals: hasLimits ? signalsOf(values, sums, rules) : [],
  }
}

const signalsOf = (values: readonly number[], sums: ExactSums, rules: TrendRules): readonly Signal[] => {
  const positions = positionsOf(sums)
  const flagged: Record<SignalRule, readonly number[]> = {
    outside: positions.flatMap(({ outside }, at) => (outside ? [at + 1] : [])),
    shift: shiftPoints(
      positions.map(({ side }) => side),
      rules.shift,
    ),
    trend: trendPoints(values, rules.trend),
    'two-of-three': twoOfThreePoints(positions),
  }
  return values.flatMap((_, at) =>
    SIGNAL_RULES.filter(rule => flagged[rule].includes(at + 1)).map(rule => ({ index: at + 1, rule })),
  )
}
