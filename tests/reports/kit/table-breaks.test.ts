import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakTable, type RowExtent } from '#reports/kit/table-breaks.ts'

const row = (height = 16): RowExtent => ({ height, isGroup: false })
const group: RowExtent = { height: 20, isGroup: true }
const rows = (count: number): RowExtent[] => Array.from({ length: count }, () => row())

describe('where a table breaks', () => {
  it('is nowhere when it fits', () => {
    expect(breakTable(rows(10), 160, 700)).toEqual([{ from: 0, to: 10 }])
  })

  it('leaves two rows at the end', () => {
    expect(breakTable(rows(11), 160, 700)).toEqual([
      { from: 0, to: 9 },
      { from: 9, to: 11 },
    ])
  })

  it('begins on the next page where two rows after the head have no room', () => {
    expect(breakTable(rows(10), 20, 700)).toEqual([
      { from: 0, to: 0 },
      { from: 0, to: 10 },
    ])
  })

  it('keeps two rows with the head of a group', () => {
    const table = [...rows(5), group, ...rows(5)]
    for (const room of [5 * 16 + 20, 6 * 16 + 20, 5 * 16 + 19]) {
      const [first] = breakTable(table, room, 700)
      expect(first?.to).toBe(5)
    }
    expect(breakTable(table, 7 * 16 + 20, 700)[0]?.to).toBe(8)
  })

  it('loses no row and fills no page beyond its room, whatever the rows', () => {
    const extent = fc.record({ height: fc.integer({ min: 10, max: 120 }), isGroup: fc.boolean() })
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 80 }), fc.integer({ min: 0, max: 700 }), (table, first) => {
        const stretches = breakTable(table, first, 700)
        let next = 0
        stretches.forEach((stretch, index) => {
          expect(stretch.from).toBe(next)
          next = stretch.to
          const height = table.slice(stretch.from, stretch.to).reduce((sum, one) => sum + one.height, 0)
          expect(height).toBeLessThanOrEqual(index === 0 ? first : 700)
          if (index > 0) expect(stretch.to).toBeGreaterThan(stretch.from)
        })
        expect(next).toBe(table.length)
      }),
    )
  })
})
