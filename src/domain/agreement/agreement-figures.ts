import { z } from 'zod'
import type { Interval } from './intervals.ts'
import type { RaterComparison } from './rater-comparison.ts'

/** How two raters compare, as the two are shown it; intervals are 95 %, differences are A less B, null is undefined. */
export const AgreementFigures = z.strictObject({
  /** Over how many months it was pooled. */
  months: z.number().int(),
  pairs: z.number().int(),
  sameBand: z.number().int(),
  withinOneBand: z.number().int(),
  tooFewToSay: z.boolean(),
  allInOneBand: z.boolean(),
  agreement: z.number().nullable(),
  agreementCi95: z.tuple([z.number(), z.number()]).nullable(),
  meanDifference: z.number().nullable(),
  meanDifferenceCi95: z.tuple([z.number(), z.number()]).nullable(),
  kappaQuadratic: z.number().nullable(),
  ac2Quadratic: z.number().nullable(),
})
export type AgreementFigures = z.infer<typeof AgreementFigures>

/** Null without a pair. */
export const agreementFiguresOf = (
  { bands, totals }: RaterComparison,
  months: number,
): AgreementFigures | null =>
  bands.pairs === 0
    ? null
    : {
        months,
        pairs: bands.pairs,
        sameBand: bands.exact?.count ?? 0,
        withinOneBand: bands.withinOne?.count ?? 0,
        tooFewToSay: bands.tooFewToSay,
        allInOneBand: bands.note === 'all-in-one-level',
        agreement: bands.exact?.share ?? null,
        agreementCi95: intervalOrNull(bands.exact?.interval),
        meanDifference: totals?.mean ?? null,
        meanDifferenceCi95: intervalOrNull(totals?.meanInterval),
        kappaQuadratic: bands.kappaQuadratic?.value ?? null,
        ac2Quadratic: bands.ac2Quadratic,
      }

/** As it is kept: a list of two that can be written to. */
export const intervalOrNull = (interval: Interval | null | undefined): [number, number] | null =>
  interval == null ? null : [interval[0], interval[1]]
