import { describe, expect, test } from 'vitest'
import type { PersonId } from '#basics/ids.ts'
import { type Instant, timeOf } from '#basics/instant.ts'
import { DEFAULT_AGENDA } from '#domain/session/agenda.ts'
import { type ClockItem, sessionClock, wholeMinutes } from '#domain/session/clock.ts'
import { type SessionEvent, sessionProgress } from '#domain/session/session-state.ts'

const at = (time: string) => `2026-11-03T${time}:00+01:00` as Instant

/** The default agenda, so many minutes used and added where said. */
const agenda = (changes: Partial<Record<ClockItem['key'], { used?: number; added?: number }>>): ClockItem[] =>
  DEFAULT_AGENDA.map(({ key, minutes }) => ({
    key,
    plannedMinutes: minutes,
    addedMinutes: changes[key]?.added ?? 0,
    usedSeconds: (changes[key]?.used ?? 0) * 60,
    visited: changes[key] !== undefined,
  }))

describe('the clock of a session', () => {
  test('ends when everything still to come takes what was planned', () => {
    const clock = sessionClock(
      agenda({ opening: { used: 5 }, draw: { used: 4 } }),
      'draw',
      at('10:02'),
      at('10:11'),
    )
    expect([clock.used, clock.planned]).toEqual([9, 75])
    expect(timeOf(clock.endsAt)).toBe('11:17')
    expect(clock.asPlanned).toBe(true)
  })

  test('says how much an item is over or under, and takes what was added as planned', () => {
    const items = agenda({ opening: { used: 3 }, draw: { used: 22 }, overview: { used: 12, added: 5 } })
    const clock = sessionClock(items, 'overview', at('10:00'), at('10:37'))
    const minutes = clock.items.slice(0, 3).map(({ planned, used, over }) => [planned, used, over])
    expect(minutes).toEqual([
      [5, 3, -2],
      [20, 22, 2],
      [15, 12, -3],
    ])
    expect(clock.planned).toBe(80)
    expect(timeOf(clock.endsAt)).toBe('11:20')
    expect(clock.asPlanned).toBe(false)
  })

  test('an item that overruns takes nothing back from those to come', () => {
    const clock = sessionClock(agenda({ opening: { used: 20 } }), 'opening', at('10:00'), at('10:20'))
    expect(timeOf(clock.endsAt)).toBe('11:30')
  })

  test('whole minutes are the nearest', () => {
    expect([0, 29, 30, 89, 90].map(wholeMinutes)).toEqual([0, 0, 1, 1, 2])
  })
})

describe('how are you', () => {
  const by = 'a' as PersonId
  const happened = (step: string | null): SessionEvent[] => [
    { type: 'started', acting: by, by, at: at('10:00') },
    { type: 'went-to', item: 'opening', step, by, at: at('10:00') },
    { type: 'went-to', item: 'opening', step: 'last-actions', by, at: at('10:09') },
    { type: 'went-to', item: 'draw', step: null, by, at: at('10:12') },
  ]

  test('has no clock', () => {
    expect(sessionProgress(happened('how-are-you'), at('10:12')).usedSeconds.opening).toBe(180)
  })

  test('the rest of the opening has', () => {
    expect(sessionProgress(happened('small-goal'), at('10:12')).usedSeconds.opening).toBe(720)
  })
})
