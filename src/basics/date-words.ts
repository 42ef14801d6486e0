import { epochOf, type Instant } from './instant.ts'
import type { Month } from './month.ts'
import { dayOfWeek, daysBetween, type PlainDate } from './plain-date.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** English names, January first: what the strict date parser reads and the screens write. */
export const monthNames: readonly string[] = MONTHS

const monthIndex = (text: string): number => Number(text.slice(5, 7)) - 1

/** `3 Nov 2026`: a month is never written in digits. */
export const shortDate = (date: PlainDate): string =>
  `${Number(date.slice(8, 10))} ${MONTHS[monthIndex(date)]?.slice(0, 3)} ${date.slice(0, 4)}`

/** `Tuesday 3 November 2026`. */
export const longDate = (date: PlainDate): string =>
  `${DAYS[dayOfWeek(date) - 1]} ${Number(date.slice(8, 10))} ${MONTHS[monthIndex(date)]} ${date.slice(0, 4)}`

/** `October 2026`. */
export const longMonth = (month: Month): string => `${MONTHS[monthIndex(month)]} ${month.slice(0, 4)}`

/** `October`. */
export const monthName = (month: Month): string => MONTHS[monthIndex(month)] ?? ''

/** `today`, `tomorrow`, `in 4 weeks`, `10 days ago`. */
export const fromToday = (date: PlainDate, today: PlainDate): string => {
  const days = daysBetween(today, date)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  const words = lengthInWords(Math.abs(days))
  return days > 0 ? `in ${words}` : `${words} ago`
}

/** `10 days`, `4 weeks`, `7 months`, `64 years`: the largest unit that is still exact enough to act on. */
export const lengthInWords = (days: number): string => {
  const unit = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`
  if (days < 14) return unit(days, 'day')
  if (days < 120) return unit(Math.floor(days / 7), 'week')
  if (days < 731) return unit(Math.floor(days / 30.44), 'month')
  return unit(Math.floor(days / 365.25), 'year')
}

/** `29 Oct 2026, 15:36:41 UTC`: only where a record is to be checked by hand. */
export const utcWords = (instant: Instant): string => {
  const iso = new Date(epochOf(instant)).toISOString()
  return `${shortDate(iso.slice(0, 10) as PlainDate)}, ${iso.slice(11, 19)} UTC`
}
