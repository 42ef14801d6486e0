import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { isInForce, Reduction, reductionHours } from '#domain/load/reductions.ts'

const linkNurse = Reduction.parse({
  amount: { kind: 'hours', hours: 3.75 },
  reason: 'link nurse',
  from: '2026-04-15',
  until: '2027-03-31',
})

describe('a reduction', () => {
  test.each([
    ['2026-03', false],
    ['2026-04', true],
    ['2026-12', true],
    ['2027-03', true],
    ['2027-04', false],
  ])('in %s: in force %s', (month, expected) => {
    expect(isInForce(linkNurse, month as Month)).toBe(expected)
  })

  test('of a single day counts for its month alone', () => {
    const oneDay = Reduction.parse({ ...linkNurse, from: '2026-10-15', until: '2026-10-15' })
    expect(['2026-09', '2026-10', '2026-11'].filter(month => isInForce(oneDay, month as Month))).toEqual([
      '2026-10',
    ])
  })

  test('in percent is of the contracted hours, to the last digit', () => {
    const newlyQualified = Reduction.parse({ ...linkNurse, amount: { kind: 'percent', percent: 12.5 } })
    expect(reductionHours(newlyQualified, 37.5)).toBe(4.6875)
    expect(
      reductionHours(Reduction.parse({ ...linkNurse, amount: { kind: 'percent', percent: 10 } }), 30.1),
    ).toBe(3.01)
    expect(reductionHours(linkNurse, 30)).toBe(3.75)
  })

  test.each([
    ['without a reason', { reason: ' ' }],
    ['that ends before it starts', { until: '2026-04-14' }],
    ['without an end', { until: undefined }],
    ['of nothing', { amount: { kind: 'hours', hours: 0 } }],
    ['of more than everything', { amount: { kind: 'percent', percent: 101 } }],
  ])('%s is refused', (_, change) => {
    expect(Reduction.safeParse({ ...linkNurse, ...change }).success).toBe(false)
  })
})
