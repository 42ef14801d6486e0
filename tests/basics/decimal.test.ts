import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asNumber, decimal, inCommonUnits, minus, plus, quotient, sumOf, times } from '#basics/decimal.ts'

describe('decimal numbers', () => {
  test.each([
    [35.2, 352n, 1],
    [-0.5, -5n, 1],
    [0, 0n, 0],
    [-0, 0n, 0],
    [1e21, 1000000000000000000000n, 0],
    [1.5e-7, 15n, 8],
    [2.5e22, 25000000000000000000000n, 0],
  ])('%d is taken as it is written', (value, units, places) => {
    expect(decimal(value)).toEqual({ units, places })
  })

  test('what cannot be written in digits is refused', () => {
    expect(() => decimal(Number.NaN)).toThrow()
    expect(() => decimal(Number.POSITIVE_INFINITY)).toThrow()
  })

  test('any finite number comes back as itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        expect(asNumber(decimal(value))).toBe(value === 0 ? 0 : value)
      }),
    )
  })

  test('sums, differences and products are those of a schoolbook', () => {
    expect(asNumber(plus(decimal(0.1), decimal(0.2)))).toBe(0.3)
    expect(asNumber(minus(decimal(37), decimal(1.8)))).toBe(35.2)
    expect(asNumber(times(decimal(1.1), decimal(1.1)))).toBe(1.21)
    expect(asNumber(sumOf([0.1, 0.2, 0.3, 0.4].map(decimal)))).toBe(1)
    expect(asNumber(sumOf([]))).toBe(0)
  })

  test.each([
    [1005, 1000, 2, 'half-up', 1.01],
    [1005, 1000, 2, 'down', 1],
    [1, 3, 3, 'half-up', 0.333],
    [2, 3, 3, 'half-up', 0.667],
    [-1, 2, 0, 'half-up', 0],
    [-3, 2, 0, 'half-up', -1],
    [-1, 2, 0, 'down', -1],
    [-4, 2, 0, 'down', -2],
    [0.35, 0.1, 0, 'half-up', 4],
  ] as const)('%d ÷ %d to %d places, %s', (a, b, places, rounding, expected) => {
    expect(asNumber(quotient(decimal(a), decimal(b), places, rounding))).toBe(expected)
  })

  test('a quotient rounded down times the divisor never exceeds the dividend, and one more step does', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 }).map(n => n / 100)
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 4 }), (a, b, places) => {
        const result = quotient(decimal(a), decimal(b), places, 'down')
        const step = { units: 1n, places }
        expect(minus(decimal(a), times(result, decimal(b))).units >= 0n).toBe(true)
        expect(minus(decimal(a), times(plus(result, step), decimal(b))).units < 0n).toBe(true)
      }),
    )
  })

  test('nothing is divided by nothing', () => {
    expect(() => quotient(decimal(1), decimal(0), 3, 'half-up')).toThrow()
  })

  test('several numbers share one unit', () => {
    expect(inCommonUnits([49.6, 50, 0.25])).toEqual({ units: [4960n, 5000n, 25n], places: 2 })
    expect(inCommonUnits([])).toEqual({ units: [], places: 0 })
  })
})
