import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, type Month } from '#basics/month.ts'
import { eligibleOf } from '#domain/draw/eligible.ts'
import type { FrameLine } from '#domain/draw/frame.ts'

const october = '2026-10' as Month

/** `monthsAgo` null is never. */
const line = (reference: string, monthsAgo: number | null): FrameLine => ({
  reference,
  band: null,
  lastDrawn: monthsAgo === null ? null : addMonths(october, -monthsAgo),
})

const references = (frame: readonly FrameLine[], size: number): readonly string[] =>
  eligibleOf({ month: october, size, window: 12, frame }).map(({ reference }) => reference)

describe('who is eligible', () => {
  test('never drawn, and drawn exactly a window ago, but not a month less', () => {
    const frame = [line('a', null), line('b', 12), line('c', 13), line('d', 11), line('e', 1)]
    expect(references(frame, 1)).toEqual(['a', 'b', 'c'])
  })

  test('those of the month longest ago join together, month after month, until there are three times the sample', () => {
    const frame = [line('a', null), line('b', 5), line('c', 11), line('d', 11), line('e', 5), line('f', 2)]
    expect(references(frame, 1)).toEqual(['a', 'c', 'd'])
    expect(references(frame, 2)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })

  const frames = fc
    .array(fc.option(fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 40 })
    .map(months => months.map((ago, at) => line(`c${String(at).padStart(2, '0')}`, ago)))

  test('there are never fewer than three times the sample, unless that is everybody', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 1, max: 6 }), (frame, size) => {
        expect(references(frame, size).length).toBeGreaterThanOrEqual(Math.min(frame.length, 3 * size))
      }),
    )
  })

  test('nobody waits who was drawn longer ago than somebody eligible', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 1, max: 6 }), (frame, size) => {
        const eligible = eligibleOf({ month: october, size, window: 12, frame })
        const latest =
          eligible
            .map(({ lastDrawn }) => lastDrawn ?? '')
            .sort()
            .at(-1) ?? ''
        const waiting = frame.filter(candidate => !eligible.includes(candidate))
        for (const { lastDrawn } of waiting) expect((lastDrawn ?? '') > latest).toBe(true)
      }),
    )
  })
})
