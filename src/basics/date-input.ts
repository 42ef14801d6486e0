import { monthNames } from './date-words.ts'
import { addDays, addMonthsToDate, dayOfWeek, type PlainDate, plainDateOf } from './plain-date.ts'
import { err, ok, type Result } from './result.ts'

/** Why a text is not a day: what the screen says next depends on it. */
export type DateInputProblem = 'not-a-date' | 'no-year' | 'no-such-date'

/**
 * Reads what a person types, day first, strictly: `3/11/26`, `03.11.2026`, `3 Nov`, `3 November 2026`, `2026-11-03`,
 * `today`, `tomorrow`, `yesterday`, `+4w`, `+10d`, `-2m`, `tue`. Nothing is guessed: `3/11` has no year and says so
 * (`3 Nov` takes the year that lies nearest to `today`). Two-digit years are 20yy.
 */
export const parseDateInput = (text: string, today: PlainDate): Result<PlainDate, DateInputProblem> => {
  const input = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const word = { today: 0, tomorrow: 1, yesterday: -1 }[input]
  if (word !== undefined) return ok(addDays(today, word))

  const step = /^([+-])\s?(\d{1,3})\s?([dwmy])$/.exec(input)
  if (step) {
    const count = Number(step[2]) * (step[1] === '-' ? -1 : 1)
    if (step[3] === 'd') return ok(addDays(today, count))
    if (step[3] === 'w') return ok(addDays(today, count * 7))
    return ok(addMonthsToDate(today, step[3] === 'm' ? count : count * 12))
  }

  const weekday = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].findIndex(
    name => input.length >= 3 && (input === name || `${name}day` === input || LONG_DAYS[name] === input),
  )
  if (weekday >= 0) {
    const ahead = (weekday + 1 - dayOfWeek(today) + 7) % 7
    return ok(addDays(today, ahead === 0 ? 7 : ahead))
  }

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(input)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))

  const digits = /^(\d{1,2})[./ -](\d{1,2})(?:[./ -](\d{4}|\d{2}))?\.?$/.exec(input)
  if (digits) {
    if (digits[3] === undefined) return err('no-year')
    return day(fullYear(digits[3]), Number(digits[2]), Number(digits[1]))
  }

  const named =
    /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?(?:,?[ -](\d{4}|\d{2}))?$/.exec(input)
  if (named) {
    const month = monthNames.findIndex(
      name => name.toLowerCase().startsWith(named[2] ?? '?') && (named[2] ?? '').length >= 3,
    )
    if (month < 0) return err('not-a-date')
    if (named[3] !== undefined) return day(fullYear(named[3]), month + 1, Number(named[1]))
    return nearestYear(month + 1, Number(named[1]), today)
  }
  return err('not-a-date')
}

const LONG_DAYS: Record<string, string> = {
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  sat: 'saturday',
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text))

const day = (year: number, month: number, date: number): Result<PlainDate, DateInputProblem> => {
  const found = plainDateOf(year, month, date)
  return found === undefined ? err('no-such-date') : ok(found)
}

/** A day without a year means the one nearest to today: `3 Nov` in January is last November. */
const nearestYear = (month: number, date: number, today: PlainDate): Result<PlainDate, DateInputProblem> => {
  const thisYear = Number(today.slice(0, 4))
  const candidates = [thisYear - 1, thisYear, thisYear + 1]
    .map(year => plainDateOf(year, month, date))
    .filter(found => found !== undefined)
  if (candidates.length === 0) return err('no-such-date')
  const distance = (candidate: PlainDate) => Math.abs(Date.parse(candidate) - Date.parse(today))
  return ok(candidates.reduce((best, next) => (distance(next) < distance(best) ? next : best)))
}
