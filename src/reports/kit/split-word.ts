import type { Colour } from './geometry.ts'
import type { TextStyle, TypeSetter } from './type-setter.ts'
import type { Face } from './typefaces.ts'

export type Fragment = {
  readonly text: string
  readonly face: Face
  readonly colour: Colour
  readonly width: number
}
/** What stands together on a line: fragments without a place to break between them. */
export type Word = { readonly fragments: readonly Fragment[]; readonly width: number }

export type SplitWord = { readonly head: Word; readonly tail: Word | null }

/**
 * The part of a word that fits into `room` points, and the rest. First after a hyphen, slash or the like; with `force`
 * (the word stands alone on its line) anywhere, between two characters as a reader sees them. `null`: no place to break.
 */
export const splitWord = (
  setter: TypeSetter,
  word: Word,
  style: TextStyle,
  room: number,
  force: boolean,
): SplitWord | null => {
  const { afterMark, anywhere } = places(setter, word, style, room)
  if (afterMark !== null) return cut(word, afterMark)
  return force ? cut(word, anywhere) : null
}

/** A place inside a word: so many characters of the fragment with that index, and the width up to there. */
type Place = { readonly index: number; readonly at: number; readonly width: number }

/** The last places that still fit. Even a column narrower than one character gets one, or nothing would ever be set. */
const places = (
  setter: TypeSetter,
  word: Word,
  style: TextStyle,
  room: number,
): { readonly afterMark: Place | null; readonly anywhere: Place } => {
  let afterMark: Place | null = null
  let anywhere: Place | null = null
  let width = 0
  for (const [index, fragment] of word.fragments.entries()) {
    let at = 0
    for (const { segment } of GRAPHEMES.segment(fragment.text)) {
      width += setter.width(fragment.face, style.type.size, segment)
      at += segment.length
      if (width > room && anywhere !== null) return { afterMark, anywhere }
      anywhere = { index, at, width }
      if (width <= room && isAfterMark(fragment.text, at)) afterMark = anywhere
    }
  }
  return { afterMark, anywhere: anywhere ?? { index: 0, at: 0, width: 0 } }
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** After '-', '–', '/', ']' and the like, with at least four characters before and two behind. */
const isAfterMark = (text: string, at: number): boolean =>
  at >= 5 &&
  at <= text.length - 2 &&
  /[-–—/\\_@\]]/.test(text[at - 1] ?? '') &&
  /[\p{L}\p{N}[]/u.test(text[at] ?? '')

/** Widths by subtraction, so that a very long word is not shaped again for each of its lines. */
const cut = (word: Word, place: Place): SplitWord => {
  const fragment = word.fragments[place.index]
  if (fragment === undefined) return { head: word, tail: null }
  const before = word.fragments.slice(0, place.index)
  const headWidth = place.width - before.reduce((sum, one) => sum + one.width, 0)
  const rest = fragment.text.slice(place.at)
  const behind = word.fragments.slice(place.index + 1)
  const tail =
    rest === ''
      ? behind
      : [{ ...fragment, text: rest, width: Math.max(0, fragment.width - headWidth) }, ...behind]
  return {
    head: wordOf([...before, { ...fragment, text: fragment.text.slice(0, place.at), width: headWidth }]),
    tail: tail.length === 0 ? null : wordOf(tail),
  }
}

export const wordOf = (fragments: readonly Fragment[]): Word => ({
  fragments,
  width: fragments.reduce((sum, fragment) => sum + fragment.width, 0),
})
