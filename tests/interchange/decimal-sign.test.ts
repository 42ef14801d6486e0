import { expect, test } from 'vitest'
import type { DecimalSign } from '#domain/import/file-mapping.ts'
import { foundDecimalSign } from '#interchange/decimal-sign.ts'

const column = [{ name: 'Made', index: 0 }]
const rowsOf = (cells: readonly string[]) =>
  cells.map((cell, i) => ({ row: i + 2, cells: [cell], strayQuote: false }))
const find = (cells: readonly string[], deciding: DecimalSign | null = null, given = {}) =>
  foundDecimalSign(column, rowsOf(cells), deciding, given)

test('nothing depends on it where counts are whole', () => {
  expect(find(['1', '', '2'])).toEqual({ sign: 'point', found: 'none', twoWays: null })
})

test('a count that reads two ways is asked about, with its row', () => {
  expect(find(['1', '1.500', '2.000'])).toEqual({
    sign: 'point',
    found: 'unclear',
    twoWays: { column: 'Made', row: 3, value: '1.500' },
  })
})

test('what the file says elsewhere decides, here or in other columns', () => {
  expect(find(['2.000', '2,0'])).toMatchObject({ sign: 'comma', found: 'certain', twoWays: null })
  expect(find(['2.000'], 'comma')).toMatchObject({ sign: 'comma', found: 'certain' })
})

test('an earlier file is believed where this one leaves it open, and the person always', () => {
  expect(find(['2.000'], null, { remembered: 'comma' })).toMatchObject({ sign: 'comma', found: 'remembered' })
  expect(find(['2,0'], null, { remembered: 'point' })).toMatchObject({ sign: 'comma', found: 'certain' })
  expect(find(['2,0'], null, { chosen: 'point' })).toMatchObject({ sign: 'point', found: 'chosen' })
})
