import { tQuantile975 } from './student-t.ts'

/** Lower and upper end. */
export type Interval = readonly [lower: number, upper: number]

/** The 97.5 % point of the normal distribution. */
export const NORMAL_975 = 1.959963984540054

/** Wilson's 95 % interval of a share of k in n; n is above 0. */
export const wilsonInterval = (k: number, n: number): Interval => {
  const share = k / n
  const z2 = NORMAL_975 ** 2
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (NORMAL_975 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  // At the ends of the scale rounding alone would pass them.
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}

/** 95 % interval of an estimate whose distribution is taken as normal. Not cut off at the ends of its scale. */
export const normalInterval = (value: number, standardError: number): Interval => [
  value - NORMAL_975 * standardError,
  value + NORMAL_975 * standardError,
]

/** 95 % interval of a mean of n values with this standard deviation; n is at least 2. */
export const meanInterval = (mean: number, standardDeviation: number, n: number): Interval => {
  const half = (tQuantile975(n - 1) * standardDeviation) / Math.sqrt(n)
  return [mean - half, mean + half]
}
