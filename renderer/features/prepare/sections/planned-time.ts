import { type Instant, instantOf } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'

/** `10:00`, `10.00`, `10`, `2 pm`, `14:30` as `HH:MM`; null for anything else. */
export const readTime = (text: string): string | null => {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)?$/.exec(text.trim().toLowerCase())
  if (found === null) return null
  const typed = Number(found[1])
  const minutes = Number(found[2] ?? 0)
  if (found[3] !== undefined && (typed < 1 || typed > 12)) return null
  const hours = found[3] === undefined ? typed : (typed % 12) + (found[3] === 'pm' ? 12 : 0)
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** That hour of that day on the wall of this place. */
export const plannedAt = (day: PlainDate, time: string): Instant => {
  const moment = new Date(`${day}T${time}:00`)
  return instantOf(moment.getTime(), -moment.getTimezoneOffset())
}
