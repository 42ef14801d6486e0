/** What two raters said of one client, each a level of the same scale. */
export type Pair<Level> = { readonly a: Level; readonly b: Level }

/** The pairs that A put at level i and B at level j, counted and as a share. Levels count from 0. */
export type Cell = {
  readonly i: number
  readonly j: number
  readonly count: number
  readonly share: number
}

/** Pairs tabulated over the whole scale, also its levels that nobody used. All shares are 0 without pairs. */
export type PairTable = {
  readonly pairs: number
  /** Pairs with a level that the scale does not have: left out of all else, and said. */
  readonly outsideScale: number
  /** q, the number of levels. */
  readonly levels: number
  /** All q × q, row by row. */
  readonly cells: readonly Cell[]
  /** r, the share of pairs that A put at each level; then c, the same of B. */
  readonly marginA: readonly number[]
  readonly marginB: readonly number[]
}

/** `levels` is the full scale, lowest first. */
export const pairTableOf = <Level>(pairs: readonly Pair<Level>[], levels: readonly Level[]): PairTable => {
  const counts = levels.map(a => levels.map(b => pairs.filter(pair => pair.a === a && pair.b === b).length))
  const counted = total(counts.flat())
  const share = (count: number): number => (counted === 0 ? 0 : count / counted)
  return {
    pairs: counted,
    outsideScale: pairs.length - counted,
    levels: levels.length,
    cells: counts.flatMap((row, i) => row.map((count, j) => ({ i, j, count, share: share(count) }))),
    marginA: counts.map(row => share(total(row))),
    marginB: levels.map((_, j) => share(total(counts.map(row => row[j] ?? 0)))),
  }
}

/** All pairs at one and the same level, of which no coefficient of chance can be formed. */
export const isAllInOneLevel = (table: PairTable): boolean =>
  table.cells.some(({ i, j, share }) => i === j && share === 1)

/** The sum of `value` over all cells. */
export const sumOfCells = (table: PairTable, value: (cell: Cell) => number): number =>
  total(table.cells.map(value))

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
