import { type Instant, secondsBetween } from '#basics/instant.ts'
import type { RecordSession } from './record-session.ts'

/** When the two met, on the wall and in whole minutes. */
export type SessionTimes = {
  readonly from: Instant
  readonly to: Instant
  /** By the clock. */
  readonly minutes: number
  readonly plannedMinutes: number
  /** Between the sittings. */
  readonly pausedMinutes: number
  /** In the sittings and counted nowhere: 'how are you' has no clock. */
  readonly withoutClockMinutes: number
}

/** What the sittings of a recorded session add up to: minutes, pauses and the rest make the whole. */
export const sessionTimes = ({ sittings, takenMinutes, plannedMinutes }: RecordSession): SessionTimes => {
  const [first, last] = [sittings[0], sittings.at(-1)]
  if (first === undefined || last === undefined) throw new Error('A session without a sitting has no record.')
  const [from, to] = [first.from as Instant, last.to as Instant]
  const pausedMinutes = minutesOf(
    sittings.slice(1).reduce((sum, sitting, index) => sum + between(sittings[index]?.to, sitting.from), 0),
  )
  return {
    from,
    to,
    minutes: takenMinutes,
    plannedMinutes,
    pausedMinutes,
    withoutClockMinutes: Math.max(0, minutesOf(between(from, to)) - pausedMinutes - takenMinutes),
  }
}

/** A clock that was set back counts as no time. */
const between = (from: string | undefined, to: string): number =>
  from === undefined ? 0 : Math.max(0, secondsBetween(from as Instant, to as Instant))

const minutesOf = (seconds: number): number => Math.round(seconds / 60)
