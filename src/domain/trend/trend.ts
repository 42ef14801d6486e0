import { z } from 'zod'
import { Month } from '#basics/month.ts'
import { signalsOfSegments, xmrSegments } from './segments.ts'
import { DEFAULT_TREND_RULES, type TrendRules } from './trend-rules.ts'

/** From which month on limits are worked out anew, and why. */
export type TrendBase = { readonly month: Month; readonly reason: string }

export type TrendPoint = { readonly month: Month; readonly value: number }

/** A monthly series with its control limits as they were drawn that day, rules in force beside them. */
export const Trend = z.strictObject({
  /** By month, without those that are not recorded. */
  points: z.array(z.strictObject({ month: Month, value: z.number() })),
  /** Mean and limits in force: where there is a base, of the months since. Null where those are too few. */
  mean: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  trial: z.boolean(),
  /** By place in `points`, counted from 1; none runs across a base. */
  signals: z.array(
    z.strictObject({
      index: z.number().int().min(1),
      rule: z.enum(['outside', 'shift', 'trend', 'two-of-three']),
    }),
  ),
  rules: z.strictObject({ shift: z.number().int(), trend: z.number().int() }),
  /** Where limits were started anew, and those of the months before. */
  base: z
    .strictObject({
      month: Month,
      reason: z.string(),
      /** The first point since, counted from 1; one more than there are points where none is recorded yet. */
      index: z.number().int().min(2),
      earlier: z.strictObject({
        mean: z.number().nullable(),
        lower: z.number().nullable(),
        upper: z.number().nullable(),
        trial: z.boolean(),
      }),
    })
    .optional(),
})
export type Trend = z.infer<typeof Trend>

/**
 * A series with its limits; `points` in order of time. A base that lies before all points changes nothing in them and is
 * left out.
 */
export const trendOf = (
  points: readonly TrendPoint[],
  base: TrendBase | null = null,
  rules: TrendRules = DEFAULT_TREND_RULES,
): Trend => {
  const index = base === null ? 1 : points.filter(({ month }) => month < base.month).length + 1
  const segments = xmrSegments(
    points.map(({ value }) => value),
    [index],
    rules,
  )
  const inForce = segments.at(-1)
  const earlier = segments.length < 2 ? undefined : segments[0]
  return {
    points: points.map(({ month, value }) => ({ month, value })),
    ...limitsOf(inForce),
    signals: signalsOfSegments(segments).map(signal => ({ ...signal })),
    rules: { ...rules },
    ...(base === null || earlier === undefined
      ? {}
      : { base: { month: base.month, reason: base.reason, index, earlier: limitsOf(earlier) } }),
  }
}

/** A mean without limits says nothing on a chart: under three points there is neither. */
const limitsOf = (segment: ReturnType<typeof xmrSegments>[number] | undefined) => {
  const { mean, lower, upper, trial } = segment?.chart ?? NONE
  return lower === null ? NONE : { mean, lower, upper, trial }
}

const NONE = { mean: null, lower: null, upper: null, trial: false }
