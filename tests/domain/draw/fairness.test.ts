import { describe, expect, test } from 'vitest'
import { sha256Hex } from '#basics/hash.ts'
import { addMonths, type Month } from '#basics/month.ts'
import { drawSample } from '#domain/draw/draw-sample.ts'
import { type FixedDraw, fixDraw } from '#domain/draw/fixed-draw.ts'
import type { FrameLine } from '#domain/draw/frame.ts'

/** Seeds that are the same in every run: a bound that holds once holds always. */
const seedNumber = (n: number): string => sha256Hex(`fairness ${n}`)

const caseloadOf = (clients: number): readonly FrameLine[] =>
  Array.from({ length: clients }, (_, at) => ({
    reference: `LD${1000 + at * 37}`,
    band: at % 7 === 0 ? 'high' : 'low',
    lastDrawn: null,
  }))

const fixedFor = (clients: readonly FrameLine[], month: Month): FixedDraw => {
  const fixed = fixDraw({ month, clients })
  if (!fixed.ok) throw new Error(JSON.stringify(fixed.error))
  return fixed.value
}

/** How often each is counted in so many draws. */
const countsOf = (keys: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/**
 * Pearson's statistic over equally likely classes, in standard deviations of its own distribution. Draws without
 * replacement spread less than independent ones, so that the bound is on the safe side.
 */
const excess = (counts: ReadonlyMap<string, number>, classes: number): number => {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const expected = total / classes
  const seen = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const unseen = (classes - counts.size) * expected
  return (seen + unseen - (classes - 1)) / Math.sqrt(2 * (classes - 1))
}

describe('without strata and history', () => {
  const draws = 6000
  const fixed = fixedFor(caseloadOf(14), '2026-10' as Month)
  const samples = Array.from({ length: draws }, (_, n) => drawSample(fixed, seedNumber(n)).sample)

  /** How far the client furthest from the mean is from it, in standard deviations of an equal chance. */
  const furthest = (drawn: readonly (readonly string[])[]): number => {
    const counts = countsOf(drawn.flat())
    const share = fixed.size / fixed.frame.length
    const distances = fixed.frame.map(line => Math.abs((counts.get(line.reference) ?? 0) - draws * share))
    return Math.max(...distances) / Math.sqrt(draws * share * (1 - share))
  }

  test('every client is drawn equally often, within five standard deviations', () => {
    expect(furthest(samples)).toBeLessThan(5)
    expect(excess(countsOf(samples.flat()), 14)).toBeLessThan(5)
  })

  test('every pair is drawn together equally often', () => {
    const pairs = samples.flatMap(sample =>
      sample.flatMap((a, at) => sample.slice(at + 1).map(b => [a, b].sort().join(' '))),
    )
    expect(excess(countsOf(pairs), (14 * 13) / 2)).toBeLessThan(5)
  })

  test('and the bound would notice one who comes up a fifth more often', () => {
    const favoured = samples.map((sample, n) =>
      n % 20 === 0 && !sample.includes('LD1000') ? ['LD1000', ...sample.slice(1)] : sample,
    )
    expect(furthest(favoured)).toBeGreaterThan(5)
    expect(excess(countsOf(favoured.flat()), 14)).toBeGreaterThan(5)
  })
})

describe('over 36 months', () => {
  const otherSeeds = 30

  test.each([4, 12, 20, 34, 60])('with %d clients nobody is certain before the seed', clients => {
    let frame = caseloadOf(clients)
    for (let n = 0; n < 36; n += 1) {
      const month = addMonths('2026-10' as Month, n)
      const fixed = fixedFor(frame, month)
      const { order, sample } = drawSample(fixed, seedNumber(n))
      const eligible = order.filter(line => line.eligible)
      expect(eligible.length).toBeGreaterThanOrEqual(Math.min(clients, 3 * fixed.size))

      const possible = Array.from(
        { length: otherSeeds },
        (_, other) => new Set(drawSample(fixed, seedNumber(1000 + n * otherSeeds + other)).sample),
      )
      expect(frame.filter(line => possible.every(drawn => drawn.has(line.reference)))).toEqual([])
      frame = frame.map(line => (sample.includes(line.reference) ? { ...line, lastDrawn: month } : line))
    }
  })

  test('everybody comes up, and those drawn wait as long as others are left', () => {
    let frame = caseloadOf(20)
    const drawn: string[] = []
    for (let n = 0; n < 36; n += 1) {
      const month = addMonths('2026-10' as Month, n)
      const { sample } = drawSample(fixedFor(frame, month), seedNumber(n))
      const before = drawn.slice(-fixedFor(frame, month).size)
      expect(sample.filter(reference => before.includes(reference))).toEqual([])
      drawn.push(...sample)
      frame = frame.map(line => (sample.includes(line.reference) ? { ...line, lastDrawn: month } : line))
    }
    expect(new Set(drawn).size).toBe(20)
  })
})
