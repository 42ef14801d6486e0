import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { schemeProblems } from '#domain/scheme/scheme-problems.ts'
import { bandOf, reachableTotals } from '#domain/scheme/total.ts'

const [item, ...otherItems] = houseScheme.items
const [low, medium, high, veryHigh] = houseScheme.bands
if (!item || !low || !medium || !high || !veryHigh) throw new Error('The house scheme lost something.')

const withItems = (...items: SchemeDefinition['items']): SchemeDefinition => ({ ...houseScheme, items })
const withBands = (...bands: SchemeDefinition['bands']): SchemeDefinition => ({ ...houseScheme, bands })

describe('a scheme', () => {
  test.each([
    ['two items of one key', withItems(item, ...otherItems, item), 'item-key-twice', 'items.5.key'],
    [
      'levels that do not rise',
      withItems({ ...item, levels: item.levels.toReversed() }, ...otherItems),
      'levels-not-ascending',
      'items.0.levels',
    ],
    [
      'a level twice',
      withItems({ ...item, levels: [...item.levels.slice(0, 1), ...item.levels.slice(0, 3)] }, ...otherItems),
      'levels-not-ascending',
      'items.0.levels',
    ],
    [
      'a band twice',
      withBands(low, { ...medium, key: 'low' }, high, veryHigh),
      'bands-not-ascending',
      'bands.1.key',
    ],
    [
      'bands in falling order',
      withBands(medium, { ...low, from: 7, to: 15 }),
      'bands-not-ascending',
      'bands.1.key',
    ],
    [
      'bands that overlap',
      withBands(low, { ...medium, from: 3 }, high, veryHigh),
      'bands-overlap',
      'bands.1.from',
    ],
    [
      'a band that ends before it starts',
      withBands(low, medium, high, { ...veryHigh, from: 12, to: 11 }),
      'band-ends-before-it-starts',
      'bands.3.to',
    ],
    [
      'a total without a band',
      withBands(low, { ...medium, from: 5 }, high, veryHigh),
      'total-without-band',
      'bands',
    ],
  ])('with %s is refused, and the field is named', (_, definition, code, path) => {
    expect(schemeProblems(definition)).toContainEqual(
      expect.objectContaining({ code, path: expect.anything() }),
    )
    const parsed = SchemeDefinition.safeParse(definition)
    expect(parsed.error?.issues.map(issue => [issue.message, issue.path.join('.')])).toContainEqual([
      code,
      path,
    ])
  })

  test('says which total has no band', () => {
    const gap = withBands(low, { ...medium, from: 5 }, high, veryHigh)
    expect(schemeProblems(gap)).toEqual([{ code: 'total-without-band', path: ['bands'], total: 4 }])
  })

  test.each([
    ['weights finer than a hundredth', withItems({ ...item, weight: 0.125 }, ...otherItems)],
    ['a weight of nothing', withItems({ ...item, weight: 0 }, ...otherItems)],
    ['no items', withItems()],
    ['one band', withBands({ ...low, to: 15 })],
    ['no capacity', { ...houseScheme, capacity: { points: 0, hours: 37.5 } }],
    [
      'an anchor left empty',
      withItems({
        ...item,
        levels: [
          { level: 0, anchor: ' ' },
          { level: 1, anchor: 'x' },
        ],
      }),
    ],
  ])('with %s is refused', (_, definition) => {
    expect(SchemeDefinition.safeParse(definition).success).toBe(false)
  })

  // Its totals one by one would be 11 to the 12th.
  test('at the bounds of what may be written is judged at once', { timeout: 20_000 }, () => {
    const largest = withItems(
      ...Array.from({ length: 12 }, (_, at) => ({
        ...item,
        key: `item-${at}`,
        weight: 10 - at / 100,
        levels: Array.from({ length: 11 }, (__, level) => ({ level, anchor: 'something seen' })),
      })),
    )
    expect(schemeProblems(largest).map(({ code }) => code)).toEqual(['total-without-band'])
  })

  test('beyond those bounds is not judged, since its totals could not be counted out', () => {
    const parsed = SchemeDefinition.safeParse(withItems({ ...item, weight: 11 }, ...otherItems))
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['items.0.weight'])
  })

  test('without problems gives every total that can be scored exactly one band', () => {
    const weights = fc.array(
      fc.integer({ min: 1, max: 300 }).map(n => n / 100),
      { minLength: 1, maxLength: 4 },
    )
    const bound = fc.integer({ min: 0, max: 3000 }).map(n => n / 100)
    fc.assert(
      fc.property(weights, bound, fc.integer({ min: 1, max: 100 }), (each, end, step) => {
        const definition = {
          ...withItems(...each.map((weight, at) => ({ ...item, key: `item-${at}`, weight }))),
          bands: [
            { ...low, to: end },
            { ...high, from: (Math.round(end * 100) + step) / 100, to: 100 },
          ],
        }
        const totals = reachableTotals(definition)
        const homeless = totals.filter(total => bandOf(definition, total) === null)
        expect(schemeProblems(definition).map(problem => problem.total ?? null)).toEqual(homeless.slice(0, 1))
      }),
    )
  })
})
