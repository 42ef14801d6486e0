import { expect, test } from 'vitest'
import { compareDistances, itemsToTalkAbout, missingReasons } from '#domain/agreement/must-talk.ts'
import { compareScores, type ScoreComparison } from '#domain/agreement/score-comparison.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { levels } from '#tests/support/a-caseload.ts'

const compare = (a: readonly number[], b: readonly number[]): ScoreComparison => {
  const comparison = compareScores(houseScheme, levels(...a), levels(...b))
  if (comparison === null) throw new Error('Both are complete.')
  return comparison
}

test('items two levels apart each take a reason', () => {
  const apart = compare([0, 0, 2, 1, 1], [2, 1, 0, 1, 1])
  expect(itemsToTalkAbout(apart)).toEqual(['contact', 'risk'])
  expect(missingReasons(apart, { contact: 'Two visits.' })).toEqual(['risk'])
  expect(missingReasons(apart, { contact: 'Two visits.', risk: ' ' })).toEqual(['risk'])
  expect(missingReasons(apart, { contact: 'Two visits.', risk: 'A fall.' })).toEqual([])
})

test('bands that differ take one, wherever it stands', () => {
  const apart = compare([1, 1, 1, 0, 0], [1, 1, 1, 1, 0])
  expect(apart.bandsApart).toBe(1)
  expect(missingReasons(apart, {})).toEqual(['band'])
  expect(missingReasons(apart, { band: 'One step.' })).toEqual([])
  expect(missingReasons(apart, { instability: 'A move.' })).toEqual([])
})

test('one level apart in the same band takes none', () => {
  expect(missingReasons(compare([1, 1, 1, 1, 0], [2, 1, 1, 1, 0]), {})).toEqual([])
})

test('those on whom two agree most come first', () => {
  const near = compare([1, 1, 1, 1, 1], [1, 1, 1, 1, 1])
  const far = compare([0, 0, 0, 0, 0], [3, 3, 3, 3, 3])
  const between = compare([1, 1, 1, 0, 0], [1, 1, 1, 1, 0])
  expect([far, between, near].toSorted(compareDistances)).toEqual([near, between, far])
})
