import { MARK_WIDTH } from './cell-marks.ts'
import { breakLines, firstLine, type Line } from './line-breaking.ts'
import { isEmpty, type Rich } from './rich-text.ts'
import type { LaidTable, TableCell, TableRow } from './table-spec.ts'
import type { TextStyle, TypeSetter } from './type-setter.ts'

export type LaidCell = {
  readonly cell: TableCell
  readonly lines: readonly Line[]
  readonly isEmpty: boolean
}

/** A row, or the part of one that a page takes. Parts of one row share their `origin`. */
export type LaidRow =
  | {
      readonly kind: 'row'
      readonly origin: TableRow
      readonly cells: readonly LaidCell[]
      readonly height: number
    }
  | { readonly kind: 'group'; readonly origin: TableRow; readonly text: string; readonly height: number }

/** The head of a group: white above it, its line, white below. */
export const GROUP = { above: 6, leading: 11.5, below: 3 } as const
export const GROUP_HEIGHT = GROUP.above + GROUP.leading + GROUP.below

export const layOutRow = (setter: TypeSetter, laid: LaidTable, row: TableRow): LaidRow => {
  if (row.kind === 'group') return { kind: 'group', origin: row, text: row.text, height: GROUP_HEIGHT }
  const cells = laid.columns.map((column, index): LaidCell => {
    const cell = cellOf(row.cells[index] ?? '')
    const spec = laid.spec.columns[index]
    const isHead = index === 0 && laid.spec.rowHeads !== false
    const face = row.strong || isHead || spec?.strong ? 'semibold' : 'regular'
    const width = column.width - (cell.mark === undefined ? 0 : MARK_WIDTH)
    const style = { type: laid.type, face, colour: spec?.colour ?? 'ink' } as const
    return {
      cell,
      lines: linesOf(setter, cell, style, width),
      isEmpty: isEmpty(cell.text),
    }
  })
  return { kind: 'row', origin: row, cells, height: heightOf(laid, cells) }
}

/** A row higher than a page is the only one that is cut: into parts of as many lines as a page holds. */
export const slicesOf = (laid: LaidTable, row: LaidRow, pageRoom: number): readonly LaidRow[] => {
  if (row.kind === 'group' || row.height <= pageRoom) return [row]
  const perPage = Math.floor((pageRoom - laid.padding) / laid.type.leading)
  const lines = Math.max(...row.cells.map(cell => cell.lines.length))
  return Array.from({ length: Math.ceil(lines / perPage) }, (_, part) => {
    const cells = row.cells.map(cell => ({
      ...cell,
      lines: cell.lines.slice(part * perPage, (part + 1) * perPage),
    }))
    return { ...row, cells, height: heightOf(laid, cells) }
  })
}

const linesOf = (setter: TypeSetter, cell: TableCell, style: TextStyle, width: number): readonly Line[] => {
  if (isEmpty(cell.text)) return []
  return cell.oneLine
    ? [firstLine(setter, cell.text, style, width).line]
    : breakLines(setter, cell.text, style, width, { tidyEnd: true })
}

const heightOf = (laid: LaidTable, cells: readonly LaidCell[]): number =>
  Math.max(1, ...cells.map(cell => cell.lines.length)) * laid.type.leading + laid.padding

const cellOf = (cell: TableCell | Rich): TableCell =>
  typeof cell === 'string' || Array.isArray(cell) ? { text: cell as Rich } : (cell as TableCell)
