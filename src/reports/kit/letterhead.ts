import type { Part } from './flow.ts'
import { baselineOf, FULL, RIGHT_EDGE, TYPE } from './geometry.ts'
import { breakLines, type Line } from './line-breaking.ts'
import type { Rich } from './rich-text.ts'
import type { Sheet } from './sheet.ts'
import type { TextStyle, TypeSetter } from './type-setter.ts'

export type Letterhead = {
  /** The service or team, at the left; null leaves the place empty. */
  readonly service: string | null
  /** At its right: 'Sample data: …', or nothing. */
  readonly notice: string | null
  readonly title: string
  readonly subtitle: string
  /** The document's own number, at the right of the subtitle. */
  readonly number: string | null
  /** Who and when: label, name in semibold, a line or two below. */
  readonly columns: readonly {
    readonly label: string
    readonly name: string
    readonly below: readonly string[]
  }[]
}

const SERVICE: TextStyle = { type: { size: 9.5, leading: 12 }, face: 'semibold', colour: 'title' }
const NOTICE: TextStyle = { type: TYPE.running, colour: 'secondary' }
const TITLE: TextStyle = { type: TYPE.title, face: 'semibold' }
const SUBTITLE: TextStyle = { type: TYPE.subtitle }
const NUMBER: TextStyle = { type: { size: 11.25, leading: 18 }, face: 'semibold' }
const LABEL: TextStyle = { type: { size: 8.25, leading: 11 }, face: 'semibold', colour: 'secondary' }
const NAME: TextStyle = { type: { size: 10.25, leading: 13.5 }, face: 'semibold' }
const BELOW: TextStyle = { type: { size: 8.5, leading: 11.5 }, colour: 'secondary' }

/** The head of a first page. It begins above the body, where other pages have their running header. */
export const letterhead = (setter: TypeSetter, head: Letterhead): Part => {
  const width = FULL.width / head.columns.length
  const columns = head.columns.map(column => ({
    label: breakLines(setter, column.label, LABEL, width - 14),
    name: breakLines(setter, column.name, NAME, width - 14),
    below: column.below.flatMap(text => breakLines(setter, text, BELOW, width - 14)),
  }))
  const titleLines = breakLines(setter, head.title, TITLE, FULL.width)
  const columnsHeight = Math.max(
    0,
    ...columns.map(
      ({ label, name, below }) =>
        label.length * LABEL.type.leading +
        name.length * NAME.type.leading +
        below.length * BELOW.type.leading,
    ),
  )
  const titleHeight = titleLines.length * TITLE.type.leading
  const height = LIFT.title + titleHeight + SUBTITLE.type.leading + 9 + columnsHeight + 7
  return {
    height: height - LIFT.page,
    head: height - LIFT.page,
    draw: (flow, parent) => {
      const { sheet } = flow
      const top = flow.y - LIFT.page
      const service = breakLines(setter, head.service ?? '', SERVICE, 300).slice(0, 1)
      const notice = breakLines(setter, head.notice ?? '', NOTICE, FULL.width).slice(0, 1)
      const put = (
        lines: readonly Line[],
        style: TextStyle,
        x: number,
        y: number,
        align: 'left' | 'right' = 'left',
      ) => {
        if (lines.every(line => line.spans.length === 0)) return
        sheet.mark(sheet.element('P', parent), 'P', () => drawLines(sheet, lines, style, x, y, align))
      }
      put(service, SERVICE, FULL.x, top)
      put(notice, NOTICE, RIGHT_EDGE, top, 'right')
      sheet.mark(sheet.element('H1', parent), 'H1', () =>
        drawLines(sheet, titleLines, TITLE, FULL.x, top + LIFT.title),
      )
      const below = top + LIFT.title + titleHeight
      put(breakLines(setter, head.subtitle, SUBTITLE, 360).slice(0, 1), SUBTITLE, FULL.x, below)
      if (head.number !== null)
        put(breakLines(setter, head.number, NUMBER, 160), NUMBER, RIGHT_EDGE, below, 'right')
      const ruleY = below + SUBTITLE.type.leading + 4
      sheet.artifact('Layout', () => sheet.rule(FULL.x, RIGHT_EDGE, ruleY, 0.9, 'title'))
      columns.forEach((column, index) => {
        const x = FULL.x + index * width
        let y = ruleY + 5
        sheet.mark(sheet.element('P', parent), 'P', () => {
          for (const [lines, style] of [
            [column.label, LABEL],
            [column.name, NAME],
            [column.below, BELOW],
          ] as const) {
            drawLines(sheet, lines, style, x, y, 'left')
            y += lines.length * style.type.leading
          }
        })
      })
      flow.y = top + height
    },
  }
}

/** The letterhead's first line stands this far above the body; its title this far below that line. */
const LIFT = { page: 32, title: 22 } as const

const drawLines = (
  sheet: Sheet,
  lines: readonly Line[],
  style: TextStyle,
  x: number,
  top: number,
  align: 'left' | 'right' = 'left',
): void =>
  lines.forEach((line, index) => {
    sheet.text(line, style.type.size, x, top + index * style.type.leading + baselineOf(style.type), align)
  })

export type KeyFigure = { readonly figure: string; readonly lines: readonly string[] }

/** Five figures on a pale ground: what a reader takes in at a glance. */
export const keyFigures = (setter: TypeSetter, figures: readonly KeyFigure[]): Part => {
  const width = (FULL.width - 18) / figures.length
  const small = { type: { size: 8.25, leading: 10.5 }, colour: 'secondary' } as const
  const large = { type: TYPE.figure, face: 'semibold' } as const
  const laid = figures.map(one => ({
    figure: breakLines(setter, one.figure, large, width - 8),
    lines: one.lines.flatMap(text => breakLines(setter, text as Rich, small, width - 8)),
  }))
  const rows = Math.max(0, ...laid.map(one => one.lines.length))
  const figureRows = Math.max(1, ...laid.map(one => one.figure.length))
  const height = 4 + figureRows * large.type.leading + rows * small.type.leading + 5
  return {
    height,
    head: height,
    draw: (flow, parent) => {
      const { sheet } = flow
      const top = flow.y
      sheet.artifact('Layout', () => sheet.ground(FULL.x, top, FULL.width, height, 'ground'))
      laid.forEach((one, index) => {
        const x = FULL.x + 9 + index * width
        sheet.mark(sheet.element('P', parent), 'P', () => {
          drawLines(sheet, one.figure, large, x, top + 4)
          drawLines(sheet, one.lines, small, x, top + 4 + one.figure.length * large.type.leading)
        })
      })
      flow.y = top + height
    },
  }
}
