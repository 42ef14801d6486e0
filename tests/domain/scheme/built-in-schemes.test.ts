import { describe, expect, test } from 'vitest'
import { BUILT_IN_SCHEMES } from '#domain/scheme/built-in-schemes.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { monthlyHoursScheme } from '#domain/scheme/monthly-hours-scheme.ts'
import { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { bandOf, highestTotal, reachableTotals } from '#domain/scheme/total.ts'

describe.each(BUILT_IN_SCHEMES.map(scheme => [scheme.name, scheme] as const))('%s', (_, scheme) => {
  test('is a scheme, and written down and read again the same one', () => {
    expect(SchemeDefinition.parse(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme)
  })

  test('says that it is indicative and where it comes from', () => {
    expect(scheme.standing).toBe('indicative')
    expect(scheme.origin).not.toBe('service')
  })
})

describe('the house scheme', () => {
  test('has five items from 0 to 3, each level with its anchor', () => {
    expect(houseScheme.items.map(item => item.name)).toEqual([
      'Intensity of contact',
      'Complexity and co-ordination',
      'Risk',
      'Instability and change',
      'Travel and practical time',
    ])
    for (const { levels, weight } of houseScheme.items) {
      expect(weight).toBe(1)
      expect(levels.map(({ level }) => level)).toEqual([0, 1, 2, 3])
      expect(new Set(levels.map(({ anchor }) => anchor)).size).toBe(4)
    }
    expect(highestTotal(houseScheme)).toBe(15)
  })

  test.each([
    ['low', [0, 3], 1],
    ['medium', [4, 6], 2],
    ['high', [7, 10], 3],
    ['very high', [11, 15], 5],
  ] as const)('%s runs over %j and counts %d', (band, [from, to], points) => {
    for (let total = from; total <= to; total += 1) expect(bandOf(houseScheme, total)).toBe(band)
    expect(houseScheme.bands.find(({ key }) => key === band)?.points).toBe(points)
  })

  test('gives 80 points for 37.5 hours', () => {
    expect(houseScheme.capacity).toEqual({ points: 80, hours: 37.5 })
  })
})

test('monthly hours are one choice of three, and the choice is the band', () => {
  expect(reachableTotals(monthlyHoursScheme).map(total => bandOf(monthlyHoursScheme, total))).toEqual([
    'low',
    'medium',
    'high',
  ])
  expect(monthlyHoursScheme.bands.map(({ points }) => points)).toEqual([1, 2, 4])
  expect(monthlyHoursScheme.capacity.points).toBe(120)
})
