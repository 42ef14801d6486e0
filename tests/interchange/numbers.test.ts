import { expect, test } from 'vitest'
import { findDecimalSign, readCount } from '#interchange/numbers.ts'

test.each([
  ['0', 0],
  ['999', 999],
  ['007', 7],
  ['+2', 2],
  ['-0', 0],
  ['2.0', 2],
  ['-1', 'out-of-range'],
  ['1000', 'out-of-range'],
  ['9999999', 'out-of-range'],
  ['9'.repeat(400), 'out-of-range'],
  ['2.5', 'not-a-whole-number'],
  ['2,0', 'not-a-number'],
  ['two', 'not-a-number'],
  ['1e2', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['1 2', 'not-a-number'],
  ['NaN', 'not-a-number'],
  ['٣', 'not-a-number'],
])('%s as a count is %s', (text, value) => {
  expect(readCount(text, 'point')).toBe(value)
})

test('with a comma for the decimal sign', () => {
  expect(readCount('2,0', 'comma')).toBe(2)
  expect(readCount('0,5', 'comma')).toBe('not-a-whole-number')
  expect(readCount('2.0', 'comma')).toBe('not-a-number')
})

test.each([
  [['0,5', '2,0', '4'], 'comma'],
  [['0.5', ' 2.0 '], 'point'],
  [['1', '2'], null],
  [['0,5', '0.5'], null],
  [['01.02.2026', 'a,b'], null],
])('the decimal sign of %j is %s', (cells, sign) => {
  expect(findDecimalSign(cells)).toBe(sign)
})
