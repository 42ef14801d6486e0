import { type Interval, normalInterval } from './intervals.ts'
import { isAllInOneLevel, type PairTable, sumOfCells } from './pair-table.ts'
import { type Weighting, weightOf } from './weights.ts'

/** A coefficient with its standard error and 95 % interval. */
export type Estimate = {
  readonly value: number
  readonly standardError: number
  readonly interval: Interval
}

/**
 * Cohen's kappa, weighted as told, with the standard error of Fleiss, Cohen and Everitt (1969), which for identity weights
 * is the one of the unweighted coefficient. Null without pairs, and where all are at one level: 0 / 0.
 */
export const kappaOf = (table: PairTable, weighting: Weighting): Estimate | null => {
  if (table.pairs === 0 || isAllInOneLevel(table)) return null
  const { marginA, marginB } = table
  const weight = (i: number, j: number): number => weightOf(weighting, table.levels, i, j)

  const observed = sumOfCells(table, ({ i, j, share }) => weight(i, j) * share)
  const expected = sumOfCells(table, ({ i, j }) => weight(i, j) * at(marginA, i) * at(marginB, j))
  const kappa = (observed - expected) / (1 - expected)

  const meanWeightOfRow = marginA.map((_, i) => sum(marginB.map((share, j) => weight(i, j) * share)))
  const meanWeightOfColumn = marginB.map((_, j) => sum(marginA.map((share, i) => weight(i, j) * share)))
  const spread = sumOfCells(
    table,
    ({ i, j, share }) =>
      share * (weight(i, j) - (at(meanWeightOfRow, i) + at(meanWeightOfColumn, j)) * (1 - kappa)) ** 2,
  )
  const variance = (spread - (kappa - expected * (1 - kappa)) ** 2) / (table.pairs * (1 - expected) ** 2)
  // In full agreement it is 0, which rounding may miss from below.
  const standardError = Math.sqrt(Math.max(0, variance))
  return { value: kappa, standardError, interval: normalInterval(kappa, standardError) }
}

const at = (values: readonly number[], index: number): number => values[index] ?? 0

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
