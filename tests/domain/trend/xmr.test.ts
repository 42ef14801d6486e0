import fc from 'fast-check'
import { mean } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { DEFAULT_TREND_RULES, TrendRules } from '#domain/trend/trend-rules.ts'
import { xmr } from '#domain/trend/xmr.ts'
import { printedDecimals, published } from '../published.ts'

describe.each(published.xmr.map(figure => [figure.name, figure] as const))('%s', (_, figure) => {
  const chart = xmr(figure.values)

  test.each(Object.entries(figure.computed))('has %s %d', (name, printed) => {
    const found = Object.entries(chart).find(([key]) => key === name)?.[1]
    expect(Number(Number(found).toFixed(printedDecimals(printed)))).toBe(printed)
  })

  test('has its signals, and its limits are trial ones', () => {
    expect(chart.signals).toEqual(figure.signals)
    expect(chart.trial).toBe(true)
  })
})

describe('limits', () => {
  test('there are none under three points', () => {
    const none = { lower: null, upper: null, movingRangeUpper: null, trial: false, signals: [] }
    expect(xmr([])).toMatchObject({ points: 0, mean: null, averageMovingRange: null, ...none })
    expect(xmr([4])).toMatchObject({ mean: 4, averageMovingRange: null, ...none })
    expect(xmr([4, 7])).toMatchObject({ mean: 5.5, averageMovingRange: 3, movingRanges: [3], ...none })
    expect(xmr([4, 7, 4])).toMatchObject({ lower: -2.98, upper: 12.98, movingRangeUpper: 9.801, trial: true })
  })

  test('are trial ones under twelve points', () => {
    const twelve = [5, 6, 5, 7, 6, 5, 6, 7, 5, 6, 7, 6]
    expect(xmr(twelve.slice(1)).trial).toBe(true)
    expect(xmr(twelve).trial).toBe(false)
  })

  test('are those of the formula, for any values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 3, maxLength: 40 }),
        hundredths => {
          const values = hundredths.map(value => value / 100)
          const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? 0)))
          const chart = xmr(values)
          expect(chart.mean).toBeCloseTo(mean(values), 9)
          expect(chart.averageMovingRange).toBeCloseTo(mean(ranges), 9)
          expect(chart.lower).toBeCloseTo(mean(values) - 2.66 * mean(ranges), 9)
          expect(chart.upper).toBeCloseTo(mean(values) + 2.66 * mean(ranges), 9)
          expect(chart.movingRangeUpper).toBeCloseTo(3.267 * mean(ranges), 9)
          for (const [at, value] of values.entries()) {
            const isOutside = value > (chart.upper ?? 0) || value < (chart.lower ?? 0)
            const isFlagged = chart.signals.some(({ index, rule }) => index === at + 1 && rule === 'outside')
            if (Math.abs(value - (chart.upper ?? 0)) > 1e-9 && Math.abs(value - (chart.lower ?? 0)) > 1e-9) {
              expect(isFlagged).toBe(isOutside)
            }
          }
        },
      ),
    )
  })
})

describe('signals', () => {
  const rulesAt = (values: readonly number[], rules?: TrendRules) =>
    xmr(values, rules).signals.map(({ index, rule }) => `${index} ${rule}`)

  test('a point outside the limits', () => {
    expect(rulesAt([5, 6, 5, 6, 5, 6, 30, 5, 6, 5, 6, 5])).toEqual(['7 outside'])
  })

  test('a point at the limit is not outside, in whatever unit it is counted', () => {
    // Mean 6 ÷ 20 = 0.3, average moving range 5 ÷ 19, so that the upper limit is 0.3 + 0.7: the ones themselves.
    const values = [0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1]
    expect(xmr(values).upper).toBe(1)
    for (const unit of [1, 10, 100, 3]) expect(rulesAt(values.map(value => value / unit))).toEqual([])
    expect(rulesAt(values.map(value => (value === 1 ? 1.1 : value - 0.1)))).toEqual([])
    expect(rulesAt([...values.slice(0, -2), 1, 1.01])).toEqual(['20 outside'])
  })

  test('two of three more than two thirds of the way to the limit, and not at two thirds', () => {
    const rest = [0, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 1]
    // Mean 12 ÷ 20 = 0.6, average moving range 15 ÷ 19, so that the limit is 2.1 away and two thirds of it end at 2.
    expect(rulesAt([0, 2, 1, 2, ...rest])).toEqual([])
    expect(rulesAt([0, 2, 1, 2, ...rest].map(value => value / 10))).toEqual([])
    expect(rulesAt([0, 2.1, 1, 2.1, ...rest])).toEqual(['2 two-of-three', '4 two-of-three'])
  })

  test('seven in a row on one side of the mean', () => {
    const values = [9, 8, 9, 9, 8, 9, 8, 2, 1, 2, 1, 2, 1, 3]
    expect(rulesAt(values).filter(each => each.endsWith('shift'))).toEqual(
      values.map((_, at) => `${at + 1} shift`),
    )
  })

  test('points are listed in order, each with its rules in order', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]
    const signals = xmr(values).signals
    expect(signals.slice(0, 3)).toEqual([
      { index: 1, rule: 'outside' },
      { index: 1, rule: 'shift' },
      { index: 1, rule: 'trend' },
    ])
    expect(signals.map(({ index }) => index)).toEqual(
      signals.map(({ index }) => index).toSorted((a, b) => a - b),
    )
  })

  test('values that never change signal nothing, whatever binary fractions make of their mean', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 30 }),
        (hundredths, count) => {
          const value = hundredths / 100
          const chart = xmr(Array.from({ length: count }, () => value))
          expect(chart.signals).toEqual([])
          expect(chart.mean).toBe(value)
        },
      ),
    )
  })

  test('the rules in force are an argument, and stand in the chart', () => {
    const values = [3, 4, 5, 6, 7, 8, 2, 1, 2, 1]
    const six = TrendRules.parse({ shift: 6, trend: 6 })
    expect(rulesAt(values).filter(each => each.endsWith('trend'))).toEqual([])
    expect(rulesAt(values, six).filter(each => each.endsWith('trend'))).toHaveLength(6)
    const twoLevels = [9, 8, 9, 8, 9, 8, 1, 2, 1, 2, 1, 2]
    expect(rulesAt(twoLevels).filter(each => each.endsWith('shift'))).toEqual([])
    expect(rulesAt(twoLevels, six).filter(each => each.endsWith('shift'))).toHaveLength(12)
    expect(xmr(values, six).rules).toEqual(six)
    expect(xmr(values).rules).toEqual(DEFAULT_TREND_RULES)
    expect(DEFAULT_TREND_RULES).toEqual({ shift: 7, trend: 7 })
  })

  test('another unit or another origin changes no signal', () => {
    const values = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 })
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), (whole, offset) => {
        const tenths = whole.map(value => (value + offset) / 10)
        expect(xmr(tenths).signals).toEqual(xmr(whole).signals)
      }),
    )
  })
})
