import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { availablePoints, capacityOf } from '#domain/load/capacity.ts'
import { Reduction } from '#domain/load/reductions.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { published } from '../published.ts'

const october = '2026-10' as Month

const reduction = (hours: number, until = '2027-03-31'): Reduction =>
  Reduction.parse({ amount: { kind: 'hours', hours }, reason: 'link nurse', from: '2026-04-01', until })

describe('available points', () => {
  test.each(published.workloadPoints.map(figure => [figure.contractedHours, figure] as const))(
    'published: %d hours',
    (_, { available, ...figure }) => {
      expect(availablePoints(figure)).toBe(available)
    },
  )

  test.each([
    // Each is a whole number that binary fractions miss by a hair: 2.3 − 1.1 is 1.1999999999999997.
    [10, 2.3, 1.1, 1.2, 10],
    [100, 0.3, 0.1, 0.2, 100],
    [37, 37, 1.8, 37, 35],
    [100, 30, 3.75, 37.5, 70],
  ])(
    '%d points, %d less %d of %d hours: %d',
    (target, contractedHours, reductionHours, defaultHours, available) => {
      expect(availablePoints({ target, contractedHours, reductionHours, defaultHours })).toBe(available)
    },
  )

  test('never fall below nothing', () => {
    expect(availablePoints({ target: 80, contractedHours: 10, reductionHours: 12, defaultHours: 37.5 })).toBe(
      0,
    )
  })

  test('are the largest whole number that fits, in hundredths of hours and points', () => {
    const amount = fc.integer({ min: 1, max: 20_000 })
    fc.assert(
      fc.property(amount, amount, amount, amount, (target, contracted, taken, full) => {
        const available = availablePoints({
          target: target / 100,
          contractedHours: contracted / 100,
          reductionHours: taken / 100,
          defaultHours: full / 100,
        })
        const exact = BigInt(target) * BigInt(Math.max(0, contracted - taken))
        expect(BigInt(available)).toBe(exact / (BigInt(full) * 100n))
      }),
    )
  })
})

describe('a capacity', () => {
  test('lists the reductions in force and every figure it was worked out from', () => {
    const hours = { contractedHours: 30, reductions: [reduction(3.75), reduction(7.5, '2026-09-30')] }
    expect(capacityOf(houseScheme, hours, october)).toEqual({
      contractedHours: 30,
      reductions: [{ reason: 'link nurse', hours: 3.75, until: '2027-03-31' }],
      remainingHours: 26.25,
      target: 80,
      defaultHours: 37.5,
      available: 56,
    })
  })

  test('of full hours without reductions is the scheme’s own', () => {
    expect(capacityOf(houseScheme, { contractedHours: 37.5, reductions: [] }, october).available).toBe(80)
  })

  test('whose reductions exceed the contract is nothing', () => {
    const hours = { contractedHours: 8, reductions: [reduction(5), reduction(5)] }
    expect(capacityOf(houseScheme, hours, october)).toMatchObject({ remainingHours: 0, available: 0 })
  })
})
