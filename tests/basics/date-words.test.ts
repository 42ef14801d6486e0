import { expect, test } from 'vitest'
import { fromToday, lengthInWords } from '#basics/date-words.ts'
import type { PlainDate } from '#basics/plain-date.ts'

const TODAY = '2026-11-03' as PlainDate

test.each([
  ['2026-11-03', 'today'],
  ['2026-11-04', 'tomorrow'],
  ['2026-11-02', 'yesterday'],
  ['2026-11-13', 'in 10 days'],
  ['2026-10-06', '4 weeks ago'],
  ['2027-06-03', 'in 6 months'],
  ['2025-08-28', '14 months ago'],
  ['2024-11-02', '2 years ago'],
  ['1962-09-15', '64 years ago'],
])('%s is %s', (date, words) => {
  expect(fromToday(date as PlainDate, TODAY)).toBe(words)
})

test('a single one has no s', () => {
  expect(lengthInWords(1)).toBe('1 day')
})
