import type { PlainDate } from '#basics/plain-date.ts'
import type { DateOrder } from '#domain/import/file-mapping.ts'
import { monthOfWord } from './month-words.ts'

export type DateProblem = 'not-a-date' | 'no-such-date' | 'out-of-range'

/** What a two-digit year means: the latest that has been (birth dates), or 20yy. */
export type ShortYear = 'latest-past' | 'this-century'

export type ReadDate = { readonly date: PlainDate; readonly shortYear: boolean }

/**
 * A day as exports write it: `03/04/2026`, `3.4.26`, `2026-04-03`, `3 Apr 2026`, `3-Apr-26`, each with or without a time
 * behind it. Plain arithmetic, since it is asked for every date of every row.
 */
export const readDate = (
  text: string,
  order: DateOrder,
  shortYear: ShortYear,
  asOf: PlainDate,
): ReadDate | DateProblem => {
  const parts = dateParts(text)
  if (parts === null) return 'not-a-date'
  const { year, month, day } = inOrder(parts, order)
  if (year.length !== 2 && year.length !== 4) return 'not-a-date'
  if (year.length === 4) return dated(Number(year), month, day, false)
  if (shortYear === 'this-century') return dated(2000 + Number(year), month, day, true)
  const recent = dated(2000 + Number(year), month, day, true)
  const hasBeen = typeof recent !== 'string' && recent.date <= asOf
  return hasBeen ? recent : dated(1900 + Number(year), month, day, true)
}

export const looksLikeDate = (text: string): boolean => dateParts(text.trim()) !== null

/** Three numbers as they stand in the text, or a date whose parts are plain. */
export type DateParts =
  | { readonly kind: 'numbers'; readonly numbers: readonly [string, string, string]; readonly mark: string }
  | { readonly kind: 'named'; readonly day: number; readonly month: number; readonly year: string }

export const dateParts = (text: string): DateParts | null => {
  const numeric = NUMERIC.exec(text)
  if (numeric) {
    return {
      kind: 'numbers',
      numbers: [numeric[1] ?? '', numeric[3] ?? '', numeric[4] ?? ''],
      mark: numeric[2] ?? '',
    }
  }
  const named = DAY_THEN_NAME.exec(text)
  if (named) return namedParts(named[1], named[2], named[3])
  const american = NAME_THEN_DAY.exec(text)
  return american ? namedParts(american[2], american[1], american[3]) : null
}

const TIME = String.raw`(?:[T ,]\s?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s?(?:[ap]m|Z|[+-]\d{2}:?\d{2})?)?$`
const NUMERIC = new RegExp(String.raw`^(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})${TIME}`, 'i')
const DAY_THEN_NAME = new RegExp(
  String.raw`^(?:\p{L}{2,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th|\.)?[ -]?(\p{L}{3,9})\.?,?[ -]?(\d{4}|\d{2})${TIME}`,
  'iu',
)
const NAME_THEN_DAY = new RegExp(
  String.raw`^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${TIME}`,
  'iu',
)

const namedParts = (day = '', name = '', year = ''): DateParts | null => {
  const month = monthOfWord(name)
  return month === null ? null : { kind: 'named', day: Number(day), month, year }
}

const inOrder = (parts: DateParts, order: DateOrder): { year: string; month: number; day: number } => {
  if (parts.kind === 'named') return parts
  const [a, b, c] = parts.numbers
  if (a.length >= 3 || (order === 'year-first' && c.length <= 2))
    return { year: a, month: Number(b), day: Number(c) }
  if (order === 'month-first') return { year: c, month: Number(a), day: Number(b) }
  return { year: c, month: Number(b), day: Number(a) }
}

const dated = (year: number, month: number, day: number, shortYear: boolean): ReadDate | DateProblem => {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return 'no-such-date'
  if (year < 1880 || year > 2199) return 'out-of-range'
  return { date: `${year}-${two(month)}-${two(day)}` as PlainDate, shortYear }
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
