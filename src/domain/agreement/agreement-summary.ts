import { gwetOf } from './gwet.ts'
import { type Interval, wilsonInterval } from './intervals.ts'
import { type Estimate, kappaOf } from './kappa.ts'
import { type Cell, isAllInOneLevel, type Pair, type PairTable, pairTableOf } from './pair-table.ts'

/** Below this many pairs a coefficient says nothing that its interval does not take back. */
export const ENOUGH_PAIRS = 10

/** So many of so many, with Wilson's 95 % interval. */
export type Share = {
  readonly count: number
  readonly of: number
  readonly share: number
  readonly interval: Interval
}

/** How two raters agree on a scale: counts first, then coefficients. What is undefined is null, and the note says why. */
export type AgreementSummary = {
  readonly pairs: number
  readonly outsideScale: number
  /** Fewer than ten pairs: say 'too few to say' and show counts alone. The figures are there for a pooled view. */
  readonly tooFewToSay: boolean
  readonly note: 'no-pairs' | 'all-in-one-level' | null
  readonly exact: Share | null
  readonly withinOne: Share | null
  readonly aHigher: number
  readonly bHigher: number
  readonly kappa: Estimate | null
  readonly kappaLinear: Estimate | null
  readonly kappaQuadratic: Estimate | null
  readonly ac1: number | null
  readonly ac2Linear: number | null
  readonly ac2Quadratic: number | null
}

/** `levels` is the scheme's full scale, lowest first; levels that nobody used count, as they must. */
export const agreementSummary = <Level>(
  pairs: readonly Pair<Level>[],
  levels: readonly Level[],
): AgreementSummary => {
  const table = pairTableOf(pairs, levels)
  return {
    pairs: table.pairs,
    outsideScale: table.outsideScale,
    tooFewToSay: table.pairs < ENOUGH_PAIRS,
    note: noteOf(table),
    exact: shareOf(table, ({ i, j }) => i === j),
    withinOne: shareOf(table, ({ i, j }) => Math.abs(i - j) <= 1),
    aHigher: countOf(table, ({ i, j }) => i > j),
    bHigher: countOf(table, ({ i, j }) => i < j),
    kappa: kappaOf(table, 'identity'),
    kappaLinear: kappaOf(table, 'linear'),
    kappaQuadratic: kappaOf(table, 'quadratic'),
    ac1: gwetOf(table, 'identity'),
    ac2Linear: gwetOf(table, 'linear'),
    ac2Quadratic: gwetOf(table, 'quadratic'),
  }
}

const noteOf = (table: PairTable): AgreementSummary['note'] => {
  if (table.pairs === 0) return 'no-pairs'
  return isAllInOneLevel(table) ? 'all-in-one-level' : null
}

const countOf = (table: PairTable, matches: (cell: Cell) => boolean): number =>
  table.cells.filter(matches).reduce((sum, cell) => sum + cell.count, 0)

const shareOf = (table: PairTable, matches: (cell: Cell) => boolean): Share | null => {
  if (table.pairs === 0) return null
  const count = countOf(table, matches)
  return { count, of: table.pairs, share: count / table.pairs, interval: wilsonInterval(count, table.pairs) }
}
