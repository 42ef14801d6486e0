import { inCommonUnits } from '#basics/decimal.ts'
import type { Side } from './patterns.ts'

/** What a chart is made of, in whole units of the values' last decimal. */
export type ExactSums = {
  readonly units: readonly bigint[]
  readonly places: number
  readonly count: bigint
  readonly sum: bigint
  /** Distances between neighbours: one fewer than values. */
  readonly ranges: readonly bigint[]
  readonly sumOfRanges: bigint
}

/** Where a point lies. */
export type Position = {
  readonly side: Side
  /** More than two thirds of the way to the limit on its side, or beyond it. */
  readonly near: boolean
  readonly outside: boolean
}

export const exactSumsOf = (values: readonly number[]): ExactSums => {
  const { units, places } = inCommonUnits(values)
  const ranges = units.slice(1).map((value, index) => magnitude(value - (units[index] ?? value)))
  return { units, places, count: BigInt(units.length), sum: total(units), ranges, sumOfRanges: total(ranges) }
}

/** A quotient of whole units, in the unit of the values. */
export const inValues = ({ places }: ExactSums, numerator: bigint, divisor: bigint): number =>
  Number(numerator) / Number(divisor * 10n ** BigInt(places))

/** mean − and + 2.66 × average moving range; of at least two values. */
export const limitsOf = (sums: ExactSums): { readonly lower: number; readonly upper: number } => {
  const { mean, reach, divisor } = wholeLimits(sums)
  return { lower: inValues(sums, mean - reach, divisor), upper: inValues(sums, mean + reach, divisor) }
}

/**
 * Each value against mean and limits; of at least two values. Nothing is divided, so that seven times 0.1 lie on their
 * mean and not a hair above it, and a value at the limit is not outside.
 */
export const positionsOf = (sums: ExactSums): readonly Position[] => {
  const { mean, reach, divisor } = wholeLimits(sums)
  return sums.units.map(value => {
    const distance = value * divisor - mean
    return {
      side: sideOf(distance),
      near: 3n * magnitude(distance) > 2n * reach,
      outside: magnitude(distance) > reach,
    }
  })
}

/** Mean and its distance to the limits, times a divisor that leaves both whole. */
const wholeLimits = ({ count, sum, sumOfRanges }: ExactSums) => ({
  divisor: 100n * count * (count - 1n),
  mean: 100n * (count - 1n) * sum,
  reach: 266n * count * sumOfRanges,
})

const sideOf = (distance: bigint): Side => {
  if (distance === 0n) return 0
  return distance > 0n ? 1 : -1
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n)
