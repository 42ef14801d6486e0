import { expect, test } from 'vitest'
import { compareRaters } from '#domain/agreement/rater-comparison.ts'
import { recordAgreementOf } from '#domain/record/record-agreement.ts'
import { RecordAgreement } from '#domain/record/record-scores.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { levels } from '#tests/support/a-caseload.ts'

const pair = (a: number, b: number) => ({ a: levels(a, 1, 1, 1, 0), b: levels(b, 1, 1, 1, 0) })

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

test('all in one band says so, and has no kappa', () => {
  const kept = recordAgreementOf(compareRaters(houseScheme, [pair(2, 2), pair(1, 2)]), 1)
  expect(kept).toMatchObject({ allInOneBand: true, kappaQuadratic: null, agreement: 1 })
})

test('without a pair there is nothing to keep', () => {
  expect(recordAgreementOf(compareRaters(houseScheme, []), 0)).toBeNull()
})
