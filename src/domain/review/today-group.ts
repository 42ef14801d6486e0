import { addDays, type PlainDate } from '#basics/plain-date.ts'

/** Under which heading of Today something stands. */
export type TodayGroup = 'overdue' | 'dueToday' | 'thisWeek' | 'later'

/** How far ahead Today looks, in days. */
export const TODAY_LOOKS_AHEAD = 28

/** A day of its own; null for one too far off to be shown. Today is due, not overdue; a week is seven days from today. */
export const groupOfDay = (due: PlainDate, today: PlainDate): TodayGroup | null => {
  if (due < today) return 'overdue'
  if (due === today) return 'dueToday'
  if (due <= addDays(today, 7)) return 'thisWeek'
  return due <= addDays(today, TODAY_LOOKS_AHEAD) ? 'later' : null
}

/** What is to be done before a session: now when that is within a week or has no day yet, late when it has gone by. */
export const groupBefore = (session: PlainDate | null, today: PlainDate): TodayGroup => {
  if (session === null) return 'dueToday'
  if (session < today) return 'overdue'
  return session <= addDays(today, 7) ? 'dueToday' : 'later'
}
