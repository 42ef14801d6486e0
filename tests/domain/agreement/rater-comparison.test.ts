import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareRaters } from '#domain/agreement/rater-comparison.ts'
import { compareScores } from '#domain/agreement/score-comparison.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import type { Levels } from '#domain/scheme/levels.ts'

const sam: Levels = { contact: 2, complexity: 2, risk: 2, instability: 2, travel: 0 }
const robin: Levels = { ...sam, risk: 3, instability: 3 }

describe('two scores of one client', () => {
  test('side by side, item by item', () => {
    expect(compareScores(houseScheme, sam, robin)).toEqual({
      items: [
        { item: 'contact', a: 2, b: 2, higher: null, steps: 0 },
        { item: 'complexity', a: 2, b: 2, higher: null, steps: 0 },
        { item: 'risk', a: 2, b: 3, higher: 'b', steps: 1 },
        { item: 'instability', a: 2, b: 3, higher: 'b', steps: 1 },
        { item: 'travel', a: 0, b: 0, higher: null, steps: 0 },
      ],
      sameItems: 3,
      totals: { a: 8, b: 10 },
      bands: { a: 'high', b: 'high' },
      bandsApart: 0,
      mustBeTalkedAbout: false,
    })
  })

  test('must be talked about two steps apart on an item, although the totals are equal', () => {
    const apart = compareScores(houseScheme, sam, { ...sam, contact: 0, travel: 2 })
    expect(apart).toMatchObject({ bandsApart: 0, totals: { a: 8, b: 8 }, mustBeTalkedAbout: true })
  })

  test('must be talked about in another band, although no item is two steps apart', () => {
    const apart = compareScores(houseScheme, robin, { ...robin, travel: 1 })
    expect(apart).toMatchObject({
      bandsApart: 1,
      bands: { a: 'high', b: 'very high' },
      mustBeTalkedAbout: true,
    })
  })

  test('steps are those of the item, however its levels are numbered', () => {
    const scheme = {
      ...houseScheme,
      items: houseScheme.items.map(item => ({
        ...item,
        levels: [0, 1, 5].map(level => ({ level, anchor: 'something seen' })),
      })),
      bands: houseScheme.bands.map(band => (band.key === 'very high' ? { ...band, to: 25 } : band)),
    }
    const all = (level: number): Levels => Object.fromEntries(scheme.items.map(({ key }) => [key, level]))
    expect(compareScores(scheme, all(5), all(1))?.items[0]).toMatchObject({ higher: 'a', steps: 1 })
  })

  test('are not compared while one is incomplete', () => {
    const { risk: _, ...draft } = robin
    expect(compareScores(houseScheme, sam, draft)).toBeNull()
    expect(compareScores(houseScheme, draft, sam)).toBeNull()
  })
})

describe('two raters over several clients', () => {
  test('are counted by band, by item and by total', () => {
    const comparison = compareRaters(houseScheme, [
      { a: sam, b: robin },
      { a: sam, b: sam },
      { a: { ...sam, contact: 3 }, b: { ...robin, travel: 1 } },
      { a: sam, b: { contact: 1 } },
    ])
    expect(comparison.incomplete).toBe(1)
    expect(comparison.bands).toMatchObject({
      pairs: 3,
      tooFewToSay: true,
      exact: { count: 2, of: 3 },
      aHigher: 0,
      bHigher: 1,
    })
    expect(comparison.items).toEqual([
      { item: 'contact', same: 2, aHigher: 1, bHigher: 0 },
      { item: 'complexity', same: 3, aHigher: 0, bHigher: 0 },
      { item: 'risk', same: 1, aHigher: 0, bHigher: 2 },
      { item: 'instability', same: 1, aHigher: 0, bHigher: 2 },
      { item: 'travel', same: 2, aHigher: 0, bHigher: 1 },
    ])
    // A less B: 8 − 10, 8 − 8, 9 − 11.
    expect(comparison.totals?.mean).toBeCloseTo(-4 / 3, 12)
  })

  test('use all bands of the scheme as the scale, also empty ones', () => {
    const low = { contact: 0, complexity: 0, risk: 0, instability: 0, travel: 0 }
    const medium = { ...low, contact: 2, risk: 2 }
    const pairs = [
      { a: low, b: low },
      { a: medium, b: medium },
      { a: low, b: medium },
    ]
    const twoBands = { ...houseScheme, bands: houseScheme.bands.slice(0, 2) }
    expect(compareRaters(houseScheme, pairs).bands.ac1).not.toBe(compareRaters(twoBands, pairs).bands.ac1)
  })

  test('every pair is counted once on every item', () => {
    const level = fc.integer({ min: 0, max: 3 })
    const levels = fc.record({
      contact: level,
      complexity: level,
      risk: level,
      instability: level,
      travel: level,
    })
    fc.assert(
      fc.property(fc.array(fc.record({ a: levels, b: levels }), { maxLength: 30 }), pairs => {
        const { bands, items, incomplete, totals } = compareRaters(houseScheme, pairs)
        for (const { same, aHigher, bHigher } of items) expect(same + aHigher + bHigher).toBe(pairs.length)
        expect((bands.exact?.count ?? 0) + bands.aHigher + bands.bHigher).toBe(pairs.length)
        expect(incomplete).toBe(0)
        expect(totals?.pairs ?? 0).toBe(pairs.length)
      }),
    )
  })
})
