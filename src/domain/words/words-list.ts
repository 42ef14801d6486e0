import { z } from 'zod'
import { phraseKey, readPhrase } from './phrase.ts'

/** Limits of the list; what lies beyond them is refused, never cut. */
export const MOST_ENTRIES = 500
export const LONGEST_PHRASE = 80
export const LONGEST_WHY = 300
export const LONGEST_INSTEAD = 120
export const MOST_WORDS = 40
export const MOST_INSTEAD = 3
export const MOST_EXCEPT = 80

/** A word or a few, found whole and whatever the case; what is in brackets has to stand beside and is left alone. */
export const Phrase = z
  .string()
  .trim()
  .max(LONGEST_PHRASE)
  .refine(text => readPhrase(text) !== null)

/** What can be said of one way of putting it; the same before it has a key. */
export const WordsText = z.strictObject({
  /** Its forms that take the same alternatives: 'refused to', 'declined flatly to'. */
  words: z.array(Phrase).min(1).max(MOST_WORDS),
  /** One sentence. */
  why: z.string().trim().min(1).max(LONGEST_WHY),
  /** Ways to say it that fit where the words stood; the first is offered first. */
  instead: z.array(z.string().trim().min(1).max(LONGEST_INSTEAD)).min(1).max(MOST_INSTEAD),
  /** Phrases in which it isn't meant: 'council refused'. */
  except: z.array(Phrase).max(MOST_EXCEPT),
})
export type WordsText = z.infer<typeof WordsText>

export const WordsKey = z
  .string()
  .max(100)
  .regex(/^[\p{L}\p{M}\p{N}-]+$/u)

export const WordsEntry = WordsText.extend({ key: WordsKey })
export type WordsEntry = z.infer<typeof WordsEntry>

/** A service's list, one version of it. `prompting` false: nothing is offered anywhere. */
export const WordsList = z.strictObject({
  prompting: z.boolean(),
  entries: z.array(WordsEntry).max(MOST_ENTRIES),
})
export type WordsList = z.infer<typeof WordsList>

/** The phrase that these words share with another entry of the list, or have twice; undefined where there is none. */
export const phraseTwice = (
  entries: readonly WordsEntry[],
  words: readonly string[],
  ownKey: string | null,
): string | undefined => {
  const taken = new Set(
    entries.flatMap(entry => (entry.key === ownKey ? [] : entry.words.map(word => phraseKey(word)))),
  )
  return words.find(word => {
    const key = phraseKey(word)
    if (taken.has(key)) return true
    taken.add(key)
    return false
  })
}
