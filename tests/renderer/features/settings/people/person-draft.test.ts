import { expect, test } from 'vitest'
import { EMPTY_PERSON, fieldsOf, problemsOf } from '#renderer/features/settings/people/person-draft.ts'

const fieldsAgainst = (changes: Partial<typeof EMPTY_PERSON>) =>
  problemsOf({ ...EMPTY_PERSON, name: 'Sam Okafor', ...changes }, key => key).map(({ field, text }) => [
    field,
    text,
  ])

test('what stands against a person is told together, each at its field', () => {
  expect(fieldsAgainst({})).toEqual([])
  expect(fieldsAgainst({ name: ' ', contractedHours: 'many' })).toEqual([
    ['name', 'nameNeeded'],
    ['contractedHours', 'hoursNotNumber'],
  ])
  expect(fieldsAgainst({ roles: [] })).toEqual([['roles', 'rolesNeeded']])
})

test('hours are asked of practitioners only', () => {
  expect(fieldsAgainst({ contractedHours: '80,5' })).toEqual([['contractedHours', 'hoursNotNumber']])
  expect(fieldsAgainst({ contractedHours: '80,5', roles: ['supervisor'] })).toEqual([])
  expect(fieldsOf({ ...EMPTY_PERSON, name: ' Sam ', contractedHours: '37,5' })).toMatchObject({
    name: 'Sam',
    title: null,
    contractedHours: 37.5,
  })
})
