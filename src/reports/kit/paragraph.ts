import type { Flow, Part } from './flow.ts'
import { baselineOf, type Column, NOTE, SIDE, TEXT, TYPE } from './geometry.ts'
import { breakLines, type Line } from './line-breaking.ts'
import { isEmpty, type Rich } from './rich-text.ts'
import type { Element } from './sheet.ts'
import type { TextStyle, TypeSetter } from './type-setter.ts'

export type ParagraphOptions = {
  readonly style?: TextStyle
  readonly column?: Column
  /** The structure element; `P` unless said otherwise. */
  readonly tag?: string
  readonly align?: 'left' | 'right'
}

/** Running text over as many pages as it takes, at least two of its lines on each. */
export const paragraph = (setter: TypeSetter, rich: Rich, options: ParagraphOptions = {}): Part => {
  const style = options.style ?? { type: TYPE.text }
  const column = options.column ?? TEXT
  const lines = breakLines(setter, rich, style, column.width, { tidyEnd: true })
  const { leading } = style.type
  return {
    height: lines.length * leading,
    head: headLines(lines.length) * leading,
    draw: (flow, parent) => {
      const element = flow.sheet.element(options.tag ?? 'P', parent)
      flowLines(flow, element, options.tag ?? 'P', lines, style, column, options.align ?? 'left')
    },
  }
}

/** Points between two rows of `labelled`. */
export const ROW_GAP = 4

export type LabelledOptions = {
  /** '→ A7', flush right on the first line. */
  readonly note?: string
  readonly style?: TextStyle
}

/** A label in the side column, its text beside it, what follows from it at the right edge. */
export const labelled = (
  setter: TypeSetter,
  label: string,
  rich: Rich,
  options: LabelledOptions = {},
): Part => {
  const style = options.style ?? { type: TYPE.text }
  const { leading } = style.type
  const labelLines = breakLines(setter, label, LABEL, SIDE.width)
  const lines = breakLines(setter, rich, style, TEXT.width, { tidyEnd: true })
  const noteLines = options.note === undefined ? [] : breakLines(setter, options.note, NOTE_STYLE, NOTE.width)
  const sideHeight = Math.max(
    labelLines.length * LABEL.type.leading,
    noteLines.length * NOTE_STYLE.type.leading,
  )
  return {
    height: Math.max(lines.length * leading, sideHeight) + ROW_GAP,
    head: Math.max(headLines(lines.length) * leading, sideHeight),
    draw: (flow, parent) => {
      const { sheet } = flow
      const top = flow.y
      const first = top + baselineOf(style.type)
      if (!isEmpty(label)) {
        const element = sheet.element('P', parent)
        sheet.mark(element, 'P', () =>
          labelLines.forEach((line, index) => {
            sheet.text(line, LABEL.type.size, SIDE.x, first + index * LABEL.type.leading)
          }),
        )
      }
      const page = sheet.pages
      flowLines(flow, sheet.element('P', parent), 'P', lines, style, TEXT, 'left')
      const onSamePage = sheet.pages === page
      if (onSamePage) flow.y = Math.max(flow.y, top + sideHeight)
      if (noteLines.length > 0) {
        const element = sheet.element('P', parent)
        if (!onSamePage) sheet.goTo(page - 1)
        sheet.mark(element, 'P', () =>
          noteLines.forEach((line, index) => {
            sheet.text(
              line,
              NOTE_STYLE.type.size,
              NOTE.right,
              first + index * NOTE_STYLE.type.leading,
              'right',
            )
          }),
        )
        if (!onSamePage) sheet.goTo(sheet.pages - 1)
      }
      flow.y += ROW_GAP
    },
  }
}

const LABEL: TextStyle = { type: TYPE.label, face: 'semibold', colour: 'secondary' }
const NOTE_STYLE: TextStyle = { type: { size: 8.5, leading: 11.5 }, face: 'semibold' }

/** How many of a paragraph's lines must stand together at its beginning: three stay whole, or one would be alone. */
const headLines = (count: number): number => (count <= 3 ? count : 2)

/** Sets lines down the column and over the page's end. The element is marked once on each page. */
export const flowLines = (
  flow: Flow,
  element: Element,
  tag: string,
  lines: readonly Line[],
  style: TextStyle,
  column: Column,
  align: 'left' | 'right',
): void => {
  const { leading, size } = style.type
  const baseline = baselineOf(style.type)
  let rest = lines
  while (rest.length > 0) {
    const here = linesHere(rest.length, Math.floor((flow.left + 0.01) / leading), flow.atTop)
    if (here === 0) {
      flow.nextPage()
      continue
    }
    const taken = rest.slice(0, here)
    const top = flow.y
    flow.sheet.mark(element, tag, () =>
      taken.forEach((line, index) => {
        const x = align === 'right' ? column.x + column.width : column.x
        flow.sheet.text(line, size, x, top + index * leading + baseline, align)
      }),
    )
    flow.y += taken.length * leading
    rest = rest.slice(here)
    if (rest.length > 0) flow.nextPage()
  }
}

/** All that fit, but neither one alone before the break nor one alone after it. 0: begin on the next page. */
const linesHere = (count: number, fits: number, atTop: boolean): number => {
  if (fits >= count) return count
  const kept = Math.min(fits, count - 2)
  if (kept >= 2) return kept
  return atTop ? Math.max(1, Math.min(fits, count)) : 0
}
