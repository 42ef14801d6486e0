/** A word of a text: where it stands in UTF-16 units, and what it is compared by. */
export type Token = {
  readonly start: number
  /** Before a possessive 's, which is no part of the word. */
  readonly end: number
  /** In lower case; with the sign before it where a sign alone ties it to the word before: `&e` of 'A&E'. */
  readonly word: string
  /** How it hangs on the word before it: `apart` at the beginning, and after anything that parts a sentence. */
  readonly joined: 'hyphen' | 'space' | 'sign' | 'apart'
}

/** The words of a text. An apostrophe inside a word belongs to it, whatever its shape. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = []
  let before: number | null = null
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const between: string | null = before === null ? null : text.slice(before, index)
    const joined = joinOf(between)
    const word = found.replace(POSSESSIVE, '')
    const plain = word.normalize('NFC').toLowerCase().replaceAll('’', "'")
    tokens.push({
      start: index,
      end: index + word.length,
      word: joined === 'sign' ? `${between}${plain}` : plain,
      joined,
    })
    before = index + found.length
  }
  return tokens
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu
const POSSESSIVE = /['’]s$/i

const joinOf = (between: string | null): Token['joined'] => {
  if (between === null) return 'apart'
  if (HYPHEN.test(between)) return 'hyphen'
  if (between.trim() === '') return 'space'
  return SIGN.test(between) ? 'sign' : 'apart'
}

const HYPHEN = /^[-\u2010\u2011]$/
const SIGN = /^[&./+@]$/
