import { expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { choose, SchemeChoices } from '#domain/scheme/scheme-choice.ts'
import { startMonths } from '#domain/scheme/start-month.ts'

const month = (text: string) => text as Month

test('the newest choice stands first, and each stands once', () => {
  const choices = ['own-1', null, 'house'].reduce(choose, [])
  expect(choices).toEqual(['house', null, 'own-1'])
  expect(choose(choices, 'own-1')).toEqual(['own-1', 'house', null])
})

test('one key alone, as it was once stored, is one choice', () => {
  expect(SchemeChoices.parse('house')).toEqual(['house'])
  expect(SchemeChoices.parse(null)).toEqual([null])
})

test('a version starts after every month that was opened, and not in one gone by', () => {
  expect(startMonths(month('2026-11'), month('2026-11'))[0]).toBe('2026-12')
  expect(startMonths(month('2026-11'), month('2026-12'))[0]).toBe('2027-01')
  expect(startMonths(month('2026-11'), month('2026-09'))[0]).toBe('2026-11')
  expect(startMonths(month('2026-11'), null)).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
    '2027-02',
    '2027-03',
    '2027-04',
  ])
})
