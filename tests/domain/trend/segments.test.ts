import { describe, expect, test } from 'vitest'
import { signalsOfSegments, xmrSegments } from '#domain/trend/segments.ts'
import { xmr } from '#domain/trend/xmr.ts'
import { published } from '../published.ts'

/**
 * Worked out by hand. Before: mean 10, moving ranges 2 2 2, mean 2, limits 10 ± 5.32. After: mean 20, ranges 1 2 1, mean
 * 4/3, limits 20 ± 3.5466….
 */
const before = [9, 11, 9, 11]
const after = [20, 19, 21, 20]

describe('a series whose limits were started anew', () => {
  test('has the limits of each stretch, worked out on its own points', () => {
    const [earlier, since] = xmrSegments([...before, ...after], [5])
    expect(earlier).toMatchObject({ from: 1, chart: { points: 4, mean: 10, averageMovingRange: 2 } })
    expect(earlier?.chart.lower).toBeCloseTo(4.68, 9)
    expect(earlier?.chart.upper).toBeCloseTo(15.32, 9)
    expect(since).toMatchObject({ from: 5, chart: { points: 4, mean: 20, trial: true } })
    expect(since?.chart.averageMovingRange).toBeCloseTo(4 / 3, 9)
    expect(since?.chart.lower).toBeCloseTo(20 - (2.66 * 4) / 3, 9)
    expect(since?.chart.upper).toBeCloseTo(20 + (2.66 * 4) / 3, 9)
  })

  test('gives each stretch the published limits of its values', () => {
    const [figure] = published.xmr
    if (figure === undefined) throw new Error('No figures.')
    const segments = xmrSegments(
      [...figure.values, 1, 2, 3, ...figure.values],
      [figure.values.length + 1, figure.values.length + 4],
    )
    expect(segments.map(({ from }) => from)).toEqual([1, figure.values.length + 1, figure.values.length + 4])
    expect(segments[0]?.chart).toEqual(xmr(figure.values))
    expect(segments[2]?.chart).toEqual(segments[0]?.chart)
    const flagged = signalsOfSegments(segments).filter(({ index }) => index > figure.values.length + 3)
    expect(flagged.map(({ index, rule }) => ({ index: index - figure.values.length - 3, rule }))).toEqual(
      figure.signals,
    )
  })

  test('has no signal that runs across the base: seven in a row, four before and three after, are none', () => {
    const values = [1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9]
    expect(xmr(values).signals.some(({ rule }) => rule === 'shift')).toBe(true)
    expect(signalsOfSegments(xmrSegments(values, [9]))).not.toContainEqual(
      expect.objectContaining({ rule: 'shift' }),
    )
    const rising = [1, 2, 3, 4, 5, 6, 7]
    expect(xmr(rising).signals.filter(({ rule }) => rule === 'trend')).toHaveLength(7)
    expect(signalsOfSegments(xmrSegments(rising, [4])).filter(({ rule }) => rule === 'trend')).toEqual([])
  })

  test('names signals after the base by their place in the whole series', () => {
    const since = [50, 51, 50, 51, 50, 51, 50, 80, 50, 51, 50, 51]
    const own = xmr(since).signals
    expect(own).toContainEqual({ index: 8, rule: 'outside' })
    expect(signalsOfSegments(xmrSegments([...before, ...since], [5]))).toEqual(
      own.map(({ index, rule }) => ({ index: index + 4, rule })),
    )
  })

  test('has no limits where a stretch has fewer than three points, and none at all where it has no point yet', () => {
    expect(xmrSegments([...before, 20, 21], [5])[1]?.chart).toMatchObject({
      points: 2,
      lower: null,
      upper: null,
    })
    expect(xmrSegments(before, [5])[1]).toMatchObject({ from: 5, chart: { points: 0, mean: null } })
  })

  test('a base at the first point or outside of the series is none', () => {
    expect(xmrSegments(before, [1, 0, 6, -3])).toEqual([{ from: 1, chart: xmr(before) }])
    expect(xmrSegments([], [1])).toEqual([{ from: 1, chart: xmr([]) }])
  })
})
