import { expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { lastDrawnMonths } from '#domain/draw/last-drawn.ts'

const august = '2026-08' as Month
const october = '2026-10' as Month

test('the latest month counts, whatever the order of the draws', () => {
  const draws = [october, august].map(month => ({
    draw: { month, sample: ['a', 'b'].slice(0, month === october ? 1 : 2), replaced: [] },
    redrawn: false,
    scored: new Set<string>(),
  }))
  expect(lastDrawnMonths(draws)).toEqual(
    new Map([
      ['a', october],
      ['b', august],
    ]),
  )
})

test('one who was replaced was not drawn, the one who came instead was', () => {
  const draw = { month: october, sample: ['a', 'b'], replaced: [{ reference: 'b', by: 'c', reason: 'died' }] }
  const months = lastDrawnMonths([{ draw, redrawn: false, scored: new Set() }])
  expect([...months.keys()]).toEqual(['a', 'c'])
})

test('of a draw that was drawn again only those count who were scored', () => {
  const draw = { month: october, sample: ['a', 'b', 'c'], replaced: [] }
  const months = lastDrawnMonths([{ draw, redrawn: true, scored: new Set(['b']) }])
  expect(months).toEqual(new Map([['b', october]]))
})
