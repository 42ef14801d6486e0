import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilsonInterval } from '#domain/agreement/intervals.ts'
import { tQuantile975 } from '#domain/agreement/student-t.ts'

describe('Student’s t', () => {
  // From the usual tables.
  test.each([
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [4, 2.7764],
    [9, 2.2622],
    [10, 2.2281],
    [29, 2.0452],
    [120, 1.9799],
    [1000, 1.9623],
  ])('with %d degrees of freedom is %d', (degreesOfFreedom, printed) => {
    expect(Number(tQuantile975(degreesOfFreedom).toFixed(4))).toBe(printed)
  })

  test('falls towards the normal distribution’s and never below it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), degreesOfFreedom => {
        expect(tQuantile975(degreesOfFreedom)).toBeGreaterThan(tQuantile975(degreesOfFreedom + 1))
        expect(tQuantile975(degreesOfFreedom)).toBeGreaterThan(1.959963)
      }),
    )
  })
})

test('Wilson’s interval holds its share, stays within 0 and 1, and mirrors', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, any) => {
      const k = any % (n + 1)
      const [lower, upper] = wilsonInterval(k, n)
      expect(lower).toBeGreaterThanOrEqual(0)
      expect(upper).toBeLessThanOrEqual(1)
      expect(lower).toBeLessThanOrEqual(k / n + 1e-12)
      expect(upper).toBeGreaterThanOrEqual(k / n - 1e-12)
      const [mirroredLower, mirroredUpper] = wilsonInterval(n - k, n)
      expect(mirroredLower).toBeCloseTo(1 - upper, 12)
      expect(mirroredUpper).toBeCloseTo(1 - lower, 12)
    }),
  )
})

test.each([
  [0, 27],
  [16, 16],
])('%d of %d is not carried past the end of the scale by rounding', (k, n) => {
  const [lower, upper] = wilsonInterval(k, n)
  expect(lower).toBeGreaterThanOrEqual(0)
  expect(upper).toBeLessThanOrEqual(1)
})
