import { plainLetters } from '#basics/plain-letters.ts'
import type { RecordPassage } from './record-passages.ts'

/** A passage made ready to be searched many times. */
export type SearchablePassage = RecordPassage & {
  /** Its text in plain letters, place for place. */
  readonly plain: string
  /** Who and what it is about, in plain letters: reference, initials with dots and without, name, the action's number. */
  readonly about: string
}

/** About 160 characters of a passage round what was found. */
export type Excerpt = {
  readonly text: string
  /** Where the words stand in `text`: from, to (excluded), in UTF-16 units; in order, none over another. */
  readonly marks: readonly (readonly [number, number])[]
  /** More of the passage stands before it, after it. */
  readonly before: boolean
  readonly after: boolean
}

export const searchable = (passage: RecordPassage): SearchablePassage => ({
  ...passage,
  plain: plainLetters(passage.text),
  about: plainLetters(
    [
      passage.client?.reference,
      passage.client?.initials,
      passage.client?.initials?.replaceAll(/[.\s]/g, ''),
      passage.client?.name,
      passage.number,
    ]
      .filter(part => part != null)
      .join(' '),
  ),
})

/** What of a passage to show where all words (`soughtWords`) stand in it or in what it is about; null where they don't. */
export const findInPassage = (passage: SearchablePassage, words: readonly string[]): Excerpt | null => {
  if (words.length === 0) return null
  const places = words.map(word => placesOf(passage.plain, word))
  const all = places.every((found, index) => found.length > 0 || passage.about.includes(words[index] ?? ''))
  return all ? excerptOf(passage.text, places.flat()) : null
}

type Place = { readonly from: number; readonly to: number; readonly word: string }

const EXCERPT_LENGTH = 160
/** So much stands before the first word that is found. */
const LEAD = 40
/** Of each word; a long note may hold it a thousand times. */
const MOST_PLACES = 200

const placesOf = (plain: string, word: string): readonly Place[] => {
  const places: Place[] = []
  for (
    let from = plain.indexOf(word);
    from !== -1 && places.length < MOST_PLACES;
    from = plain.indexOf(word, from + word.length)
  ) {
    places.push({ from, to: from + word.length, word })
  }
  return places
}

const excerptOf = (text: string, found: readonly Place[]): Excerpt => {
  const places = found.toSorted((a, b) => a.from - b.from || b.to - a.to)
  const [from, to] = windowOf(text, places)
  const marks: [number, number][] = []
  let last = from
  for (const place of places) {
    if (place.from < last || place.to > to) continue
    marks.push([place.from - from, place.to - from])
    last = place.to
  }
  return { text: text.slice(from, to), marks, before: from > 0, after: to < text.length }
}

/** Where most of the different words stand together; the first such place of several. */
const windowOf = (text: string, places: readonly Place[]): readonly [number, number] => {
  if (text.length <= EXCERPT_LENGTH) return [0, text.length]
  let best = { start: 0, words: 0 }
  for (const [index, { from: start }] of places.entries()) {
    const words = new Set<string>()
    for (let at = index; at < places.length; at += 1) {
      const place = places[at]
      if (place === undefined || place.from > start + EXCERPT_LENGTH - LEAD) break
      if (place.to <= start + EXCERPT_LENGTH - LEAD) words.add(place.word)
    }
    if (words.size > best.words) best = { start, words: words.size }
  }
  const from = wordStart(text, best.start - LEAD, best.start)
  return [from, wordEnd(text, from + EXCERPT_LENGTH)]
}

/** The first beginning of a word from `at` on, `most` at the latest. */
const wordStart = (text: string, at: number, most: number): number => {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at - 1)
  return space === -1 || space >= most ? most : space + 1
}

/** The last end of a word up to `at`; in a word without end, anywhere but within a character. */
const wordEnd = (text: string, at: number): number => {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  if (space > at - LEAD) return space
  return isLowSurrogate(text, at) ? at - 1 : at
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
