import { tokensOf } from './tokens.ts'

/** A phrase of the list: all its words, and which of them are marked (`to` exclusive); the others only stand beside. */
export type ReadPhrase = { readonly words: readonly string[]; readonly from: number; readonly to: number }

/** Longest phrase in words; it bounds what is looked at from each word of a text. */
export const MOST_PHRASE_WORDS = 8

/**
 * '(will) refuse' is refuse after will; null for what has no word to mark, too many words, brackets
 * in the midst or a comma.
 */
export const readPhrase = (text: string): ReadPhrase | null => {
  const tokens = tokensOf(text.replace(/[()]/g, ' '))
  if (tokens.length === 0 || tokens.length > MOST_PHRASE_WORDS) return null
  if (tokens.some(({ joined }, index) => index > 0 && joined === 'apart')) return null
  const parts = PARTS.exec(text)
  if (parts === null) return null
  const [, before = '', marked = ''] = parts
  const end = before.length + marked.length
  const from = tokens.findIndex(token => token.start >= before.length)
  const to = tokens.findLastIndex(token => token.end <= end) + 1
  if (from === -1 || to <= from) return null
  return { words: tokens.map(token => token.word), from, to }
}

/** The same for phrases that find the same: case, hyphens and apostrophes apart. */
export const phraseKey = (text: string): string => {
  const read = readPhrase(text)
  return read === null ? text : `${read.words.join(' ')}/${read.from}/${read.to}`
}

/** The words to mark as they are written, without what stands beside them. */
export const markedWords = (text: string): string => PARTS.exec(text)?.[2]?.trim() ?? text

/** What stands before in brackets, what is marked, what stands after in brackets. */
const PARTS = /^(\s*\([^()]*\)|)([^()]*)(\([^()]*\)\s*|)$/
