import { z } from 'zod'
import { asNumber, type Decimal, decimal, times } from '#basics/decimal.ts'
import { firstDayOf, lastDayOf, type Month } from '#basics/month.ts'
import { PlainDate } from '#basics/plain-date.ts'

/**
 * Why somebody carries less than their contracted hours would: newly qualified, other duties. It belongs to a person,
 * has a reason and an end, and is in hours a week or in percent of the contracted hours.
 */
export const Reduction = z
  .object({
    amount: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('hours'), hours: z.number().positive().max(168) }),
      z.object({ kind: z.literal('percent'), percent: z.number().positive().max(100) }),
    ]),
    reason: z.string().trim().min(1),
    /** First and last day, both counted. */
    from: PlainDate,
    until: PlainDate,
  })
  .refine(reduction => reduction.from <= reduction.until, { path: ['until'], error: 'ends-before-it-starts' })
export type Reduction = z.infer<typeof Reduction>

/** In force in a month of which it covers at least one day. */
export const isInForce = (reduction: Reduction, month: Month): boolean =>
  reduction.from <= lastDayOf(month) && reduction.until >= firstDayOf(month)

/** Hours a week that a reduction takes. */
export const reductionHours = (reduction: Reduction, contractedHours: number): number =>
  asNumber(exactReductionHours(reduction, contractedHours))

const exactReductionHours = ({ amount }: Reduction, contractedHours: number): Decimal =>
  amount.kind === 'hours'
    ? decimal(amount.hours)
    : times(times(decimal(amount.percent), decimal(contractedHours)), hundredth)

const hundredth: Decimal = { units: 1n, places: 2 }
