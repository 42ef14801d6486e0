import { type Instant, instantOf } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'

/** `10:00`, `10.30`, `9` as `HH:MM`; null where it is no time of day. */
export const readTime = (text: string): string | null => {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*$/.exec(text) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** The moment at which the clock on the wall here shows `time` (`HH:MM`) on that day. */
export const momentHere = (date: PlainDate, time: string): Instant => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const wall = new Date(year, month - 1, day, hours, minutes)
  return instantOf(wall.getTime(), -wall.getTimezoneOffset())
}
