import { expect, test } from 'vitest'
import { addMonths, type Month } from '#basics/month.ts'
import { differenceByMonth, driftOf, MonthDifference } from '#domain/agreement/difference-by-month.ts'
import { compareRaters } from '#domain/agreement/rater-comparison.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { levels } from '#tests/support/a-caseload.ts'

const month = (index: number): Month => addMonths('2026-01' as Month, index)
const pair = (a: number, b: number) => ({ a: levels(a, 1, 1, 1, 0), b: levels(b, 1, 1, 1, 0) })

test('the mean of each month, of complete pairs alone, is that of a comparison of its pairs', () => {
  const pairs = [pair(0, 3), pair(2, 2), pair(1, 0)]
  const found = differenceByMonth(houseScheme, [
    { month: month(0), pairs },
    { month: month(2), pairs: [pair(3, 1), { a: {}, b: levels(1, 1, 1, 1, 1) }] },
    { month: month(3), pairs: [{ a: {}, b: {} }] },
  ])
  expect(found).toEqual([
    { month: '2026-01', pairs: 3, meanDifference: compareRaters(houseScheme, pairs).totals?.mean },
    { month: '2026-03', pairs: 1, meanDifference: 2 },
  ])
  expect(found[0]?.meanDifference).toBeCloseTo(-2 / 3, 12)
  for (const one of found) expect(MonthDifference.parse(one)).toEqual(one)
})

const means = (values: readonly number[]): MonthDifference[] =>
  values.map((meanDifference, index) => ({ month: month(index), pairs: 3, meanDifference }))

test('drift is the XmR chart of those means, from three months on', () => {
  expect(driftOf(means([-1, 0]))).toBeNull()
  const three = driftOf(means([-1, 0, 1]))
  expect(three).toMatchObject({ mean: 0, trial: true, signals: [], rules: { shift: 7, trend: 7 } })
  expect(three?.upper).toBeCloseTo(2.66, 10)
  expect(three?.points).toEqual([
    { month: '2026-01', value: -1 },
    { month: '2026-02', value: 0 },
    { month: '2026-03', value: 1 },
  ])
  const twelve = driftOf(means([0, 0, 0, 0, 0, -1, -1, -1, -1, -1, -1, -1]))
  expect(twelve?.trial).toBe(false)
  expect(twelve?.signals.filter(({ rule }) => rule === 'shift').map(({ index }) => index)).toEqual([
    6, 7, 8, 9, 10, 11, 12,
  ])
})
