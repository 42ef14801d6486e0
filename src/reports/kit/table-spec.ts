import type { MarkName } from './cell-marks.ts'
import type { TypeSize } from './geometry.ts'
import type { Line } from './line-breaking.ts'
import type { Rich } from './rich-text.ts'
import type { Sheet } from './sheet.ts'

export type TableColumn = {
  /** Line breaks in it are kept. */
  readonly head: string
  /** Points, with the white at its right. One column may take what is left: `'rest'`. */
  readonly width: number | 'rest'
  readonly align?: 'left' | 'right'
  readonly colour?: 'secondary'
  readonly strong?: boolean
  /** White at its right; 8 unless said otherwise, none in the last column. */
  readonly gap?: number
}

export type TableCell = {
  readonly text: Rich
  /** A shape before the text, which says the same. */
  readonly mark?: MarkName
  /** Cut to one line with '…': only where the whole text stands elsewhere in the same document. */
  readonly oneLine?: boolean
  /** Drawn in the cell, from its left top corner; what it shows must also stand in words. */
  readonly ornament?: (sheet: Sheet, x: number, y: number, width: number, height: number) => void
}

export type TableRow =
  | { readonly kind: 'row'; readonly cells: readonly (TableCell | Rich)[]; readonly strong?: boolean }
  /** Heads the rows up to the next group. */
  | { readonly kind: 'group'; readonly text: string }

export type TableSpec = {
  /** 'Table 3', before the caption. */
  readonly label?: string
  /** What to see in it, with the legend. */
  readonly caption?: Rich
  /** The caption of a further page, without 'continued'. */
  readonly shortCaption?: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly x?: number
  readonly width?: number
  readonly type?: TypeSize
  /** White above and below the text of a row, together. */
  readonly padding?: number
  /** The first column heads its rows, in semibold; so unless false. */
  readonly rowHeads?: boolean
  /** Named for readers of the structure where there is no caption. */
  readonly title?: string
}

/** A ready table, and what drawing needs of it. */
export type LaidTable = {
  readonly spec: TableSpec
  readonly type: TypeSize
  readonly padding: number
  readonly x: number
  readonly width: number
  /** Left end and width of each column's text. */
  readonly columns: readonly LaidColumn[]
  readonly headLines: readonly (readonly Line[])[]
  readonly caption: readonly Line[]
  readonly shortCaption: readonly Line[]
}
export type LaidColumn = { readonly x: number; readonly width: number; readonly align: 'left' | 'right' }
