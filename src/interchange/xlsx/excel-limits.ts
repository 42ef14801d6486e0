import type { ImportProblem } from '../import-problem.ts'

/** What a workbook must stay under while it is unpacked; what it says of its own size counts for nothing. */
export const WORKBOOK_LIMITS = {
  /** Of all parts that are read. */
  inflatedBytes: 100 * 1024 * 1024,
  /** Unpacked to packed, of each part and of the whole; small parts are let off. */
  ratio: 100,
  ratioFrom: 64 * 1024,
  entries: 4_000,
  /** Elements and attributes of all parts that are read. */
  nodes: 7_000_000,
  /** Number formats that a workbook defines; Excel itself keeps some two hundred. */
  formats: 10_000,
  sheets: 100,
  depth: 100,
  attributes: 200,
  /** Places of the grid from A1 to the last filled column and row, of all sheets that are read. */
  cells: 5_000_000,
  /** Of all cells: a shared text may stand in many. */
  characters: 50_000_000,
} as const

/** Ends the reading of a workbook with what stands against it. */
export class WorkbookRefused extends Error {
  readonly problem: ImportProblem
  constructor(problem: ImportProblem) {
    super(problem.code)
    this.problem = problem
  }
}

export const refuseDamaged = (): never => {
  throw new WorkbookRefused({ code: 'damaged-file' })
}

export const refuseTooMuch = (): never => {
  throw new WorkbookRefused({
    code: 'too-much-inside',
    limitBytes: WORKBOOK_LIMITS.inflatedBytes,
  })
}

/** Counts what has been read of one workbook, and ends the reading where a limit is passed. */
export type Spent = (what: 'inflatedBytes' | 'nodes' | 'cells' | 'characters', amount: number) => void

export const spending = (): Spent => {
  const spent = { inflatedBytes: 0, nodes: 0, cells: 0, characters: 0 }
  return (what, amount) => {
    spent[what] += amount
    if (spent[what] > WORKBOOK_LIMITS[what]) refuseTooMuch()
  }
}
