import { describe, expect, test } from 'vitest'
import type { RecordSession } from '#domain/record/record-session.ts'
import { sessionTimes } from '#domain/record/session-times.ts'

const session = (
  sittings: readonly (readonly [from: string, to: string])[],
  takenMinutes: number,
): RecordSession => ({
  id: '01a186ec-5e40-7000-8006-b91594942510',
  plannedFor: null,
  place: null,
  sittings: sittings.map(([from, to]) => ({ from, to, endedBecause: null })),
  attended: [],
  agenda: [],
  plannedMinutes: 75,
  takenMinutes,
  revealedAt: null,
  notHeld: [],
})

describe('the times of a recorded session', () => {
  test('one sitting without a pause', () => {
    expect(sessionTimes(session([['2026-11-03T10:02:00+00:00', '2026-11-03T11:13:00+00:00']], 71))).toEqual({
      from: '2026-11-03T10:02:00+00:00',
      to: '2026-11-03T11:13:00+00:00',
      minutes: 71,
      plannedMinutes: 75,
      pausedMinutes: 0,
      withoutClockMinutes: 0,
    })
  })

  test('minutes, pauses and what has no clock make the whole', () => {
    const times = sessionTimes(
      session(
        [
          ['2026-11-03T10:02:00+00:00', '2026-11-03T10:40:00+00:00'],
          ['2026-11-03T10:45:00+00:00', '2026-11-03T11:18:00+00:00'],
        ],
        68,
      ),
    )
    expect([times.minutes, times.pausedMinutes, times.withoutClockMinutes]).toEqual([68, 5, 3])
  })

  test('a pause over a night, and over a change of the offset', () => {
    const times = sessionTimes(
      session(
        [
          ['2026-10-24T16:00:00+01:00', '2026-10-24T16:30:00+01:00'],
          ['2026-10-25T09:00:00+00:00', '2026-10-25T09:30:00+00:00'],
        ],
        60,
      ),
    )
    expect([times.pausedMinutes, times.withoutClockMinutes]).toEqual([17 * 60 + 30, 0])
  })

  test('a clock that was set back in a pause counts as none, and nothing becomes negative', () => {
    const times = sessionTimes(
      session(
        [
          ['2026-11-03T10:00:00+00:00', '2026-11-03T10:30:00+00:00'],
          ['2026-11-03T10:10:00+00:00', '2026-11-03T10:40:00+00:00'],
        ],
        60,
      ),
    )
    expect([times.pausedMinutes, times.withoutClockMinutes]).toEqual([0, 0])
  })
})
