import { expect, test } from 'vitest'
import { splitFullName } from '#interchange/full-name.ts'

test.each([
  ['QUAYLE, Siân (Ms)', 'Siân', 'QUAYLE'],
  ['Siân Quayle', 'Siân', 'Quayle'],
  ['Mary Ann Rees', 'Mary Ann', 'Rees'],
  ['Cher', null, 'Cher'],
  ['Quayle,', null, 'Quayle'],
])('%s', (name, forename, surname) => {
  expect(splitFullName(name)).toEqual({ forename, surname })
})

test('nothing recorded', () => {
  expect(splitFullName(null)).toEqual({ forename: null, surname: null })
})
