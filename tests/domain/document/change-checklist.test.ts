import { expect, test } from 'vitest'
import { sameItems, twiceIn } from '#domain/document/change-checklist.ts'
import { HOUSE_CHECKLISTS } from '#domain/document/house-checklists.ts'

const { items } = HOUSE_CHECKLISTS['care plan']

test('order, words and what is critical make a list another one; spaces do not', () => {
  expect(sameItems(items, [...items])).toBe(true)
  expect(
    sameItems(
      items,
      items.map(item => ({ ...item, text: ` ${item.text}` })),
    ),
  ).toBe(true)
  expect(sameItems(items, items.toReversed())).toBe(false)
  expect(
    sameItems(
      items,
      items.map(item => ({ ...item, critical: true })),
    ),
  ).toBe(false)
})

test('the second of two that ask the same is named', () => {
  expect(twiceIn(items)).toBeNull()
  expect(twiceIn([...items, { key: 'new', text: 'PLAIN language ', critical: false }])).toBe(items.length)
})
