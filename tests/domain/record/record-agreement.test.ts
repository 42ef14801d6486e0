import { expect, test } from 'vitest'
import { compareRaters } from '#domain/agreement/rater-comparison.ts'
import { recordAgreementOf } from '#domain/record/record-agreement.ts'
import { RecordAgreement } from '#domain/record/record-scores.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { levels } from '#tests/support/a-caseload.ts'

const pair = (a: number, b: number) => ({ a: levels(a, 1, 1, 1, 0), b: levels(b, 1, 1, 1, 0) })

/** Totals of 3 and fewer are low, 4 to 6 medium, 7 to 10 high; one is a point apart within a band. */
const SEVERAL = [
  ...Array.from({ length: 3 }, () => pair(0, 0)),
  pair(0, 1),
  pair(0, 3),
  ...Array.from({ length: 3 }, () => pair(2, 2)),
  pair(2, 3),
  ...[0, 0].map(() => ({ a: levels(3, 3, 1, 1, 0), b: levels(3, 3, 1, 1, 0) })),
  { a: levels(3, 1, 1, 1, 0), b: levels(3, 2, 1, 1, 0) },
]

test('counts and coefficients as the record keeps them', () => {
  const kept = recordAgreementOf(compareRaters(houseScheme, [pair(0, 3), pair(2, 2), pair(1, 2)]), 2)
  expect(RecordAgreement.parse(kept)).toMatchObject({
    months: 2,
    pairs: 3,
    sameBand: 2,
    withinOneBand: 3,
    tooFewToSay: true,
    allInOneBand: false,
    meanDifference: -4 / 3,
  })
})

test('who was put where, who was higher and the coefficients are those of the comparison', () => {
  const compared = compareRaters(houseScheme, SEVERAL)
  const kept = RecordAgreement.parse(recordAgreementOf(compared, 3))
  expect(kept.bands).toEqual([
    { own: 'high', supervisor: 'high', count: 2 },
    { own: 'medium', supervisor: 'high', count: 1 },
    { own: 'medium', supervisor: 'medium', count: 4 },
    { own: 'low', supervisor: 'medium', count: 2 },
    { own: 'low', supervisor: 'low', count: 3 },
  ])
  expect(kept.bands.reduce((sum, { count }) => sum + count, 0)).toBe(kept.pairs)
  expect(kept).toMatchObject({ supervisorHigher: 3, supervisorLower: 0, tooFewToSay: false })
  const { bands, totals } = compared
  expect(kept.limitsOfAgreement95).toEqual(totals?.limitsOfAgreement)
  expect(kept.limitsOfAgreement95?.[0]).toBeCloseTo(-0.5 - 1.96 * (totals?.standardDeviation ?? 0), 10)
  expect([kept.kappa, kept.kappaCi95]).toEqual([bands.kappa?.value, bands.kappa?.interval])
  expect([kept.kappaLinear, kept.kappaQuadratic]).toEqual([
    bands.kappaLinear?.value,
    bands.kappaQuadratic?.value,
  ])
  expect([kept.ac1, kept.ac2Linear, kept.ac2Quadratic]).toEqual([
    bands.ac1,
    bands.ac2Linear,
    bands.ac2Quadratic,
  ])
  expect(new Set([kept.kappa, kept.kappaLinear, kept.kappaQuadratic, kept.ac1, kept.ac2Linear]).size).toBe(5)
})

test('all in one band says so, and has no kappa', () => {
  const kept = recordAgreementOf(compareRaters(houseScheme, [pair(2, 2), pair(1, 2)]), 1)
  expect(kept).toMatchObject({ allInOneBand: true, kappaQuadratic: null, agreement: 1 })
})

test('without a pair there is nothing to keep', () => {
  expect(recordAgreementOf(compareRaters(houseScheme, []), 0)).toBeNull()
})
