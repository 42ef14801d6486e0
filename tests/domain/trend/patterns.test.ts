import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Side, shiftPoints, trendPoints, twoOfThreePoints } from '#domain/trend/patterns.ts'
import { published } from '../published.ts'

type RuleCase = (typeof published.xmrRules)[number]

const sideOf = (distance: number): Side => {
  if (distance === 0) return 0
  return distance > 0 ? 1 : -1
}

/** What a rule alone flags, from the figures that its case gives. */
const FLAGGED = {
  shift: ({ signedDistance = [] }) => shiftPoints(signedDistance.map(sideOf), 7),
  trend: ({ values = [] }) => trendPoints(values, 7),
  'two-of-three': ({ near = [] }) => twoOfThreePoints(near.map(flag => ({ side: 1, near: flag === 1 }))),
} as const satisfies Record<RuleCase['rule'], (given: RuleCase) => readonly number[]>

test.each(published.xmrRules.map(given => [given.rule, JSON.stringify(given), given] as const))(
  'published case of %s: %s',
  (rule, _, given) => {
    expect(FLAGGED[rule](given)).toEqual(given.flagged)
  },
)

describe('a shift', () => {
  test('on either side, of as many as the rules say', () => {
    const sides: readonly Side[] = [1, -1, -1, -1, -1, -1, -1, 1]
    expect(shiftPoints(sides, 7)).toEqual([])
    expect(shiftPoints(sides, 6)).toEqual([2, 3, 4, 5, 6, 7])
  })

  test('ends at a point on the mean', () => {
    expect(shiftPoints([1, 1, 1, 0, 1, 1, 1, 1], 7)).toEqual([])
    expect(shiftPoints([0, 0, 0, 0, 0, 0, 0], 7)).toEqual([])
  })
})

describe('a trend', () => {
  test('flags all of a longer run, and two runs that turn share their corner', () => {
    expect(trendPoints([5, 1, 2, 3, 4, 5, 6, 7, 8], 7)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
    expect(trendPoints([1, 2, 3, 2, 1], 3)).toEqual([1, 2, 3, 4, 5])
  })
})

describe('two of three', () => {
  const near = (side: Side) => ({ side, near: true })
  const far = (side: Side) => ({ side, near: false })

  test('want all three on one side', () => {
    expect(twoOfThreePoints([near(1), far(1), near(1)])).toEqual([1, 3])
    expect(twoOfThreePoints([near(1), far(-1), near(1)])).toEqual([])
    expect(twoOfThreePoints([near(1), far(0), near(1)])).toEqual([])
    expect(twoOfThreePoints([near(1), near(-1), far(1)])).toEqual([])
  })

  test('hold below the mean too, and for three of three', () => {
    expect(twoOfThreePoints([near(-1), near(-1), near(-1), far(-1)])).toEqual([1, 2, 3])
  })

  test('want three points', () => {
    expect(twoOfThreePoints([near(1), near(1)])).toEqual([])
  })
})

test('every rule finds in a mirror what it finds in the original', () => {
  const side = fc.constantFrom<Side>(-1, 0, 1)
  const points = fc.array(fc.record({ side, near: fc.boolean(), value: fc.integer({ min: 0, max: 9 }) }), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(points, fc.integer({ min: 3, max: 8 }), (given, length) => {
      const mirrored = given.map(point => ({ ...point, side: (0 - point.side) as Side }))
      const sides = given.map(point => point.side)
      expect(
        shiftPoints(
          mirrored.map(point => point.side),
          length,
        ),
      ).toEqual(shiftPoints(sides, length))
      expect(twoOfThreePoints(mirrored)).toEqual(twoOfThreePoints(given))
      const values = given.map(({ value }) => value)
      expect(
        trendPoints(
          values.map(value => -value),
          length,
        ),
      ).toEqual(trendPoints(values, length))
      const backwards = trendPoints(values.toReversed(), length).map(index => values.length + 1 - index)
      expect(backwards.toSorted((a, b) => a - b)).toEqual(
        [...trendPoints(values, length)].sort((a, b) => a - b),
      )
    }),
  )
})
