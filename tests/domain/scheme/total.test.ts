import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { isComplete, type Levels, levelsProblems, missingItems } from '#domain/scheme/levels.ts'
import { bandOf, reachableTotals, scoreOf, totalOf } from '#domain/scheme/total.ts'

const complete: Levels = { contact: 2, complexity: 1, risk: 3, instability: 0, travel: 2 }

describe('a score under the house scheme', () => {
  test('adds its levels up and falls in a band', () => {
    expect(scoreOf(houseScheme, complete)).toEqual({ total: 8, band: 'high' })
  })

  test('has no total while an item is missing', () => {
    const { risk: _, ...draft } = complete
    expect(missingItems(houseScheme, draft).map(item => item.key)).toEqual(['risk'])
    expect(isComplete(houseScheme, draft)).toBe(false)
    expect(totalOf(houseScheme, draft)).toBeNull()
    expect(scoreOf(houseScheme, draft)).toBeNull()
    expect(missingItems(houseScheme, {})).toHaveLength(5)
  })

  test('has no total with a level or an item that the scheme does not know', () => {
    expect(levelsProblems(houseScheme, { ...complete, risk: 4 })).toEqual([
      { code: 'unknown-level', item: 'risk', level: 4 },
    ])
    expect(levelsProblems(houseScheme, { ...complete, mood: 1 })).toEqual([
      { code: 'unknown-item', item: 'mood' },
    ])
    expect(totalOf(houseScheme, { ...complete, risk: 4 })).toBeNull()
    expect(totalOf(houseScheme, { ...complete, mood: 1 })).toBeNull()
    expect(levelsProblems(houseScheme, {})).toEqual([])
  })

  test('an item named like something every object has is missing all the same', () => {
    const scheme = { items: houseScheme.items.map(item => ({ ...item, key: 'constructor' })).slice(0, 1) }
    expect(missingItems(scheme, {})).toHaveLength(1)
  })

  test('any choice of levels gives a total with a band, and a higher level never a lower band', () => {
    const level = fc.integer({ min: 0, max: 3 })
    const levels = fc.record({
      contact: level,
      complexity: level,
      risk: level,
      instability: level,
      travel: level,
    })
    fc.assert(
      fc.property(levels, fc.constantFrom(...houseScheme.items), (chosen, item) => {
        const total = totalOf(houseScheme, chosen)
        expect(total).toBe(Object.values(chosen).reduce((sum, each) => sum + each, 0))
        expect(scoreOf(houseScheme, chosen)?.band).toBe(bandOf(houseScheme, total ?? -1))
        const raised = totalOf(houseScheme, { ...chosen, [item.key]: 3 })
        expect(raised ?? 0).toBeGreaterThanOrEqual(total ?? 0)
      }),
    )
  })
})

describe('weights', () => {
  const weighted = (weight: number) => ({ items: houseScheme.items.map(item => ({ ...item, weight })) })

  test('count, and add up as decimals do', () => {
    const threes = { contact: 3, complexity: 3, risk: 3, instability: 3, travel: 3 }
    expect(totalOf(weighted(0.1), complete)).toBe(0.8)
    expect(totalOf(weighted(0.1), { ...threes, contact: 0, complexity: 0, risk: 0, instability: 0 })).toBe(
      0.3,
    )
    expect(totalOf(weighted(1.15), threes)).toBe(17.25)
    expect(reachableTotals(weighted(0.1))).toEqual([
      0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5,
    ])
  })

  test('a total that no level gives has no band', () => {
    expect(bandOf(houseScheme, 16)).toBeNull()
    expect(bandOf(houseScheme, 3.5)).toBeNull()
  })
})
