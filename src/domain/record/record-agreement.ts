import type { RaterComparison } from '../agreement/rater-comparison.ts'
import type { RecordAgreement } from './record-scores.ts'

/** A comparison as the record keeps it; null without a pair. `months` is over how many months it was pooled. */
export const recordAgreementOf = (
  { bands, totals }: RaterComparison,
  months: number,
): RecordAgreement | null =>
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
        agreementCi95: asPair(bands.exact?.interval),
        meanDifference: totals?.mean ?? null,
        meanDifferenceCi95: asPair(totals?.meanInterval),
        kappaQuadratic: bands.kappaQuadratic?.value ?? null,
        ac2Quadratic: bands.ac2Quadratic,
      }

const asPair = (interval: readonly [number, number] | null | undefined): [number, number] | null =>
  interval == null ? null : [interval[0], interval[1]]
