import { expect, test } from 'vitest'
import { HOUSE_CHECKLISTS } from '#domain/document/house-checklists.ts'
import { listProblems, readListDraft } from '#renderer/features/settings/checklists/list-draft.ts'

const { items } = HOUSE_CHECKLISTS['case note']
const say = (key: string, figures?: { place: number }) => [key, figures?.place].join(' ').trim()

test('what was typed is there again; what can’t be read is as if nothing was typed', () => {
  const typed = { items: [{ key: 'own-1', text: '', critical: true }], whatChanged: 'Half a sen' }
  expect(readListDraft(JSON.stringify(typed), items)).toEqual(typed)
  for (const body of [null, undefined, '', '{', '{"items":3}'])
    expect(readListDraft(body, items)).toEqual({ items, whatChanged: '' })
})

test('what stands against a list is told by its place', () => {
  const told = (draft: Parameters<typeof listProblems>[0]) =>
    listProblems(draft, say).map(({ field, text }) => `${field}: ${text}`)
  const whatChanged = 'Shorter.'
  expect(told({ items: [...items], whatChanged })).toEqual([])
  expect(told({ items: [], whatChanged: ' ' })).toEqual([
    'items: itemsNeeded',
    'whatChanged: whatChangedNeeded',
  ])
  const empty = { key: 'own-1', text: ' ', critical: false }
  expect(told({ items: [...items, empty, { ...empty, key: 'own-2' }], whatChanged })).toEqual([
    'items.7: textNeeded 8',
    'items.8: textNeeded 9',
  ])
  expect(told({ items: [...items, { ...items[0], key: 'own-1' }], whatChanged })).toEqual([
    'items.7: twice 8',
  ])
})
