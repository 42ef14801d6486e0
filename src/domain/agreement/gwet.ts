import { type PairTable, sumOfCells } from './pair-table.ts'
import { type Weighting, weightOf } from './weights.ts'

/**
 * Gwet's AC1 (identity weights) and AC2, which do not collapse when nearly all pairs are at one level. Null without pairs
 * and on a scale of one level.
 */
export const gwetOf = (table: PairTable, weighting: Weighting): number | null => {
  const { pairs, levels, marginA, marginB } = table
  if (pairs === 0 || levels < 2) return null
  const sumOfWeights = sumOfCells(table, ({ i, j }) => weightOf(weighting, levels, i, j))
  const spread = marginA
    .map((share, k) => (share + (marginB[k] ?? 0)) / 2)
    .reduce((sum, share) => sum + share * (1 - share), 0)

  const observed = sumOfCells(table, ({ i, j, share }) => weightOf(weighting, levels, i, j) * share)
  const expected = (sumOfWeights / (levels * (levels - 1))) * spread
  return (observed - expected) / (1 - expected)
}
