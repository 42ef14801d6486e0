import { beforeAll, describe, expect, test } from 'vitest'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { readDraft } from '#domain/scheme/read-draft.ts'
import { draftOf, type SchemeDraft } from '#domain/scheme/scheme-draft.ts'
import { insertedAt, moved } from '#renderer/features/settings/moved.ts'
import {
  newItem,
  nextLevel,
  standingOf,
  totalsOf,
  withBand,
  withoutBand,
} from '#renderer/features/settings/schemes/draft/change-draft.ts'
import { startText } from '#renderer/text/index.ts'
import { draftProblemWords } from '#renderer/text/scheme-words.ts'

const house = draftOf(houseScheme)
const [first] = house.items
if (first === undefined) throw new Error('There is no item.')

beforeAll(async () => {
  await startText()
})

test('moving keeps everything, and goes nowhere beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c'])
  expect(insertedAt(['a'], 5, 'b')).toEqual(['a', 'b'])
})

test('a new item asks as many levels as the first, with nothing in them', () => {
  const added = newItem(house, 'item-1')
  expect(added.levels).toEqual([0, 1, 2, 3].map(level => ({ level, anchor: '' })))
  expect(newItem({ ...house, items: [] }, 'item-1').levels).toHaveLength(4)
  expect(nextLevel(added)).toBe(4)
  expect(nextLevel({ ...added, levels: [{ level: 10, anchor: '' }] })).toBeNull()
})

test('a band left out comes back to its place', () => {
  const [, medium] = house.bands
  if (medium === undefined) throw new Error('There is no band.')
  const without = withoutBand(house, 'medium')
  expect(without.bands.map(({ key }) => key)).toEqual(['low', 'high', 'very high'])
  expect(withBand(without, medium)).toEqual(house)
})

test('totals run from the lowest to the highest that can be scored', () => {
  expect(totalsOf(house)).toEqual({ least: 0, most: 15 })
  expect(totalsOf({ ...house, items: [] })).toBeNull()
  expect(totalsOf({ ...house, items: [{ ...first, levels: [] }] })).toBeNull()
})

test('an item is the same, changed or new against the version before; a first version compares with nothing', () => {
  expect(standingOf(first, houseScheme)).toBe('same')
  expect(standingOf({ ...first, weight: 2 }, houseScheme)).toBe('changed')
  expect(standingOf({ ...first, key: 'item-1' }, houseScheme)).toBe('new')
  expect(standingOf({ ...first, weight: 2 }, null)).toBe('same')
})

describe('what stands against a draft names what it is about', () => {
  const wordsOf = (draft: SchemeDraft) => {
    const read = readDraft(draft, 1)
    return read.ok ? [] : read.error.map(problem => draftProblemWords(problem, draft))
  }
  const withFirst = (change: object) =>
    wordsOf({ ...house, items: [{ ...first, ...change }, ...house.items.slice(1)] })

  test.each([
    [() => withFirst({ name: '' }), ['Write a name for item 1.']],
    [
      () => withFirst({ levels: [first.levels[0], { level: 1, anchor: '' }] }),
      ['Write what one would see at level 1 of Intensity of contact.'],
    ],
    [
      () => withFirst({ name: '', levels: first.levels.slice(0, 1) }),
      ['Write a name for item 1.', 'Add a level to Item 1, without a name. An item has at least two.'],
    ],
    [
      () => wordsOf(withBand(house, { key: 'high', from: 'x', to: '10', points: '3' })),
      ['Write High as figures, such as 7 or 2.5.'],
    ],
    [
      () => wordsOf(withBand(house, { key: 'high', from: '6', to: '10', points: '3' })),
      ['High begins before the band below it ends. Let it begin higher.'],
    ],
    [() => wordsOf(withoutBand(house, 'high')), ['A total of 7 falls in no band. Let a band reach it.']],
  ])('%#', (told, words) => {
    expect(told()).toEqual(words)
  })
})
