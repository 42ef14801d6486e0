import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDateOf } from '#basics/plain-date.ts'
import type { DateOrder } from '#domain/import/file-mapping.ts'
import { looksLikeDate, readDate } from '#interchange/dates.ts'
import { AS_OF } from './files.ts'

const dateIn = (text: string, order: DateOrder = 'day-first') => {
  const read = readDate(text, order, 'this-century', AS_OF)
  return typeof read === 'string' ? read : read.date
}

describe('a day as exports write it', () => {
  test.each([
    ['03/04/2026', '2026-04-03'],
    ['3/4/2026', '2026-04-03'],
    ['3.4.26', '2026-04-03'],
    ['03-04-2026', '2026-04-03'],
    ['03 / 04 / 2026', '2026-04-03'],
    ['2026-04-03', '2026-04-03'],
    ['2026/04/03', '2026-04-03'],
    ['2026-04-03T00:00:00Z', '2026-04-03'],
    ['2026-04-03 10:11:12.123', '2026-04-03'],
    ['03/04/2026 09:30', '2026-04-03'],
    ['03/04/2026 9:30 PM', '2026-04-03'],
    ['3 Apr 2026', '2026-04-03'],
    ['03-Apr-2026', '2026-04-03'],
    ['3-Apr-26', '2026-04-03'],
    ['3rd April 2026', '2026-04-03'],
    ['Friday, 3 April 2026', '2026-04-03'],
    ['April 3, 2026', '2026-04-03'],
    ['14. März 2026', '2026-03-14'],
    ['5. Okt. 2026', '2026-10-05'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (text, date) => {
    expect(dateIn(text)).toBe(date)
    expect(looksLikeDate(text)).toBe(true)
  })

  test.each([
    ['31/02/1950', 'no-such-date'],
    ['29/02/2023', 'no-such-date'],
    ['29/02/1900', 'no-such-date'],
    ['31/04/2026', 'no-such-date'],
    ['00/04/2026', 'no-such-date'],
    ['10/23/2026', 'no-such-date'],
    ['01/01/0026', 'out-of-range'],
    ['01/01/9999', 'out-of-range'],
    ['3/4', 'not-a-date'],
    ['3/4/202', 'not-a-date'],
    ['3/4-2026', 'not-a-date'],
    ['45231', 'not-a-date'],
    ['soon', 'not-a-date'],
    ['3 Foo 2026', 'not-a-date'],
    ['LD1037', 'not-a-date'],
    ['03/04/2026 and 04/05/2026', 'not-a-date'],
  ])('%s is refused: %s', (text, problem) => {
    expect(dateIn(text)).toBe(problem)
  })

  test('one text in the three orders', () => {
    expect(dateIn('03/04/2026', 'month-first')).toBe('2026-03-04')
    expect(dateIn('26-04-03', 'year-first')).toBe('2026-04-03')
    expect(dateIn('2026-04-03', 'month-first')).toBe('2026-04-03')
  })

  test('two figures for the year: births are the latest that have been, the rest is this century', () => {
    const birth = (text: string) => readDate(text, 'day-first', 'latest-past', AS_OF)
    expect(birth('1/2/50')).toEqual({ date: '1950-02-01', shortYear: true })
    expect(birth('22/11/26')).toEqual({ date: '2026-11-22', shortYear: true })
    expect(birth('23/11/26')).toEqual({ date: '1926-11-23', shortYear: true })
    expect(birth('29/02/00')).toEqual({ date: '2000-02-29', shortYear: true })
    expect(dateIn('1/2/50')).toBe('2050-02-01')
  })

  test('agrees with the calendar on every day, real or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (y, m, d) => {
          expect(dateIn(`${d}/${m}/${y}`)).toBe(plainDateOf(y, m, d) ?? 'no-such-date')
        },
      ),
    )
  })
})
