import { plainLetters } from './plain-letters.ts'

/**
 * What somebody typed to find, in plain letters: words, and what stands between quotation marks as one. The same word
 * counts once; marks without a letter or figure are no word.
 */
export const soughtWords = (typed: string): readonly string[] => {
  const plain = plainLetters(typed.normalize('NFC'))
  const words = [...plain.matchAll(/"([^"]*)"?|[^\s"]+/g)].map(found =>
    (found[1] ?? found[0]).trim().replaceAll(/\s+/g, ' '),
  )
  return [...new Set(words)].filter(word => /[\p{L}\p{N}]/u.test(word))
}
