import { z } from 'zod'
import { err, ok, type Result } from '#basics/result.ts'
import { HOUSE_WORDS } from './house-words.ts'
import { markedWords, readPhrase } from './phrase.ts'
import {
  MOST_ENTRIES,
  phraseTwice,
  type WordsEntry,
  WordsKey,
  type WordsList,
  WordsText,
} from './words-list.ts'

/** One change of a service's list; each makes a version. */
export const WordsChange = z.discriminatedUnion('change', [
  /** A new entry where the key is null. */
  z.strictObject({ change: z.literal('put'), key: WordsKey.nullable(), text: WordsText }),
  z.strictObject({ change: z.literal('remove'), key: WordsKey }),
  /** As Tandem ships it, whether it was changed or removed. */
  z.strictObject({ change: z.literal('restore'), key: WordsKey }),
  z.strictObject({ change: z.literal('prompting'), on: z.boolean() }),
])
export type WordsChange = z.infer<typeof WordsChange>

/** What a version changed; `words` is the first of the entry, null where all of the prompting was switched. */
export const WhatChanged = z.strictObject({
  did: z.enum(['added', 'changed', 'removed', 'restored', 'switched on', 'switched off']),
  words: z.string().nullable(),
})
export type WhatChanged = z.infer<typeof WhatChanged>

/** `twice` names the phrase that another entry has already. */
export type ChangeProblem =
  | { readonly problem: 'twice'; readonly phrase: string }
  | { readonly problem: 'no such entry' | 'too many' | 'nothing changes' }

type Changed = { readonly list: WordsList; readonly what: WhatChanged }

/** The list after a change, and what to say of it. */
export const changeList = (list: WordsList, change: WordsChange): Result<Changed, ChangeProblem> => {
  if (change.change === 'prompting') {
    if (list.prompting === change.on) return err({ problem: 'nothing changes' })
    const did = change.on ? 'switched on' : 'switched off'
    return ok({ list: { ...list, prompting: change.on }, what: { did, words: null } })
  }
  const known = list.entries.find(({ key }) => key === change.key)
  if (change.change === 'remove') {
    if (known === undefined) return err({ problem: 'no such entry' })
    const entries = list.entries.filter(entry => entry !== known)
    return ok({ list: { ...list, entries }, what: { did: 'removed', words: nameOf(known) } })
  }
  if (change.change === 'restore') {
    const house = houseEntry(change.key)
    if (house === undefined) return err({ problem: 'no such entry' })
    return put(list, house, 'restored')
  }
  if (change.key !== null && known === undefined) return err({ problem: 'no such entry' })
  const key = change.key ?? freeKey(list, change.text.words[0] ?? '')
  return put(list, { ...change.text, key }, known === undefined ? 'added' : 'changed')
}

/** How an entry stands to what Tandem ships. */
export const standingOf = (entry: WordsEntry): 'house' | 'changed' | 'own' => {
  const house = houseEntry(entry.key)
  if (house === undefined) return 'own'
  return isSame(house, entry) ? 'house' : 'changed'
}

/** What Tandem ships and the service took out. */
export const removedOf = (list: WordsList): WordsEntry[] => {
  const keys = new Set(list.entries.map(({ key }) => key))
  return HOUSE_WORDS.entries.filter(({ key }) => !keys.has(key))
}

/** What an entry is called: its first words. */
export const nameOf = (entry: Pick<WordsEntry, 'words'>): string => markedWords(entry.words[0] ?? '')

const put = (
  list: WordsList,
  entry: WordsEntry,
  did: 'added' | 'changed' | 'restored',
): Result<Changed, ChangeProblem> => {
  const phrase = phraseTwice(list.entries, entry.words, entry.key)
  if (phrase !== undefined) return err({ problem: 'twice', phrase })
  const known = list.entries.find(({ key }) => key === entry.key)
  if (known === undefined && list.entries.length >= MOST_ENTRIES) return err({ problem: 'too many' })
  if (known !== undefined && isSame(known, entry)) return err({ problem: 'nothing changes' })
  const entries =
    known === undefined ? [...list.entries, entry] : list.entries.map(old => (old === known ? entry : old))
  return ok({ list: { ...list, entries }, what: { did, words: nameOf(entry) } })
}

const houseEntry = (key: string): WordsEntry | undefined =>
  HOUSE_WORDS.entries.find(entry => entry.key === key)

const isSame = (a: WordsEntry, b: WordsEntry): boolean =>
  a.why === b.why && sameAll(a.words, b.words) && sameAll(a.instead, b.instead) && sameAll(a.except, b.except)

const sameAll = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index])

/** From its first words; never one of Tandem's, so that a later list of it can't take it over. */
const freeKey = (list: WordsList, phrase: string): string => {
  const base = `own-${(readPhrase(phrase)?.words ?? []).join('-').replaceAll("'", '').slice(0, 80)}`
  const taken = new Set(list.entries.map(({ key }) => key))
  let key = base
  for (let count = 2; taken.has(key); count += 1) key = `${base}-${count}`
  return key
}
