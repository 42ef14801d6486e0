import { inWords } from './number-words.ts'

/** The same at the beginning of a sentence. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** 'a, b and c'. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** A text as a sentence: with its full stop, once. */
export const sentence = (text: string): string => {
  const trimmed = text.trim()
  return trimmed === '' || /[.!?…:]$|[.!?…][)”’"']$/.test(trimmed) ? trimmed : `${trimmed}.`
}

/** 'once', 'twice', 'three times'. */
export const times = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${inWords(count)} times`

/** 76, 26.25: at most two decimals, none where there are none; a real minus. */
export const amount = (value: number): string => String(Math.round(value * 100) / 100).replace('-', '−')

/** 'Robin': how the two are called in sentences. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

/** Cut between words, with '…': for a page that says where the whole text stands. Line breaks become spaces. */
export const shortened = (text: string, most: number): string => {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  const letters = [...line]
  if (letters.length <= most) return line
  const cut = letters.slice(0, most - 1).join('')
  const between = letters[most - 1] === ' ' ? cut.length : cut.lastIndexOf(' ')
  return `${(between > most / 2 ? cut.slice(0, between) : cut).replace(/[\s,;:.]+$/, '')}…`
}
