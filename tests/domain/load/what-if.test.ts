import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { loadOf } from '#domain/load/load.ts'
import { Reduction } from '#domain/load/reductions.ts'
import { hoursIf, loadIf, type WhatIf } from '#domain/load/what-if.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'

const now: WhatIf = {
  scheme: { ...houseScheme, capacity: { points: 80, hours: 37.5 } },
  clients: [
    { key: 'a', band: 'very high' },
    { key: 'b', band: 'high' },
    { key: 'c', band: 'medium' },
    { key: 'd', band: null },
  ],
  hours: {
    contractedHours: 30,
    reductions: [
      Reduction.parse({
        amount: { kind: 'hours', hours: 3 },
        reason: 'link nurse',
        from: '2026-04-01',
        until: '2027-03-31',
      }),
      Reduction.parse({
        amount: { kind: 'percent', percent: 10 },
        reason: 'newly qualified',
        from: '2026-04-01',
        until: '2027-03-31',
      }),
    ],
  },
  month: '2026-11' as Month,
}

/** House scheme: 5, 3, 2, 1 points. Capacity: floor(80 × 24 ÷ 37.5) = 51. */
describe('what if', () => {
  test('nothing is supposed: the load as it is', () => {
    const before = loadIf(now, [])
    expect(before).toMatchObject({ points: 10, available: 51, notScored: 1, percent: 19.6 })
    expect(before).toEqual(
      loadOf(now.scheme, ['very high', 'high', 'medium', null], now.hours ?? never(), now.month),
    )
  })

  test('one more client adds the points of their band, one closed takes theirs away', () => {
    expect(loadIf(now, [{ kind: 'one more client', band: 'high' }]).points).toBe(13)
    expect(loadIf(now, [{ kind: 'client closed', client: 'a' }]).points).toBe(5)
    expect(loadIf(now, [{ kind: 'client closed', client: 'd' }])).toMatchObject({ points: 10, notScored: 0 })
  })

  test('a reduction that ends gives its hours back, other hours change what a percentage takes', () => {
    expect(loadIf(now, [{ kind: 'reduction ended', reduction: 0 }]).available).toBe(57)
    expect(loadIf(now, [{ kind: 'reduction ended', reduction: 1 }]).available).toBe(57)
    // 20 − 3 − 2 = 15 hours: 80 × 15 ÷ 37.5 = 32.
    expect(loadIf(now, [{ kind: 'hours changed', hours: 20 }]).available).toBe(32)
  })

  test('several changes count together, whatever their order', () => {
    const supposed = [
      { kind: 'one more client', band: 'very high' },
      { kind: 'one more client', band: 'low' },
      { kind: 'client closed', client: 'b' },
      { kind: 'reduction ended', reduction: 0 },
      { kind: 'hours changed', hours: 37.5 },
    ] as const
    // 5 + 2 + 5 + 1 points; 37.5 − 3.75 = 33.75 hours: 72.
    const load = loadIf(now, supposed)
    expect(load).toMatchObject({ points: 13, available: 72, percent: 18.1, notScored: 1 })
    expect(loadIf(now, supposed.toReversed())).toEqual(load)
    expect(load.working.capacity.reductions).toEqual([
      { reason: 'newly qualified', hours: 3.75, until: '2027-03-31' },
    ])
  })

  test('nothing changes by what is not there, and nothing given is touched', () => {
    const kept = structuredClone(now)
    expect(
      loadIf(now, [
        { kind: 'client closed', client: 'z' },
        { kind: 'reduction ended', reduction: 7 },
      ]),
    ).toEqual(loadIf(now, []))
    expect(now).toEqual(kept)
  })

  test('hours may be supposed where none are recorded; of several the last counts', () => {
    expect(hoursIf(null, [])).toBeNull()
    expect(
      hoursIf(null, [
        { kind: 'hours changed', hours: 10 },
        { kind: 'hours changed', hours: 30 },
      ]),
    ).toEqual({
      contractedHours: 30,
      reductions: [],
    })
  })
})

const never = (): never => {
  throw new Error('There are hours.')
}
