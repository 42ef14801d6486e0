import { mean, sampleStandardDeviation } from 'simple-statistics'
import { type Interval, meanInterval } from './intervals.ts'

/** Totals of A less those of B: who scores higher, by how much, and how far single clients are apart. */
export type DifferenceSummary = {
  readonly pairs: number
  readonly mean: number
  /** Null with one pair, as are the two below: one difference has no spread. */
  readonly meanInterval: Interval | null
  readonly standardDeviation: number | null
  /** Bland and Altman's limits of agreement: between them lie about 95 of 100 differences. */
  readonly limitsOfAgreement: Interval | null
}

/** Null without differences. */
export const differenceSummary = (differences: readonly number[]): DifferenceSummary | null => {
  const pairs = differences.length
  if (pairs === 0) return null
  const average = mean([...differences])
  if (pairs === 1) {
    return { pairs, mean: average, meanInterval: null, standardDeviation: null, limitsOfAgreement: null }
  }
  const deviation = sampleStandardDeviation([...differences])
  return {
    pairs,
    mean: average,
    meanInterval: meanInterval(average, deviation, pairs),
    standardDeviation: deviation,
    limitsOfAgreement: [average - 1.96 * deviation, average + 1.96 * deviation],
  }
}
