import type { Colour } from './geometry.ts'
import type { Face } from './typefaces.ts'

/** A stretch of text in one face and colour. */
export type Span = { readonly text: string; readonly face?: Face; readonly colour?: Colour }

/** Text as a model gives it: plain, or with emphasis in places. Line breaks in it begin a new line. */
export type Rich = string | readonly Span[]

export const strong = (text: string): Span => ({ text, face: 'semibold' })
export const quiet = (text: string): Span => ({ text, colour: 'secondary' })
export const plain = (text: string): Span => ({ text })

export const spansOf = (rich: Rich): readonly Span[] => (typeof rich === 'string' ? [{ text: rich }] : rich)

export const textOf = (rich: Rich): string =>
  spansOf(rich)
    .map(span => span.text)
    .join('')

/** An empty text, so that `'0'` is never taken for one. */
export const isEmpty = (rich: Rich): boolean => textOf(rich) === ''
