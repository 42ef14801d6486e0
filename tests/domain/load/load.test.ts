import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { loadOf } from '#domain/load/load.ts'
import { loadStateOf } from '#domain/load/load-state.ts'
import { Reduction } from '#domain/load/reductions.ts'
import { BANDS, type Band } from '#domain/scheme/band.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { monthlyHoursScheme } from '#domain/scheme/monthly-hours-scheme.ts'
import { published } from '../published.ts'

const october = '2026-10' as Month
const fullTime = { contractedHours: 37.5, reductions: [] }

const clientsOf = (counts: Partial<Record<Band, number>>): readonly Band[] =>
  BANDS.flatMap(band => Array.from({ length: counts[band] ?? 0 }, () => band))

describe('a load', () => {
  const scheme = { ...houseScheme, capacity: { points: 100, hours: 37.5 } }
  const hours = {
    contractedHours: 30,
    reductions: [
      Reduction.parse({
        amount: { kind: 'hours', hours: 3.75 },
        reason: 'link nurse',
        from: '2026-04-01',
        until: '2027-03-31',
      }),
    ],
  }
  const bands = [...clientsOf({ 'very high': 2, high: 10, medium: 14, low: 8 }), null, null]

  test('is points against capacity, with every step that leads to it', () => {
    expect(loadOf(scheme, bands, hours, october)).toEqual({
      clients: { low: 8, medium: 14, high: 10, 'very high': 2 },
      notScored: 2,
      points: 76,
      available: 70,
      ratio: 1.086,
      percent: 108.6,
      state: 'over',
      working: {
        bands: [
          { band: 'very high', clients: 2, pointsEach: 5, points: 10 },
          { band: 'high', clients: 10, pointsEach: 3, points: 30 },
          { band: 'medium', clients: 14, pointsEach: 2, points: 28 },
          { band: 'low', clients: 8, pointsEach: 1, points: 8 },
        ],
        capacity: {
          contractedHours: 30,
          reductions: [{ reason: 'link nurse', hours: 3.75, until: '2027-03-31' }],
          remainingHours: 26.25,
          target: 100,
          defaultHours: 37.5,
          available: 70,
        },
      },
    })
  })

  test.each(published.workloadHours.map(figure => [figure.source, figure] as const))(
    'in hours a month, published by %s',
    (_, figure) => {
      const points = Object.fromEntries(monthlyHoursScheme.bands.map(band => [band.key, band.points]))
      expect(points).toEqual(figure.perCase)
      expect(monthlyHoursScheme.capacity.points).toBe(figure.hoursAMonth)
      expect(loadOf(monthlyHoursScheme, clientsOf(figure.cases), fullTime, october)).toMatchObject({
        points: figure.used,
        available: figure.hoursAMonth,
        percent: figure.percent,
        state: 'near',
      })
    },
  )

  test('with nothing available is no number, and far over as soon as there is a client', () => {
    const none = { contractedHours: 0, reductions: [] }
    expect(loadOf(houseScheme, ['low'], none, october)).toMatchObject({
      ratio: null,
      percent: null,
      state: 'far over',
    })
    expect(loadOf(houseScheme, [], none, october)).toMatchObject({ ratio: null, percent: null, state: null })
    expect(loadOf(houseScheme, [null], none, october)).toMatchObject({ points: 0, notScored: 1, state: null })
  })

  test('of nobody is 0 %, which is a fact', () => {
    expect(loadOf(houseScheme, [], fullTime, october)).toMatchObject({
      points: 0,
      percent: 0,
      state: 'under',
    })
  })

  test('counts a band that the scheme does not have as not scored', () => {
    expect(loadOf(monthlyHoursScheme, ['very high', 'high'], fullTime, october)).toMatchObject({
      clients: { 'very high': 0, high: 1 },
      notScored: 1,
      points: 4,
    })
  })

  test('rounds a half up, exactly', () => {
    // 1 ÷ 16 = 0.0625 and 201 ÷ 400 = 0.5025: halves, of which binary fractions know only the first.
    const against = (points: number, available: number) =>
      loadOf(
        {
          bands: houseScheme.bands.map(band => ({ ...band, points })),
          capacity: { points: available, hours: 37.5 },
        },
        ['low'],
        fullTime,
        october,
      )
    expect(against(1, 16)).toMatchObject({ ratio: 0.063, percent: 6.3 })
    expect(against(201, 400)).toMatchObject({ ratio: 0.503, percent: 50.3 })
    expect(against(2.01, 4)).toMatchObject({ ratio: 0.503, percent: 50.3 })
    expect(against(1.005 * 1000, 1000)).toMatchObject({ ratio: 1.005, percent: 100.5, state: 'over' })
  })

  test('any load is within half a thousandth of points ÷ available, and shown as it is rounded', () => {
    const counts = fc.record({
      low: fc.nat(40),
      medium: fc.nat(40),
      high: fc.nat(40),
      'very high': fc.nat(40),
    })
    fc.assert(
      fc.property(counts, fc.nat(40), fc.integer({ min: 1, max: 375 }), (chosen, unscored, tenths) => {
        const all = [...clientsOf(chosen), ...Array.from({ length: unscored }, () => null)]
        const load = loadOf(houseScheme, all, { contractedHours: tenths / 10, reductions: [] }, october)
        expect(load.clients).toEqual(chosen)
        expect(load.notScored).toBe(unscored)
        expect(load.points).toBe(chosen.low + 2 * chosen.medium + 3 * chosen.high + 5 * chosen['very high'])
        if (load.ratio === null || load.percent === null) {
          expect(load.available).toBe(0)
          return
        }
        const thousandths = Math.round(load.ratio * 1000)
        expect(load.percent).toBe(thousandths / 10)
        expect(2000 * load.points).toBeGreaterThanOrEqual((2 * thousandths - 1) * load.available)
        expect(2000 * load.points).toBeLessThan((2 * thousandths + 1) * load.available)
      }),
    )
  })
})

test.each([
  [0, 'under'],
  [89.9, 'under'],
  [90, 'near'],
  [100, 'near'],
  [100.1, 'over'],
  [115, 'over'],
  [115.1, 'far over'],
] as const)('%d % is %s', (percent, state) => {
  expect(loadStateOf(percent)).toBe(state)
})
