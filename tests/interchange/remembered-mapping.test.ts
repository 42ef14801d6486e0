import { expect, test } from 'vitest'
import { Mapping } from '#interchange/mapping.ts'
import { findRemembered } from '#interchange/remembered-mapping.ts'

const mapping = (columns: Mapping['columns']): Mapping => ({
  columns,
  dateOrder: 'day-first',
  decimalSign: 'point',
  words: { risk: {}, stage: {}, status: {}, caseType: {} },
})
const sheet = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells, i) => ({ row: i + 1, cells, strayQuote: false }))

const OWN = mapping({ Nr: 'reference', Was: null })
const THEIRS = mapping({ Nr: 'reference', Was: 'comment' })
const LATER = mapping({ '2025': 'contactsMade', Id: 'reference' })

test('the first with the same headings, in any order and spelling of capitals, wherever they stand', () => {
  expect(findRemembered(sheet(['A report'], ['was ', 'NR']), [LATER, OWN, THEIRS], undefined)).toEqual({
    index: 1,
    headerRow: 2,
    mapping: OWN,
  })
  // A heading that is a number comes first in a record, whatever its place was.
  expect(findRemembered(sheet(['Id', '2025']), [LATER], undefined)?.index).toBe(0)
})

test('none for other headings, none where another row was chosen, none without headings', () => {
  expect(findRemembered(sheet(['Nr', 'Was', 'Wann']), [OWN], undefined)).toBeNull()
  expect(findRemembered(sheet(['Nr', 'Was'], ['x', 'y']), [OWN], 2)).toBeNull()
  expect(findRemembered(sheet(['Nr', 'Was'], ['x', 'y']), [OWN], null)).toBeNull()
})

test('a mapping that was remembered before there were case types is read as it was', () => {
  const before = {
    columns: { Ref: 'reference' },
    dateOrder: 'day-first',
    decimalSign: 'point',
    words: { risk: { hoch: 'high' }, stage: {}, status: {} },
  }
  expect(Mapping.parse(before).words).toEqual({ risk: { hoch: 'high' }, stage: {}, status: {}, caseType: {} })
})
