import { describe, expect, test } from 'vitest'
import { changeList, removedOf, standingOf } from '#domain/words/change-list.ts'
import { HOUSE_WORDS } from '#domain/words/house-words.ts'
import { MOST_ENTRIES, Phrase, phraseTwice, WordsList, WordsText } from '#domain/words/words-list.ts'

const TEXT = {
  words: ['service user'],
  why: 'Says what we do, not who it is.',
  instead: ['person'],
  except: [],
}

const put = (key: string | null, text = TEXT, list: WordsList = HOUSE_WORDS) =>
  changeList(list, { change: 'put', key, text })

const listAfter = (result: ReturnType<typeof changeList>): WordsList => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.list
}

describe('the list Tandem ships', () => {
  test('is one that a service may publish, with no key and no phrase twice', () => {
    expect(WordsList.parse(HOUSE_WORDS)).toEqual(HOUSE_WORDS)
    expect(new Set(HOUSE_WORDS.entries.map(({ key }) => key)).size).toBe(HOUSE_WORDS.entries.length)
    for (const { key, words } of HOUSE_WORDS.entries)
      expect([key, phraseTwice(HOUSE_WORDS.entries, words, key)]).toEqual([key, undefined])
  })

  test('no reason and no alternative would be marked itself', async () => {
    const { wordsFinder } = await import('#domain/words/find-words.ts')
    const find = wordsFinder(HOUSE_WORDS.entries)
    const texts = HOUSE_WORDS.entries.flatMap(({ why, instead }) => [why, ...instead])
    expect(texts.filter(text => find(text).length > 0)).toEqual([])
    expect(HOUSE_WORDS.entries.filter(({ why }) => !/^[A-Z].*\.$/.test(why))).toEqual([])
  })
})

describe('a change makes the next list', () => {
  test('an entry is added, changed, removed; each says what it was', () => {
    const added = put(null)
    expect(added).toMatchObject({ ok: true, value: { what: { did: 'added', words: 'service user' } } })
    const list = listAfter(added)
    expect(list.entries.at(-1)).toEqual({ ...TEXT, key: 'own-service-user' })
    const changed = put('own-service-user', { ...TEXT, instead: ['client'] }, list)
    expect(changed).toMatchObject({ ok: true, value: { what: { did: 'changed', words: 'service user' } } })
    expect(changeList(list, { change: 'remove', key: 'own-service-user' })).toEqual({
      ok: true,
      value: { list: HOUSE_WORDS, what: { did: 'removed', words: 'service user' } },
    })
  })

  test('an entry of Tandem’s comes back as it was, whether changed or removed', () => {
    const changed = listAfter(put('refused', { ...TEXT, words: ['refused'] }))
    expect(changed.entries.map(standingOf).filter(standing => standing === 'changed')).toHaveLength(1)
    expect(listAfter(changeList(changed, { change: 'restore', key: 'refused' }))).toEqual(HOUSE_WORDS)
    const without = listAfter(changeList(HOUSE_WORDS, { change: 'remove', key: 'refused' }))
    expect(removedOf(without).map(({ key }) => key)).toEqual(['refused'])
    const back = listAfter(changeList(without, { change: 'restore', key: 'refused' }))
    expect(removedOf(back)).toEqual([])
  })

  test('the whole is switched off and on', () => {
    const off = listAfter(changeList(HOUSE_WORDS, { change: 'prompting', on: false }))
    expect(off).toEqual({ ...HOUSE_WORDS, prompting: false })
    expect(changeList(off, { change: 'prompting', on: false })).toMatchObject({
      error: { problem: 'nothing changes' },
    })
  })

  test('two entries never share a word, however it is written', () => {
    expect(put(null, { ...TEXT, words: ['REFUSED'] })).toEqual({
      ok: false,
      error: { problem: 'twice', phrase: 'REFUSED' },
    })
    expect(put(null, { ...TEXT, words: ['Bed-Blocker'] })).toMatchObject({ error: { problem: 'twice' } })
    expect(put(null, { ...TEXT, words: ['one', 'One'] })).toMatchObject({ error: { phrase: 'One' } })
    const without = listAfter(changeList(HOUSE_WORDS, { change: 'remove', key: 'refused' }))
    const taken = listAfter(put(null, { ...TEXT, words: ['refused'] }, without))
    expect(changeList(taken, { change: 'restore', key: 'refused' })).toMatchObject({
      error: { problem: 'twice' },
    })
  })

  test('what isn’t there, what changes nothing, and one too many', () => {
    expect(put('nobody')).toMatchObject({ error: { problem: 'no such entry' } })
    expect(changeList(HOUSE_WORDS, { change: 'remove', key: 'nobody' })).toMatchObject({ ok: false })
    expect(changeList(HOUSE_WORDS, { change: 'restore', key: 'own-x' })).toMatchObject({ ok: false })
    expect(changeList(HOUSE_WORDS, { change: 'restore', key: 'refused' })).toMatchObject({
      error: { problem: 'nothing changes' },
    })
    const entries = Array.from({ length: MOST_ENTRIES }, (_, i) => ({
      ...TEXT,
      key: `k${i}`,
      words: [`word ${i}`],
    }))
    const full = { prompting: true, entries }
    expect(WordsList.safeParse(full).success).toBe(true)
    expect(put(null, TEXT, full)).toMatchObject({ error: { problem: 'too many' } })
    expect(WordsList.safeParse({ ...full, entries: [...entries, { ...TEXT, key: 'more' }] }).success).toBe(
      false,
    )
  })

  test('two new ones of the same sound have keys of their own', () => {
    const one = listAfter(put(null, { ...TEXT, words: ['service user', 'punter'] }))
    const two = listAfter(put(null, { ...TEXT, words: ['(a) service user'] }, one))
    expect(two.entries.slice(-2).map(({ key }) => key)).toEqual(['own-service-user', 'own-a-service-user'])
  })
})

describe('what can be an entry', () => {
  test.each([
    '',
    '   ',
    '...',
    '()',
    '(will)',
    'a (b) c',
    'one two three four five six seven eight nine',
    'x'.repeat(81),
  ])('no phrase: ‘%s’', phrase => expect(Phrase.safeParse(phrase).success).toBe(false))

  test('words, a reason and an alternative have to be there, and have an end', () => {
    expect(WordsText.safeParse(TEXT).success).toBe(true)
    for (const wrong of [
      { words: [] },
      { instead: [] },
      { instead: ['a', 'b', 'c', 'd'] },
      { instead: [' '] },
      { why: ' ' },
      { why: 'x'.repeat(301) },
    ])
      expect(WordsText.safeParse({ ...TEXT, ...wrong }).success).toBe(false)
  })
})
