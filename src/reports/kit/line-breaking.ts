import type { Colour } from './geometry.ts'
import { type Rich, spansOf } from './rich-text.ts'
import { type Fragment, splitWord, type Word, wordOf } from './split-word.ts'
import type { TextStyle, TypeSetter } from './type-setter.ts'
import type { Face } from './typefaces.ts'

/** What is drawn in one go: same face, same colour, at `x` from the line's left end. */
export type LineSpan = {
  readonly text: string
  readonly face: Face
  readonly colour: Colour
  readonly x: number
}
/** `width` is without the space that is drawn at every line's end (without it, readers join the words of two lines). */
export type Line = { readonly spans: readonly LineSpan[]; readonly width: number }

export type Breaking = {
  /** Set narrower when the last line would be one short word and that costs no line. */
  readonly tidyEnd?: boolean
}

/** Breaks text into lines of at most `width` points. Words that don't fit a line are broken; nothing is ever cut off. */
export const breakLines = (
  setter: TypeSetter,
  rich: Rich,
  style: TextStyle,
  width: number,
  breaking: Breaking = {},
): readonly Line[] =>
  paragraphsOf(setter, rich, style).flatMap(words => {
    const lines = fill(setter, words, style, width)
    const chosen =
      breaking.tidyEnd && endsInOneShortWord(lines) ? narrower(setter, words, style, width, lines) : lines
    return chosen.map(line => lineOf(setter, line, style))
  })

/** The first line alone, with '…' where the text goes on. */
export const firstLine = (
  setter: TypeSetter,
  rich: Rich,
  style: TextStyle,
  width: number,
): { readonly line: Line; readonly whole: boolean } => {
  const paragraphs = paragraphsOf(setter, rich, style)
  const lines = paragraphs.flatMap(words => fill(setter, words, style, width))
  const first = lines[0] ?? []
  if (lines.length <= 1) return { line: lineOf(setter, first, style), whole: true }
  const dots: Fragment = fragmentOf(setter, style, '…', style.face ?? 'regular', style.colour ?? 'ink')
  const kept = fill(setter, paragraphs[0] ?? [], style, width - dots.width)[0] ?? []
  const last = kept.at(-1)
  const ended: readonly Word[] =
    last === undefined ? [] : [...kept.slice(0, -1), wordOf([...last.fragments, dots])]
  return { line: lineOf(setter, ended, style), whole: false }
}

const paragraphsOf = (setter: TypeSetter, rich: Rich, style: TextStyle): readonly (readonly Word[])[] => {
  const paragraphs: Word[][] = [[]]
  let open: Fragment[] = []
  const close = () => {
    if (open.length === 0) return
    paragraphs.at(-1)?.push(wordOf(open))
    open = []
  }
  for (const span of spansOf(rich)) {
    const face = span.face ?? style.face ?? 'regular'
    const colour = span.colour ?? style.colour ?? 'ink'
    for (const token of setter.prepare(span.text).split(/( |\n)/)) {
      if (token === ' ') close()
      else if (token === '\n') {
        close()
        paragraphs.push([])
      } else if (token !== '') open.push(fragmentOf(setter, style, token, face, colour))
    }
  }
  close()
  return withoutRepeatedBlanks(paragraphs)
}

/** Blank lines at the ends say nothing; between paragraphs one is enough. */
const withoutRepeatedBlanks = (paragraphs: readonly (readonly Word[])[]): readonly (readonly Word[])[] =>
  paragraphs.filter((words, index) => {
    if (words.length > 0) return true
    const before = paragraphs.slice(0, index).some(other => other.length > 0)
    const next = paragraphs[index + 1]
    return before && next !== undefined && next.length > 0
  })

const fragmentOf = (
  setter: TypeSetter,
  style: TextStyle,
  token: string,
  face: Face,
  colour: Colour,
): Fragment => {
  const text = token.replaceAll('\u00a0', ' ')
  const width = setter.width(face, style.type.size, `${text} `) - setter.width(face, style.type.size, ' ')
  return { text, face, colour, width }
}

const fill = (
  setter: TypeSetter,
  words: readonly Word[],
  style: TextStyle,
  width: number,
): readonly (readonly Word[])[] => {
  const space = setter.width(style.face ?? 'regular', style.type.size, ' ')
  const lines: Word[][] = [[]]
  let used = 0
  for (const whole of words) {
    let word: Word | null = whole
    while (word !== null) {
      const line: Word[] = lines.at(-1) ?? []
      const before = line.length === 0 ? 0 : space
      if (used + before + word.width <= width + 0.01) {
        line.push(word)
        used += before + word.width
        word = null
        continue
      }
      const split = splitWord(setter, word, style, width - used - before, line.length === 0)
      if (split !== null) line.push(split.head)
      word = split === null ? word : split.tail
      lines.push([])
      used = 0
    }
  }
  return lines
}

const endsInOneShortWord = (lines: readonly (readonly Word[])[]): boolean => {
  const last = lines.at(-1)
  return lines.length > 1 && last?.length === 1 && lengthOf(last[0]) <= 12
}

const lengthOf = (word: Word | undefined): number =>
  word === undefined ? 0 : word.fragments.reduce((sum, fragment) => sum + fragment.text.length, 0)

const narrower = (
  setter: TypeSetter,
  words: readonly Word[],
  style: TextStyle,
  width: number,
  lines: readonly (readonly Word[])[],
): readonly (readonly Word[])[] => {
  for (const share of [0.93, 0.88, 0.84, 0.8]) {
    const tried = fill(setter, words, style, width * share)
    if (tried.length > lines.length) return lines
    if (!endsInOneShortWord(tried)) return tried
  }
  return lines
}

const lineOf = (setter: TypeSetter, words: readonly Word[], style: TextStyle): Line => {
  const spans: LineSpan[] = []
  let x = 0
  const space = setter.width(style.face ?? 'regular', style.type.size, ' ')
  words.forEach((word, index) => {
    word.fragments.forEach((fragment, place) => {
      const ends = place === word.fragments.length - 1
      const text = ends ? `${fragment.text} ` : fragment.text
      const last = spans.at(-1)
      if (last !== undefined && last.face === fragment.face && last.colour === fragment.colour)
        spans[spans.length - 1] = { ...last, text: last.text + text }
      else spans.push({ text, face: fragment.face, colour: fragment.colour, x })
      x += fragment.width
    })
    if (index < words.length - 1) x += space
  })
  return { spans, width: x }
}
