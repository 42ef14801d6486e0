import { expect, test } from 'vitest'
import { findDateOrder } from '#interchange/date-order.ts'
import { AS_OF } from './files.ts'

const orderOf = (...columns: string[][]) => {
  const length = Math.max(...columns.map(column => column.length))
  const rows = Array.from({ length }, (_, i) => ({
    row: i + 2,
    cells: columns.map(column => column[i] ?? ''),
    strayQuote: false,
  }))
  return findDateOrder(
    columns.map((_, index) => ({ name: `C${index}`, index })),
    rows,
    AS_OF,
  )
}

test.each([
  ['a day above twelve', ['03/04/2026', '21/04/2026'], 'day-first', 'certain'],
  ['a day above twelve in second place', ['03/04/2026', '04/21/2026'], 'month-first', 'certain'],
  ['both', ['21/04/2026', '22/04/2026', '04/21/2026'], 'day-first', 'contradictory'],
  ['dots', ['03.04.2026'], 'day-first', 'certain'],
  ['the year in front', ['2026-04-03'], 'year-first', 'certain'],
  ['a short year in front', ['91-04-03', '91-05-03'], 'year-first', 'certain'],
  ['nothing that decides', ['03/04/2026', '05/06/2026'], 'day-first', 'unclear'],
  ['the same figure twice reads one way only', ['04/04/2026'], 'day-first', 'no-dates'],
  ['months by name', ['3 Apr 2026'], 'day-first', 'no-dates'],
  ['no dates', ['x', ''], 'day-first', 'no-dates'],
])('%s', (_, column, order, found) => {
  expect(orderOf(column)).toMatchObject({ order, found })
})

test('one column decides for another, and the date that reads two ways is named with both readings', () => {
  expect(orderOf(['', '03/04/2026'], ['21/04/2026'])).toEqual({
    order: 'day-first',
    found: 'certain',
    evidence: [
      {
        column: 'C0',
        only: { 'day-first': 0, 'month-first': 0, 'year-first': 0 },
        twoWays: { row: 3, value: '03/04/2026', dayFirst: '2026-04-03', monthFirst: '2026-03-04' },
      },
      { column: 'C1', only: { 'day-first': 1, 'month-first': 0, 'year-first': 0 }, twoWays: null },
    ],
  })
})

test('a year in front elsewhere does not settle what reads two ways', () => {
  expect(orderOf(['2026-04-03'], ['03/04/2026'])).toMatchObject({ order: 'day-first', found: 'unclear' })
})
