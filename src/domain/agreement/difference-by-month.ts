import { z } from 'zod'
import { Month } from '#basics/month.ts'
import type { SchemeDefinition } from '../scheme/scheme-definition.ts'
import { type Trend, trendOf } from '../trend/trend.ts'
import { POINTS_FOR_LIMITS } from '../trend/xmr.ts'
import { compareRaters, type ScorePair } from './rater-comparison.ts'

/** The mean difference of two raters' totals in one month, A less B, and of how many pairs. */
export const MonthDifference = z.strictObject({
  month: Month,
  pairs: z.number().int().min(1),
  meanDifference: z.number(),
})
export type MonthDifference = z.infer<typeof MonthDifference>

/** Pairs that were scored in one month. */
export type PairsOfMonth = { readonly month: Month; readonly pairs: readonly ScorePair[] }

/** In the order given; a month without a complete pair is left out. */
export const differenceByMonth = (
  scheme: Pick<SchemeDefinition, 'items' | 'bands'>,
  months: readonly PairsOfMonth[],
): MonthDifference[] =>
  months.flatMap(({ month, pairs }) => {
    const { totals } = compareRaters(scheme, pairs)
    return totals === null ? [] : [{ month, pairs: totals.pairs, meanDifference: totals.mean }]
  })

/** Whether the two drift apart: those means with their limits; null while months are too few for limits. */
export const driftOf = (months: readonly MonthDifference[]): Trend | null =>
  months.length < POINTS_FOR_LIMITS
    ? null
    : trendOf(months.map(({ month, meanDifference }) => ({ month, value: meanDifference })))
