import type { PlainDate } from '#basics/plain-date.ts'
import type { DateOrder } from '#domain/import/file-mapping.ts'
import { dateParts, readDate } from './dates.ts'
import type { SheetRow } from './sheet.ts'

/** What one column says about the order of day, month and year. */
export type DateOrderEvidence = {
  readonly column: string
  /** How many of its dates can be read in this order only. */
  readonly only: Readonly<Record<DateOrder, number>>
  /** The first date that reads two ways, with both readings; `null` where there is none. */
  readonly twoWays: {
    readonly row: number
    readonly value: string
    readonly dayFirst: PlainDate
    readonly monthFirst: PlainDate
  } | null
}

export type FoundDateOrder = {
  readonly order: DateOrder
  /**
   * `certain`: every date that decides says the same; `contradictory`: some say otherwise and will be refused;
   * `unclear`: dates that read two ways and none that decides, so the person is asked; `no-dates`; `remembered` from an
   * earlier file where this one's dates leave it open; `chosen` by the person.
   */
  readonly found: 'certain' | 'contradictory' | 'unclear' | 'no-dates' | 'remembered' | 'chosen'
  readonly evidence: readonly DateOrderEvidence[]
}

export type DateColumn = { readonly name: string; readonly index: number }

/** The order from the whole of the columns given; day first where nothing decides. */
export const findDateOrder = (
  columns: readonly DateColumn[],
  rows: readonly SheetRow[],
  asOf: PlainDate,
): FoundDateOrder => {
  const evidence = columns.map(column => evidenceOf(column, rows, asOf))
  const total = (order: DateOrder) => evidence.reduce((sum, column) => sum + column.only[order], 0)
  const [days, months] = [total('day-first'), total('month-first')]
  if (days > 0 || months > 0) {
    const order = months > days ? 'month-first' : 'day-first'
    return { order, found: days > 0 && months > 0 ? 'contradictory' : 'certain', evidence }
  }
  if (evidence.some(column => column.twoWays !== null))
    return { order: 'day-first', found: 'unclear', evidence }
  // Only where every date that decides has its year in front: such dates are plain in the other orders too.
  return total('year-first') > 0
    ? { order: 'year-first', found: 'certain', evidence }
    : { order: 'day-first', found: 'no-dates', evidence }
}

const evidenceOf = (
  { name, index }: DateColumn,
  rows: readonly SheetRow[],
  asOf: PlainDate,
): DateOrderEvidence => {
  const only: Record<DateOrder, number> = { 'day-first': 0, 'month-first': 0, 'year-first': 0 }
  let twoWays: DateOrderEvidence['twoWays'] = null
  const seen = new Map<string, DateOrder | 'two-ways' | null>()
  for (const { row, cells } of rows) {
    const text = cells[index] ?? ''
    if (text === '') continue
    let decides = seen.get(text)
    if (decides === undefined) {
      decides = decidedBy(text)
      seen.set(text, decides)
    }
    if (decides === null) continue
    if (decides !== 'two-ways') only[decides]++
    else twoWays ??= bothReadings(row, text, asOf)
  }
  return { column: name, only, twoWays }
}

const decidedBy = (text: string): DateOrder | 'two-ways' | null => {
  const parts = dateParts(text.trim())
  if (parts === null || parts.kind === 'named') return null
  const [a, b, c] = parts.numbers
  if (a.length === 4) return 'year-first'
  const [first, second] = [Number(a), Number(b)]
  if (c.length === 2 && first > 31) return 'year-first'
  if (first > 12 && second <= 12) return 'day-first'
  if (second > 12 && first <= 12) return 'month-first'
  if (first > 12 || first === 0 || second === 0 || first === second) return null
  // With dots the day comes first wherever dates are written so.
  return parts.mark === '.' ? 'day-first' : 'two-ways'
}

const bothReadings = (row: number, value: string, asOf: PlainDate): DateOrderEvidence['twoWays'] => {
  const dayFirst = readDate(value.trim(), 'day-first', 'this-century', asOf)
  const monthFirst = readDate(value.trim(), 'month-first', 'this-century', asOf)
  if (typeof dayFirst === 'string' || typeof monthFirst === 'string') return null
  return { row, value, dayFirst: dayFirst.date, monthFirst: monthFirst.date }
}
