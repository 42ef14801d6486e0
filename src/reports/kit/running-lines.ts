import { baselineOf, FULL, RIGHT_EDGE, TYPE } from './geometry.ts'
import { breakLines, firstLine, type Line } from './line-breaking.ts'
import type { Sheet } from './sheet.ts'
import type { TypeSetter } from './type-setter.ts'

/** What stands at the head and foot of the pages. `headerFrom` is the first page (from 1) that has the header. */
export type RunningLines = {
  readonly header: readonly string[]
  /** At the right of the header: 'Sample data: …' */
  readonly headerRight: string | null
  readonly headerFrom: number
  readonly footer: string
  /** A second line of the footer: the beginning of the record's hash. */
  readonly footerBelow: string | null
  /** Under the page number: 'Draft: not signed'. */
  readonly footerRight: string | null
}

/** Drawn when the number of pages is known, as artifacts. */
export const drawRunningLines = (sheet: Sheet, running: RunningLines): void => {
  for (let page = 1; page <= sheet.pages; page += 1) {
    sheet.goTo(page - 1)
    if (page >= running.headerFrom) header(sheet, running)
    footer(sheet, running, page)
  }
}

const type = TYPE.running
/** White between the parts of the header. */
const BETWEEN = 10
const HEADER = { text: 36, rule: 50 } as const
const FOOTER = { rule: 793.5, text: 797, below: 808 } as const

const header = (sheet: Sheet, running: RunningLines): void => {
  const { setter } = sheet
  const right = running.headerRight ?? ''
  const rightWidth = right === '' ? 0 : setter.width('regular', type.size, right) + 14
  const left = fitted(setter, running.header, FULL.width - rightWidth)
  sheet.artifact('Pagination', () => {
    let x: number = FULL.x
    for (const line of left) {
      sheet.text(line, type.size, x, HEADER.text + baselineOf(type))
      x += line.width + BETWEEN
    }
    for (const line of breakLines(setter, right, QUIET, FULL.width))
      sheet.text(line, type.size, RIGHT_EDGE, HEADER.text + baselineOf(type), 'right')
    sheet.rule(FULL.x, RIGHT_EDGE, HEADER.rule, 0.5, 'rule')
  })
}

/** One after the other with white between; the last is cut with '…' where names are too long. */
const fitted = (setter: TypeSetter, texts: readonly string[], width: number): readonly Line[] => {
  let room = width
  return texts.map(text => {
    const { line } = firstLine(setter, text, QUIET, Math.max(10, room))
    room -= line.width + BETWEEN
    return line
  })
}

const footer = (sheet: Sheet, running: RunningLines, page: number): void => {
  const { setter } = sheet
  const put = (text: string | null, y: number, strong: boolean, align: 'left' | 'right') => {
    if (text === null) return
    const style = strong ? STRONG : QUIET
    const x = align === 'left' ? FULL.x : RIGHT_EDGE
    for (const line of breakLines(setter, text, style, FULL.width).slice(0, 1))
      sheet.text(line, type.size, x, y + baselineOf(type), align)
  }
  sheet.artifact('Pagination', () => {
    sheet.rule(FULL.x, RIGHT_EDGE, FOOTER.rule, 0.5, 'rule')
    put(running.footer, FOOTER.text, false, 'left')
    put(`Page ${page} of ${sheet.pages}`, FOOTER.text, true, 'right')
    put(running.footerBelow, FOOTER.below, false, 'left')
    put(running.footerRight, FOOTER.below, true, 'right')
  })
}

const QUIET = { type, colour: 'secondary' } as const
const STRONG = { type, face: 'semibold' } as const
