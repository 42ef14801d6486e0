import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '#basics/plain-date.ts'
import { groupBefore, groupOfDay } from '#domain/review/today-group.ts'

const TODAY = '2026-11-02' as PlainDate
const inDays = (days: number) => addDays(TODAY, days)

describe('under which heading', () => {
  test.for([
    [-1, 'overdue'],
    [0, 'dueToday'],
    [1, 'thisWeek'],
    [7, 'thisWeek'],
    [8, 'later'],
    [28, 'later'],
    [29, null],
  ] as const)('a day %i days from today stands: %s', ([days, group]) => {
    expect(groupOfDay(inDays(days), TODAY)).toBe(group)
  })

  test.for([
    [-1, 'overdue'],
    [0, 'dueToday'],
    [7, 'dueToday'],
    [8, 'later'],
  ] as const)('what comes before a session %i days from today stands: %s', ([days, group]) => {
    expect(groupBefore(inDays(days), TODAY)).toBe(group)
  })

  test('what comes before a session without a day is to be done now', () => {
    expect(groupBefore(null, TODAY)).toBe('dueToday')
  })
})
