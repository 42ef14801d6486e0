import { type ReadPhrase, readPhrase } from './phrase.ts'
import { quotationsOf, type Range } from './quotations.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { WordsEntry } from './words-list.ts'

/** Words of a text that can be said in another way; places in UTF-16 units, `end` exclusive. */
export type FoundWords = Range & { readonly entry: WordsEntry }

/** Made once for a list, then asked for any text; takes time in proportion to the text. */
export type WordsFinder = (text: string) => readonly FoundWords[]

/**
 * Finds whole words whatever their case, spaces or hyphens between them alike. Left out: what stands in quotation
 * marks, the exceptions, whichever entry names them, and words that a hyphen ties to another ('antibiotic-resistant').
 * Of two that share a word the longer is found.
 */
export const wordsFinder = (entries: readonly WordsEntry[]): WordsFinder => {
  const root = branch()
  for (const entry of entries) {
    for (const phrase of entry.words) plant(root, phrase, entry)
    for (const phrase of entry.except) plant(root, phrase, null)
  }
  return text => {
    const tokens = tokensOf(text)
    const candidates: FoundWords[] = []
    const except: Range[] = []
    tokens.forEach((_, at) => {
      for (const leaf of leavesFrom(root, tokens, at)) {
        const range = rangeOf(tokens, at + leaf.phrase.from, at + leaf.phrase.to)
        if (leaf.entry === null) except.push(rangeOf(tokens, at, at + leaf.phrase.words.length))
        else if (standsAlone(tokens, at + leaf.phrase.from, at + leaf.phrase.to))
          candidates.push({ ...range, entry: leaf.entry })
      }
    })
    if (candidates.length === 0) return []
    candidates.sort((a, b) => a.start - b.start || b.end - a.end)
    const isUnquoted = outside(quotationsOf(text))
    const isMeant = outside(except)
    return longestOf(candidates.filter(found => isUnquoted(found) && isMeant(found)))
  }
}

/** Without an entry: an exception. */
type Leaf = { readonly phrase: ReadPhrase; readonly entry: WordsEntry | null }
type Branch = { readonly next: Map<string, Branch>; readonly leaves: Leaf[] }

const branch = (): Branch => ({ next: new Map(), leaves: [] })

const plant = (root: Branch, text: string, entry: WordsEntry | null): void => {
  const phrase = readPhrase(text)
  if (phrase === null) return
  let at = root
  for (const word of phrase.words) {
    const next = at.next.get(word) ?? branch()
    at.next.set(word, next)
    at = next
  }
  at.leaves.push({ phrase, entry })
}

/** Every phrase that begins at a word; as deep as the longest phrase of the list. */
const leavesFrom = (root: Branch, tokens: readonly Token[], from: number): Leaf[] => {
  const leaves: Leaf[] = []
  let at: Branch | undefined = root
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i]
    if (token === undefined || (i > from && token.joined === 'apart')) break
    at = at.next.get(token.word)
    if (at === undefined) break
    leaves.push(...at.leaves)
  }
  return leaves
}

const standsAlone = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from]?.joined !== 'hyphen' && tokens[to]?.joined !== 'hyphen'

const rangeOf = (tokens: readonly Token[], from: number, to: number): Range => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
})

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

/** Whether a range touches none of these; both in the order of their beginnings. */
const outside = (taken: readonly Range[]): ((range: Range) => boolean) => {
  let at = 0
  return range => {
    while ((taken[at]?.end ?? Number.POSITIVE_INFINITY) <= range.start) at += 1
    const next = taken[at]
    return next === undefined || !overlap(next, range)
  }
}

/** Sorted by beginning, the longer first; where several share a word, the longest stays. */
const longestOf = (candidates: readonly FoundWords[]): FoundWords[] => {
  const kept: FoundWords[] = []
  for (const candidate of candidates) {
    const last = kept.at(-1)
    if (last === undefined || last.end <= candidate.start) kept.push(candidate)
    else if (lengthOf(candidate) > lengthOf(last)) kept[kept.length - 1] = candidate
  }
  return kept
}

const lengthOf = ({ start, end }: Range): number => end - start
