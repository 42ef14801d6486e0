import { shortDate } from '#basics/date-words.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { OperationOutput } from '#contract/index.ts'
import type { Translate } from '#renderer/text/translate.ts'

type T = Translate<'records'>
type Times = Pick<
  OperationOutput<'record.summary'>,
  'from' | 'to' | 'plannedMinutes' | 'pausedMinutes' | 'withoutClockMinutes'
>

/** 'Session 3 Nov 2026, 10:02 to 11:18'. */
export const sessionWords = (t: T, { from, to }: Pick<Times, 'from' | 'to'>): string => {
  const days = { date: shortDate(dateOf(from)), toDate: shortDate(dateOf(to)) }
  return t(dateOf(from) === dateOf(to) ? 'sessionSame' : 'sessionDays', {
    ...days,
    from: timeOf(from),
    to: timeOf(to),
  })
}

/** ', locked at 11:24'; with its day where that is another. */
export const lockedWords = (t: T, { row, session }: OperationOutput<'record.get'>): string => {
  if (row.lockedAt === null) return ''
  const day = dateOf(row.lockedAt)
  return t(day === dateOf(session.to) ? 'lockedSame' : 'lockedDay', {
    date: shortDate(day),
    time: timeOf(row.lockedAt),
  })
}

/** '10:02 to 11:18 with a pause of 5 minutes, 3 minutes of it without a clock. You had planned 75.' */
export const timesWords = (t: T, times: Times): string => {
  const { from, to, pausedMinutes, withoutClockMinutes, plannedMinutes } = times
  const wall = t(dateOf(from) === dateOf(to) ? 'timesSame' : 'timesDays', {
    fromDate: shortDate(dateOf(from)),
    from: timeOf(from),
    toDate: shortDate(dateOf(to)),
    to: timeOf(to),
  })
  const paused =
    pausedMinutes === 0 ? wall : t('withPause', { times: wall, pause: pauseWords(t, pausedMinutes) })
  const all =
    withoutClockMinutes === 0 ? paused : t('withoutClock', { times: paused, count: withoutClockMinutes })
  return `${all}. ${t('planned', { planned: plannedMinutes })}`
}

/** In the largest unit that still says something. */
const pauseWords = (t: T, minutes: number): string => {
  if (minutes < 120) return t('pauseMinutes', { count: minutes })
  const hours = Math.round(minutes / 60)
  return hours < 48 ? t('pauseHours', { count: hours }) : t('pauseDays', { count: Math.round(hours / 24) })
}
