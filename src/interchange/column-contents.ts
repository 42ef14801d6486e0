import type { PlainDate } from '#basics/plain-date.ts'
import type { DateOrder } from '#domain/import/file-mapping.ts'
import { looksLikeDate, readDate } from './dates.ts'
import { looksLikeNumber } from './numbers.ts'
import { foldWord, RISK_WORDS, STAGE_WORDS, STATUS_WORDS } from './value-words.ts'

/** What the cells of a column have in common; shares are of the filled cells, 0 to 1. */
export type ColumnContents = {
  readonly filled: number
  readonly filledShare: number
  readonly distinct: number
  readonly dates: number
  readonly numbers: number
  readonly wholeNumbers: number
  readonly codes: number
  readonly initials: number
  readonly riskWords: number
  readonly stageWords: number
  readonly statusWords: number
  readonly meanLength: number
  readonly meanWords: number
  /** A running number: 1, 2, 3 … says which row, not who. */
  readonly isCounter: boolean
  readonly largest: number
}

export const contentsOf = (cells: readonly string[]): ColumnContents => {
  const filled = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  const share = (is: (cell: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(is).length / filled.length
  const mean = (of: (cell: string) => number) =>
    filled.length === 0 ? 0 : filled.reduce((sum, cell) => sum + of(cell), 0) / filled.length
  return {
    filled: filled.length,
    filledShare: cells.length === 0 ? 0 : filled.length / cells.length,
    distinct: new Set(filled).size,
    dates: share(looksLikeDate),
    numbers: share(looksLikeNumber),
    wholeNumbers: share(cell => /^\d{1,3}$/.test(cell)),
    codes: share(cell => CODE.test(cell)),
    initials: share(cell => INITIALS.test(cell)),
    riskWords: share(cell => RISK_WORDS.has(foldWord(cell))),
    stageWords: share(cell => STAGE_WORDS.has(foldWord(cell))),
    statusWords: share(cell => STATUS_WORDS.has(foldWord(cell))),
    meanLength: mean(cell => cell.length),
    meanWords: mean(cell => cell.split(/\s+/).length),
    isCounter: filled.length > 1 && filled.every((cell, i) => Number(cell) === Number(filled[0]) + i),
    largest: filled.reduce((most, cell) => (looksLikeNumber(cell) ? Math.max(most, Number(cell)) : most), 0),
  }
}

/** Days since 1970 of a column's dates, earliest first. */
export const daysOf = (cells: readonly string[], order: DateOrder, asOf: PlainDate): number[] =>
  cells
    .flatMap(cell => {
      const read = readDate(cell.trim(), order, 'latest-past', asOf)
      return typeof read === 'string' ? [] : [Date.parse(read.date) / 86_400_000]
    })
    .sort((a, b) => a - b)

/** No blanks inside, a digit, not too long: what a record system gives its people. */
const CODE = /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N}/_.-]{1,39}$/u
const INITIALS = /^(?:\p{Lu}[. ]{0,2}-?){2,4}$/u
