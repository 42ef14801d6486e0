import type { WordsEntry } from './words-list.ts'

/** Phrases are given with ' | ' between them, as they are read. */
export type HouseEntry = readonly [key: string, words: string, instead: string, except?: string]

/** Entries that share their reason: forms of one word that take other alternatives. */
export const because = (why: string, ...entries: readonly HouseEntry[]): WordsEntry[] =>
  entries.map(([key, words, instead, except]) => ({
    key,
    words: split(words),
    why,
    instead: split(instead),
    except: except === undefined ? [] : split(except),
  }))

/** '{who} refused' for each who: what organisations do is no word about the person. */
export const saidOf = (who: readonly string[], verb: string): string =>
  who.map(name => `${name} ${verb}`).join(' | ')

const split = (text: string): string[] => text.split(' | ')
