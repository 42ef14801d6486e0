import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceOfSplit, consistentlyHigher } from '#domain/agreement/consistently-higher.ts'

describe('the chance of a split', () => {
  test('is that of a coin, either way', () => {
    expect(chanceOfSplit(0, 0)).toBe(1)
    expect(chanceOfSplit(3, 3)).toBe(1)
    expect(chanceOfSplit(5, 0)).toBeCloseTo(2 / 32, 12)
    expect(chanceOfSplit(6, 0)).toBeCloseTo(2 / 64, 12)
    // Tables of the sign test: 15 differences, 3 of them the other way.
    expect(chanceOfSplit(12, 3)).toBeCloseTo(0.03515625, 12)
    expect(chanceOfSplit(3, 12)).toBe(chanceOfSplit(12, 3))
  })

  test('is a chance, however many there are, and smaller the more uneven', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), (one, other) => {
        const chance = chanceOfSplit(one, other)
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
        const [few, many] = [Math.min(one, other), Math.max(one, other)]
        if (few > 0) expect(chanceOfSplit(many + 1, few - 1)).toBeLessThanOrEqual(chance)
      }),
    )
  })
})

describe('consistently higher', () => {
  test('needs ten pairs, and more than chance', () => {
    expect(consistentlyHigher({ same: 0, aHigher: 9, bHigher: 0 })).toBeNull()
    expect(consistentlyHigher({ same: 1, aHigher: 9, bHigher: 0 })).toBe('a')
    expect(consistentlyHigher({ same: 5, aHigher: 0, bHigher: 5 })).toBeNull()
    expect(consistentlyHigher({ same: 5, aHigher: 0, bHigher: 6 })).toBe('b')
    expect(consistentlyHigher({ same: 12, aHigher: 0, bHigher: 0 })).toBeNull()
  })

  test('of several questions asked of the same clients each needs more', () => {
    expect(consistentlyHigher({ same: 5, aHigher: 0, bHigher: 6 }, 5)).toBeNull()
    expect(consistentlyHigher({ same: 5, aHigher: 0, bHigher: 8 }, 5)).toBe('b')
  })

  test('swaps with the two', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (same, aHigher, bHigher) => {
        const one = consistentlyHigher({ same, aHigher, bHigher })
        const other = consistentlyHigher({ same, aHigher: bHigher, bHigher: aHigher })
        expect(other).toBe(one === null ? null : one === 'a' ? 'b' : 'a')
      }),
    )
  })
})
