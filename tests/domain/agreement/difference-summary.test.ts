import { expect, test } from 'vitest'
import { differenceSummary } from '#domain/agreement/difference-summary.ts'

test('of five differences: mean, t interval and limits of agreement, worked out by hand', () => {
  // Mean 0.4; squared deviations 2.56 + 0.16 + 0.36 + 1.96 + 0.16 = 5.2; sd = √(5.2 ÷ 4) = 1.140175;
  // t(4) = 2.776445, half an interval = 2.776445 × 1.140175 ÷ √5 = 1.415715; 1.96 × sd = 2.234744.
  const summary = differenceSummary([2, 0, 1, -1, 0])
  expect(summary?.pairs).toBe(5)
  expect(summary?.mean).toBeCloseTo(0.4, 12)
  expect(summary?.standardDeviation).toBeCloseTo(1.140175, 6)
  expect(summary?.meanInterval?.[0]).toBeCloseTo(-1.015715, 6)
  expect(summary?.meanInterval?.[1]).toBeCloseTo(1.815715, 6)
  expect(summary?.limitsOfAgreement?.[0]).toBeCloseTo(-1.834744, 6)
  expect(summary?.limitsOfAgreement?.[1]).toBeCloseTo(2.634744, 6)
})

test('one difference has a mean and no spread', () => {
  expect(differenceSummary([-2])).toEqual({
    pairs: 1,
    mean: -2,
    meanInterval: null,
    standardDeviation: null,
    limitsOfAgreement: null,
  })
})

test('no differences have nothing', () => {
  expect(differenceSummary([])).toBeNull()
})

test('differences that are all the same are exactly that', () => {
  expect(differenceSummary([1, 1, 1])).toMatchObject({
    mean: 1,
    standardDeviation: 0,
    meanInterval: [1, 1],
    limitsOfAgreement: [1, 1],
  })
})
