import { describe, expect, test } from 'vitest'
import { addMonths, type Month } from '#basics/month.ts'
import { findingOf, reachesNow } from '#domain/trend/finding.ts'
import { Trend, type TrendPoint, trendOf } from '#domain/trend/trend.ts'
import { xmr } from '#domain/trend/xmr.ts'

const january = '2026-01' as Month
const monthly = (values: readonly number[]): TrendPoint[] =>
  values.map((value, index) => ({ month: addMonths(january, index), value }))
const base = (month: string) => ({ month: month as Month, reason: 'Practice teaching began.' })

describe('a trend', () => {
  test('without a base has the limits of all its points', () => {
    const values = [9, 11, 9, 11, 20]
    const { mean, lower, upper, trial } = xmr(values)
    expect(trendOf(monthly(values))).toEqual({
      points: monthly(values),
      mean,
      lower,
      upper,
      trial,
      signals: [],
      rules: { shift: 7, trend: 7 },
    })
  })

  test('with a base has those since in force, and keeps the earlier ones beside the reason', () => {
    const trend = trendOf(monthly([9, 11, 9, 11, 20, 19, 21, 20]), base('2026-05'))
    expect(trend.mean).toBe(20)
    expect(trend.base).toMatchObject({
      month: '2026-05',
      reason: 'Practice teaching began.',
      index: 5,
      earlier: { mean: 10, trial: true },
    })
    expect(trend.base?.earlier.lower).toBeCloseTo(4.68, 9)
    expect(Trend.parse(JSON.parse(JSON.stringify(trend)))).toEqual(trend)
  })

  test('begins anew with the first month that is recorded since; before all points a base changes nothing', () => {
    const points = monthly([9, 11, 9, 11, 20, 19, 21, 20]).filter(({ month }) => month !== '2026-05')
    expect(trendOf(points, base('2026-05')).base?.index).toBe(5)
    expect(trendOf(points, base('2026-01'))).toEqual(trendOf(points))
    expect(trendOf(points, base('2025-03'))).toEqual(trendOf(points))
  })

  test('under three points since a base, and under three at all, there is neither mean nor limit', () => {
    const none = { mean: null, lower: null, upper: null, trial: false }
    const trend = trendOf(monthly([9, 11, 9, 11, 20, 19]), base('2026-05'))
    expect(trend).toMatchObject({ ...none, base: { earlier: { mean: 10 } } })
    expect(findingOf(trend)).toEqual({ kind: 'too-few', months: 2, sinceBase: true })
    expect(trendOf(monthly([4, 7]))).toMatchObject(none)
    expect(findingOf(trendOf(monthly([4, 7])))).toEqual({ kind: 'too-few', months: 2, sinceBase: false })
    expect(findingOf(trendOf(monthly([9, 11, 9]), base('2026-04')))).toMatchObject({
      months: 0,
      sinceBase: true,
    })
  })

  test('of an older record, without a word of a base, still reads', () => {
    const { base: _, ...older } = trendOf(monthly([9, 11, 9]))
    expect(Trend.safeParse(older).success).toBe(true)
  })
})

describe('what it shows', () => {
  test('is ordinary variation unless a rule says otherwise', () => {
    expect(findingOf(trendOf([]))).toEqual({ kind: 'no-months' })
    expect(findingOf(trendOf(monthly([9, 11, 9, 11])))).toEqual({ kind: 'usual', months: 4 })
  })

  test('is the pattern nearest to the latest month, with its length and its side', () => {
    const up = trendOf(monthly([5, 6, 5, 6, 5, 6, 9, 9, 9, 9, 9, 9, 9]))
    expect(findingOf(up)).toMatchObject({ side: 'above', from: '2026-07', to: '2027-01', isNow: true })
    expect(reachesNow(up)).toBe(true)
    const once = trendOf(monthly([5, 6, 5, 6, 5, 60, 5, 6, 5, 6, 5, 6]))
    expect(findingOf(once)).toMatchObject({
      kind: 'outside',
      side: 'above',
      count: 1,
      isNow: false,
      to: '2026-06',
    })
    expect(reachesNow(once)).toBe(false)
  })

  test('leaves out patterns that ended with the limits they were found by', () => {
    const values = [5, 6, 5, 6, 5, 60, 5, 6, 5, 20, 21, 20, 21]
    expect(findingOf(trendOf(monthly(values)))).toMatchObject({ kind: 'outside' })
    expect(findingOf(trendOf(monthly(values), base('2026-10')))).toEqual({ kind: 'usual', months: 4 })
  })
})
