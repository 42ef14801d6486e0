import { drawMark, MARK_WIDTH } from './cell-marks.ts'
import type { Flow } from './flow.ts'
import { baselineOf, TYPE } from './geometry.ts'
import { breakLines, type Line } from './line-breaking.ts'
import { setTableAttributes } from './pdfkit-inside.ts'
import type { Element, Sheet } from './sheet.ts'
import { GROUP, type LaidRow } from './table-rows.ts'
import type { LaidColumn, LaidTable } from './table-spec.ts'

/** The elements of a row, kept while a row goes over a page. */
export type RowElements = { readonly cells: readonly Element[] }

const HEAD_PADDING = { above: 3.5, below: 3.5 } as const

export const headHeight = (laid: LaidTable): number => {
  const lines = Math.max(0, ...laid.headLines.map(head => head.length))
  return lines === 0 ? 0 : lines * TYPE.tableHead.leading + HEAD_PADDING.above + HEAD_PADDING.below
}

/** Caption and head. The first time they belong to the table; on further pages they are an artifact. */
export const drawHead = (flow: Flow, laid: LaidTable, element: Element, first: boolean): void => {
  const { sheet } = flow
  drawCaption(flow, laid.x, first ? laid.caption : laid.shortCaption, first ? element : null)
  const top = flow.y
  const height = headHeight(laid)
  const right = laid.x + laid.width
  sheet.artifact('Layout', () => {
    sheet.rule(laid.x, right, top, 0.9, 'ink')
    if (height > 0) sheet.rule(laid.x, right, top + height, 0.45, 'ink')
  })
  if (height > 0) {
    const bottom = top + height - HEAD_PADDING.below
    const drawCell = (index: number) => {
      const lines = laid.headLines[index] ?? []
      const column = laid.columns[index]
      if (column === undefined) return
      const start = bottom - lines.length * TYPE.tableHead.leading
      drawLines(sheet, lines, column, start, TYPE.tableHead)
    }
    if (first) {
      const row = sheet.element('TR', sheet.element('THead', element))
      laid.columns.forEach((_, index) => {
        const cell = sheet.element('TH', row)
        setTableAttributes(cell, { Scope: 'Column' })
        sheet.mark(cell, 'TH', () => drawCell(index))
      })
    } else {
      sheet.artifact('Pagination', () => {
        for (const index of laid.columns.keys()) drawCell(index)
      })
    }
  }
  flow.y = top + height
}

/** `body` is null where the head of a group is only repeated. */
export const drawGroup = (flow: Flow, laid: LaidTable, body: Element | null, text: string): void => {
  const { sheet } = flow
  const type = { size: laid.type.size, leading: GROUP.leading }
  const lines = breakLines(sheet.setter, text, { type, face: 'semibold' }, laid.width).slice(0, 1)
  const top = flow.y + GROUP.above
  const draw = () => {
    for (const line of lines) sheet.text(line, type.size, laid.x, top + baselineOf(type))
  }
  if (body === null) sheet.artifact('Pagination', draw)
  else {
    const cell = sheet.element('TH', sheet.element('TR', body))
    setTableAttributes(cell, { Scope: 'Row', ColSpan: laid.columns.length })
    sheet.mark(cell, 'TH', draw)
  }
  flow.y = top + GROUP.leading + GROUP.below
  sheet.artifact('Layout', () => sheet.rule(laid.x, laid.x + laid.width, flow.y, 0.45, 'ink'))
}

export const drawRow = (
  flow: Flow,
  laid: LaidTable,
  body: Element,
  row: Extract<LaidRow, { kind: 'row' }>,
  ruled: boolean,
  known: RowElements | undefined,
): RowElements => {
  const { sheet } = flow
  const elements = known ?? rowElements(sheet, laid, body)
  const top = flow.y + laid.padding / 2
  row.cells.forEach((laidCell, index) => {
    const column = laid.columns[index]
    const element = elements.cells[index]
    if (column === undefined || element === undefined) return
    const { cell, lines } = laidCell
    const marked = cell.mark !== undefined && known === undefined
    const textColumn =
      cell.mark === undefined
        ? column
        : { ...column, x: column.x + MARK_WIDTH, width: column.width - MARK_WIDTH }
    if (cell.mark !== undefined && marked) {
      const { mark } = cell
      sheet.artifact('Layout', () => drawMark(sheet, mark, column.x, top + baselineOf(laid.type)))
    }
    if (lines.length > 0) {
      const tag = index === 0 && laid.spec.rowHeads !== false ? 'TH' : 'TD'
      sheet.mark(element, tag, () => drawLines(sheet, lines, textColumn, top, laid.type))
    }
    if (cell.ornament !== undefined) {
      const { ornament } = cell
      sheet.artifact('Layout', () => ornament(sheet, column.x, flow.y, column.width, row.height))
    }
  })
  flow.y += row.height
  if (ruled) sheet.artifact('Layout', () => sheet.rule(laid.x, laid.x + laid.width, flow.y, 0.3, 'hairline'))
  return elements
}

const rowElements = (sheet: Sheet, laid: LaidTable, body: Element): RowElements => {
  const row = sheet.element('TR', body)
  return {
    cells: laid.columns.map((_, index) => {
      const isHead = index === 0 && laid.spec.rowHeads !== false
      const cell = sheet.element(isHead ? 'TH' : 'TD', row)
      if (isHead) setTableAttributes(cell, { Scope: 'Row' })
      return cell
    }),
  }
}

const drawCaption = (flow: Flow, x: number, lines: readonly Line[], element: Element | null): void => {
  const { sheet } = flow
  if (lines.length === 0) return
  const top = flow.y
  const draw = () =>
    lines.forEach((line, index) => {
      sheet.text(line, TYPE.caption.size, x, top + index * TYPE.caption.leading + baselineOf(TYPE.caption))
    })
  if (element === null) sheet.artifact('Pagination', draw)
  else sheet.mark(sheet.element('Caption', element), 'Caption', draw)
  flow.y = top + lines.length * TYPE.caption.leading + 4
}

const drawLines = (
  sheet: Sheet,
  lines: readonly Line[],
  column: LaidColumn,
  top: number,
  type: { readonly size: number; readonly leading: number },
): void => {
  const x = column.align === 'right' ? column.x + column.width : column.x
  lines.forEach((line, index) => {
    sheet.text(line, type.size, x, top + index * type.leading + baselineOf(type), column.align)
  })
}
