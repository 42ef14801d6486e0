import { describe, expect, test } from 'vitest'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { plannedAt, readTime } from '#renderer/features/prepare/sections/planned-time.ts'

describe('when a session starts', () => {
  test.each([
    ['10:00', '10:00'],
    ['9.30', '09:30'],
    ['14', '14:00'],
    ['2 pm', '14:00'],
    ['12am', '00:00'],
    ['12:15 pm', '12:15'],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time)
  })

  test.each(['', '25:00', '10:60', '13 pm', 'ten', '1000', '10:5'])('%j is no time', text => {
    expect(readTime(text)).toBeNull()
  })

  test('it is that hour of that day on the wall, in summer and in winter', () => {
    for (const day of ['2026-07-01', '2026-11-26'] as PlainDate[]) {
      const planned = plannedAt(day, '14:30')
      expect(dateOf(planned)).toBe(day)
      expect(timeOf(planned)).toBe('14:30')
    }
  })
})
