import { z } from 'zod'
import {
  LONGEST_INSTEAD,
  LONGEST_PHRASE,
  LONGEST_WHY,
  MOST_EXCEPT,
  MOST_INSTEAD,
  MOST_WORDS,
  Phrase,
  phraseTwice,
  type WordsEntry,
  type WordsText,
} from '#domain/words/words-list.ts'
import { words } from '#renderer/ui/form/form-schema.ts'

/** An entry as it is typed: lists have a line for each. */
export type WordsDraft = {
  readonly words: string
  readonly why: string
  readonly instead: string
  readonly except: string
}

export const EMPTY_WORDS: WordsDraft = { words: '', why: '', instead: '', except: '' }

export const draftOf = ({ words, why, instead, except }: WordsText): WordsDraft => ({
  words: words.join('\n'),
  why,
  instead: instead.join('\n'),
  except: except.join('\n'),
})

type Say = (
  key:
    | 'wordsNeeded'
    | 'wordsMany'
    | 'phraseNone'
    | 'phraseLong'
    | 'twice'
    | 'whyNeeded'
    | 'insteadNeeded'
    | 'insteadMany'
    | 'exceptMany',
  figures?: { readonly text?: string; readonly most?: number },
) => string

/** What is typed, as an entry of a list that has these others; it says of each line what to do. */
export const wordsDraft = (say: Say, entries: readonly WordsEntry[], ownKey: string | null) =>
  z.object({
    words: listed(text => phraseProblem(text, say)).superRefine((lines, context) => {
      if (lines.length === 0) context.addIssue(say('wordsNeeded'))
      if (lines.length > MOST_WORDS) context.addIssue(say('wordsMany', { most: MOST_WORDS }))
      const twice = phraseTwice(entries, lines, ownKey)
      if (twice !== undefined) context.addIssue(say('twice', { text: twice }))
    }),
    why: words(say('whyNeeded')).refine(...upTo(LONGEST_WHY, say)),
    instead: listed(text => lengthProblem(text, LONGEST_INSTEAD, say)).superRefine((lines, context) => {
      if (lines.length === 0) context.addIssue(say('insteadNeeded'))
      if (lines.length > MOST_INSTEAD) context.addIssue(say('insteadMany'))
    }),
    except: listed(text => phraseProblem(text, say)).superRefine((lines, context) => {
      if (lines.length > MOST_EXCEPT) context.addIssue(say('exceptMany', { most: MOST_EXCEPT }))
    }),
  })

const listed = (problemOf: (line: string) => string | undefined) =>
  z.string().transform((text, context) => {
    const lines = text
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
    const problem = lines.map(problemOf).find(found => found !== undefined)
    if (problem === undefined) return lines
    context.addIssue(problem)
    return z.NEVER
  })

const phraseProblem = (text: string, say: Say): string | undefined =>
  lengthProblem(text, LONGEST_PHRASE, say) ??
  (Phrase.safeParse(text).success ? undefined : say('phraseNone', { text }))

const lengthProblem = (text: string, most: number, say: Say): string | undefined =>
  text.length > most ? say('phraseLong', { text: text.slice(0, 20), most }) : undefined

const upTo = (most: number, say: Say) =>
  [
    (text: string) => text.length <= most,
    { error: ({ input }: { readonly input: unknown }) => lengthProblem(String(input), most, say) ?? '' },
  ] as const
