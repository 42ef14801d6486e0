import type { Flow, Part } from './flow.ts'
import { BODY_HEIGHT, FULL, TYPE } from './geometry.ts'
import { breakLines } from './line-breaking.ts'
import type { Rich } from './rich-text.ts'
import type { Element } from './sheet.ts'
import { breakTable } from './table-breaks.ts'
import { drawGroup, drawHead, drawRow, headHeight, type RowElements } from './table-drawing.ts'
import { type LaidRow, layOutRow, slicesOf } from './table-rows.ts'
import type { LaidColumn, LaidTable, TableColumn, TableSpec } from './table-spec.ts'
import type { TypeSetter } from './type-setter.ts'

/**
 * A table with horizontal rules only. Its head is repeated on every page (as an artifact), a row stands on one page unless
 * it is higher than a page, and a table that fits a page is not broken.
 */
export const table = (setter: TypeSetter, spec: TableSpec): Part => {
  const laid = layOut(setter, spec)
  const captionHeight =
    laid.caption.length === 0 ? 0 : laid.caption.length * TYPE.caption.leading + CAPTION_GAP
  const againHeight = laid.shortCaption.length * TYPE.caption.leading + CAPTION_GAP
  const top = headHeight(laid)
  const pageRoom = BODY_HEIGHT - againHeight - top - CONTINUED_GROUP
  const rows = spec.rows.flatMap(row => slicesOf(laid, layOutRow(setter, laid, row), pageRoom))
  const rowsHeight = rows.reduce((sum, row) => sum + row.height, 0)
  const height = captionHeight + top + rowsHeight
  const whole = height <= BODY_HEIGHT
  const firstRows = rows.slice(0, rows[0]?.kind === 'group' ? 3 : 2).reduce((sum, row) => sum + row.height, 0)
  return {
    height,
    head: whole ? height : captionHeight + top + Math.min(firstRows, pageRoom),
    draw: (flow, parent) => {
      const element = flow.sheet.element(
        'Table',
        parent,
        spec.title === undefined ? {} : { title: spec.title },
      )
      const drawing = openDrawing(flow, laid, element)
      const stretches = breakTable(
        rows.map(row => ({ height: row.height, isGroup: row.kind === 'group' })),
        flow.left - captionHeight - top,
        pageRoom,
      )
      stretches.forEach((stretch, index) => {
        if (index > 0) flow.nextPage()
        if (stretch.to > stretch.from) drawing.stretch(rows, stretch.from, stretch.to)
      })
      if (rows.length === 0) drawing.stretch(rows, 0, 0)
    },
  }
}

/** White between a caption and its table, and the room for the head of a group that goes on. */
const CAPTION_GAP = 4
const CONTINUED_GROUP = 20

const layOut = (setter: TypeSetter, spec: TableSpec): LaidTable => {
  const x = spec.x ?? FULL.x
  const full = FULL.width - (x - FULL.x)
  const width = spec.width ?? full
  const columns = columnsOf(spec.columns, x, width)
  const captionStyle = { type: TYPE.caption, face: 'semibold' } as const
  const label = spec.label === undefined ? '' : `${spec.label}\u00a0 `
  const shortCaption = spec.shortCaption ?? ''
  return {
    spec,
    type: spec.type ?? TYPE.table,
    padding: spec.padding ?? 5,
    x,
    width,
    columns,
    headLines: spec.columns.map((column, index) =>
      breakLines(setter, column.head, HEAD_STYLE, columns[index]?.width ?? 0),
    ),
    caption:
      spec.caption === undefined
        ? []
        : breakLines(setter, withLabel(label, spec.caption), captionStyle, full, { tidyEnd: true }),
    shortCaption: breakLines(
      setter,
      `${label}${shortCaption === '' ? '' : `${shortCaption}, `}continued`,
      captionStyle,
      width,
    ),
  }
}

const HEAD_STYLE = { type: TYPE.tableHead, face: 'semibold', colour: 'secondary' } as const

const withLabel = (label: string, caption: Rich): Rich =>
  typeof caption === 'string' ? `${label}${caption}` : [{ text: label }, ...caption]

/** White at the right of each column but the last. */
const COLUMN_GAP = 8

const columnsOf = (columns: readonly TableColumn[], x: number, width: number): readonly LaidColumn[] => {
  const fixed = columns.reduce((sum, column) => sum + (column.width === 'rest' ? 0 : column.width), 0)
  let at = x
  return columns.map((column, index) => {
    const full = column.width === 'rest' ? width - fixed : column.width
    const left = at
    at += full
    return {
      x: left,
      width: full - (index === columns.length - 1 ? 0 : (column.gap ?? COLUMN_GAP)),
      align: column.align ?? 'left',
    }
  })
}

/** Keeps what goes over pages: the body's element, the group that is open, the row that is cut. */
const openDrawing = (flow: Flow, laid: LaidTable, element: Element) => {
  const { sheet } = flow
  let body: Element | null = null
  let group: string | null = null
  const open = new Map<LaidRow['origin'], RowElements>()
  return {
    stretch: (rows: readonly LaidRow[], from: number, to: number): void => {
      const first = body === null
      drawHead(flow, laid, element, first)
      body ??= sheet.element('TBody', element)
      if (!first && group !== null && rows[from]?.kind !== 'group')
        drawGroup(flow, laid, null, `${group}, continued`)
      for (let index = from; index < to; index += 1) {
        const row = rows[index]
        if (row === undefined) continue
        if (row.kind === 'group') {
          group = row.text
          drawGroup(flow, laid, body, row.text)
        } else {
          const next = rows[index + 1]
          const ruled = index + 1 < to && next?.kind === 'row' && next.origin !== row.origin
          open.set(row.origin, drawRow(flow, laid, body, row, ruled, open.get(row.origin)))
        }
      }
      sheet.artifact('Layout', () => sheet.rule(laid.x, laid.x + laid.width, flow.y, 0.6, 'ink'))
    },
  }
}
