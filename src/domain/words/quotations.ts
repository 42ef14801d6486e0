/** Part of a text in UTF-16 units, `end` exclusive. */
export type Range = { readonly start: number; readonly end: number }

/**
 * What stands in quotation marks, marks included, from the left and without overlap. Double marks of any shape may
 * hold several lines; one that is never closed holds to the end of its line, as while somebody is still typing it.
 * Single ones hold within a paragraph, and an apostrophe is not one.
 */
export const quotationsOf = (text: string): Range[] => {
  const doubles = doubleQuotations(text)
  const singles = singleQuotations(text, doubles)
  return [...doubles, ...singles].toSorted((a, b) => a.start - b.start)
}

const doubleQuotations = (text: string): Range[] => {
  const marks = [...text.matchAll(DOUBLE)].map(({ 0: mark, index }) => ({
    at: index,
    mark,
    opens: mark === '“' || mark === '„' || mark === '«' || (mark === '"' && canOpen(text, index)),
    closes: mark !== '„' && mark !== '«' && (mark !== '"' || canClose(text, index)),
  }))
  const lineEnd = endsOf(text, LINE)
  const ranges: Range[] = []
  for (let i = 0; i < marks.length; i += 1) {
    const mark = marks[i]
    if (mark === undefined || !mark.opens) continue
    const next = marks[i + 1]
    const curled = next?.mark === '“' && mark.mark !== '„'
    if (next?.closes && !curled) {
      ranges.push({ start: mark.at, end: next.at + 1 })
      i += 1
    } else {
      ranges.push({ start: mark.at, end: Math.min(next?.at ?? text.length, lineEnd(mark.at)) })
    }
  }
  return ranges
}

type SingleMark = {
  readonly at: number
  readonly opens: boolean
  /** After an s it may be the possessive of a plural. */
  readonly closes: 'surely' | 'maybe' | 'no'
  readonly paragraph: number
}

const singleQuotations = (text: string, doubles: readonly Range[]): Range[] => {
  const marks = singleMarks(text, doubles)
  const closing = closingMarks(marks)
  const lineEnd = endsOf(text, LINE)
  const ranges: Range[] = []
  let end = 0
  marks.forEach((mark, i) => {
    if (!mark.opens || mark.at < end) return
    const close = closing[i]
    if (close == null && ELISION.test(text.slice(mark.at + 1, mark.at + 8))) return
    end = close == null ? lineEnd(mark.at) : close + 1
    ranges.push({ start: mark.at, end })
  })
  return ranges
}

const singleMarks = (text: string, doubles: readonly Range[]): SingleMark[] => {
  const paragraphEnd = endsOf(text, PARAGRAPH)
  const marks: SingleMark[] = []
  let quoted = 0
  for (const { 0: mark, index } of text.matchAll(SINGLE)) {
    while ((doubles[quoted]?.end ?? Number.POSITIVE_INFINITY) <= index) quoted += 1
    if ((doubles[quoted]?.start ?? Number.POSITIVE_INFINITY) <= index) continue
    const ends = mark !== '‘' && canClose(text, index) && /\S/.test(text[index - 1] ?? ' ')
    const possessive = /[sz]/i.test(text[index - 1] ?? '') && /\s/.test(text[index + 1] ?? '.')
    marks.push({
      at: index,
      opens: mark === '‘' || (mark === "'" && canOpen(text, index)),
      closes: ends ? (possessive ? 'maybe' : 'surely') : 'no',
      paragraph: paragraphEnd(index),
    })
  }
  return marks
}

/**
 * For each mark where a quotation that begins there ends: the next that surely closes, or else the last before another
 * opens that may. From the right, so that each mark is looked at once.
 */
const closingMarks = (marks: readonly SingleMark[]): (number | null)[] => {
  const closing: (number | null)[] = marks.map(() => null)
  let sure: number | null = null
  let maybe: number | null = null
  for (let i = marks.length - 1; i >= 0; i -= 1) {
    const mark = marks[i]
    if (mark === undefined) continue
    if (marks[i + 1]?.paragraph !== mark.paragraph) {
      sure = null
      maybe = null
    }
    closing[i] = sure ?? maybe
    if (mark.opens) maybe = null
    if (mark.closes === 'surely') sure = mark.at
    if (mark.closes === 'maybe') maybe ??= mark.at
  }
  return closing
}

/** A mark after a space or a bracket, before a word. */
const canOpen = (text: string, at: number): boolean =>
  /^$|[\s([{/“‘"'«–—:-]/.test(text[at - 1] ?? '') && /\S/.test(text[at + 1] ?? ' ')

/** A mark that no word follows at once. */
const canClose = (text: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')

/** Gives the end of the line, or of the paragraph, for places asked from the left to the right. */
const endsOf = (text: string, separator: RegExp): ((at: number) => number) => {
  const breaks = Array.from(text.matchAll(separator), ({ index }) => index)
  let next = 0
  return at => {
    while ((breaks[next] ?? Number.POSITIVE_INFINITY) < at) next += 1
    return breaks[next] ?? text.length
  }
}

const DOUBLE = /["“”„«»]/g
const SINGLE = /['‘’]/g
const LINE = /\n/g
const PARAGRAPH = /\n[ \t\r]*\n/g
/** Words that begin with an apostrophe. */
const ELISION = /^(?:\d|(?:til|till|cause|cos|em|n|tis|twas|bout|round|phone|flu|s|d)(?![\p{L}\p{N}]))/iu
