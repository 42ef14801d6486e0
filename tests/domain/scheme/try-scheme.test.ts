import { describe, expect, test } from 'vitest'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { monthlyHoursScheme } from '#domain/scheme/monthly-hours-scheme.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { mapLevels, tryScheme } from '#domain/scheme/try-scheme.ts'

const levels = (contact: number, complexity: number, risk: number, instability: number, travel: number) => ({
  contact,
  complexity,
  risk,
  instability,
  travel,
})

const without = (key: string): SchemeDefinition => ({
  ...houseScheme,
  items: houseScheme.items.filter(item => item.key !== key),
})

describe('clients under a draft, by the levels they were given', () => {
  test('each falls in the band of its total', () => {
    const tried = tryScheme(houseScheme, [
      { levels: levels(0, 1, 1, 1, 0) },
      { levels: levels(1, 1, 1, 1, 0) },
      { levels: levels(3, 2, 1, 1, 0) },
      { levels: levels(3, 3, 3, 3, 3) },
      { levels: null },
    ])
    expect(tried).toEqual({
      bands: ['low', 'medium', 'high', 'very high', null],
      notScored: 1,
      notMapped: 0,
    })
  })

  test('an item that was taken out no longer counts', () => {
    expect(tryScheme(without('travel'), [{ levels: levels(1, 1, 1, 0, 3) }]).bands).toEqual(['low'])
  })

  test('an item or a level that wasn’t asked then makes no score up', () => {
    const added: SchemeDefinition = {
      ...houseScheme,
      items: [...houseScheme.items, { ...monthlyHoursScheme.items[0], key: 'new' } as never],
    }
    const clients = [{ levels: levels(1, 1, 1, 1, 1) }, { levels: null }]
    expect(tryScheme(added, clients)).toEqual({ bands: [null, null], notScored: 1, notMapped: 1 })
    expect(tryScheme(monthlyHoursScheme, clients)).toMatchObject({ notScored: 1, notMapped: 1 })
  })

  test('a level that was taken out can’t be mapped, the others can', () => {
    const fewer: SchemeDefinition = {
      ...houseScheme,
      items: houseScheme.items.map(item => ({ ...item, levels: item.levels.slice(0, 3) })),
    }
    expect(mapLevels(fewer, levels(2, 2, 2, 2, 2))).toEqual(levels(2, 2, 2, 2, 2))
    expect(mapLevels(fewer, levels(2, 2, 3, 2, 2))).toBeNull()
  })
})
