import { describe, expect, test } from 'vitest'
import { BUILT_IN_SCHEMES } from '#domain/scheme/built-in-schemes.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { readDraft } from '#domain/scheme/read-draft.ts'
import { draftOf, type SchemeDraft, sameScheme } from '#domain/scheme/scheme-draft.ts'

const house = draftOf(houseScheme, 'Our own')

const problemsOf = (draft: SchemeDraft) => {
  const read = readDraft(draft, 2)
  return read.ok ? [] : read.error
}

const withBand = (place: number, change: Partial<SchemeDraft['bands'][number]>): SchemeDraft => ({
  ...house,
  bands: house.bands.map((band, index) => (index === place ? { ...band, ...change } : band)),
})

const withItem = (place: number, change: Partial<SchemeDraft['items'][number]>): SchemeDraft => ({
  ...house,
  items: house.items.map((item, index) => (index === place ? { ...item, ...change } : item)),
})

test.each(BUILT_IN_SCHEMES.map(scheme => [scheme.name, scheme] as const))(
  'a copy of %s, not changed, scores as it does, and is the service’s own',
  (_, scheme) => {
    const read = readDraft(draftOf(scheme), 3)
    expect(read).toEqual({ ok: true, value: { ...scheme, version: 3, standing: 'own', origin: 'service' } })
  },
)

describe('what stands against a draft, and at which field', () => {
  test('what is not written yet', () => {
    expect(problemsOf({ ...house, name: '  ' })).toEqual([{ code: 'name-missing', path: 'name' }])
    expect(problemsOf({ ...house, items: [] })).toEqual([{ code: 'no-items', path: 'items' }])
    expect(problemsOf(withItem(1, { name: '' }))).toEqual([
      { code: 'item-name-missing', path: 'items.1.name' },
    ])
    expect(problemsOf(withItem(0, { levels: [{ level: 0, anchor: ' ' }] }))).toEqual([
      { code: 'few-levels', path: 'items.0.levels' },
      { code: 'anchor-missing', path: 'items.0.levels.0.anchor' },
    ])
  })

  test('figures that are none', () => {
    for (const from of ['', 'four', '-1', '1.234', '100000', '1e3'])
      expect(problemsOf(withBand(1, { from }))).toEqual([{ code: 'not-a-figure', path: 'bands.1.from' }])
    expect(problemsOf({ ...house, capacity: { points: '0', hours: '169' } })).toEqual([
      { code: 'not-above-zero', path: 'capacity.points' },
      { code: 'not-above-zero', path: 'capacity.hours' },
    ])
    expect(problemsOf({ ...house, bands: house.bands.slice(0, 1) })).toContainEqual({
      code: 'few-bands',
      path: 'bands',
    })
  })

  test('a hole between two bands stands at the one above it, one at the top at the last', () => {
    expect(problemsOf(withBand(2, { from: '8' }))).toEqual([
      { code: 'total-without-band', path: 'bands.2.from', total: 7 },
    ])
    expect(problemsOf(withBand(3, { to: '14' }))).toEqual([
      { code: 'total-without-band', path: 'bands.3.to', total: 15 },
    ])
    expect(problemsOf(withBand(0, { from: '1' }))).toEqual([
      { code: 'total-without-band', path: 'bands.0.from', total: 0 },
    ])
  })

  test('bands that overlap or run backwards', () => {
    expect(problemsOf(withBand(1, { from: '3' }))).toEqual([{ code: 'bands-overlap', path: 'bands.1.from' }])
    expect(problemsOf(withBand(1, { to: '3' }))).toEqual([
      { code: 'band-ends-before-it-starts', path: 'bands.1.to' },
    ])
  })

  test('a weight opens holes that whole totals don’t have', () => {
    expect(problemsOf(withItem(0, { weight: 1.5 }))).toEqual([
      { code: 'total-without-band', path: 'bands.1.from', total: 3.5 },
    ])
  })
})

test('a comma is a point', () => {
  const read = readDraft({ ...house, capacity: { points: '80', hours: ' 37,5 ' } }, 1)
  expect(read).toMatchObject({ ok: true, value: { capacity: { hours: 37.5 } } })
})

test('what is said of a change is no change', () => {
  expect(sameScheme({ ...draftOf(houseScheme), whatChanged: 'Nothing.' }, houseScheme)).toBe(true)
  expect(sameScheme(house, houseScheme)).toBe(false)
  expect(sameScheme({ ...draftOf(houseScheme), items: [...house.items].reverse() }, houseScheme)).toBe(false)
})
