import { IMPORT_LIMITS } from '../import-problem.ts'
import type { SheetRow } from '../sheet.ts'
import { numberText } from './excel-date.ts'
import { refuseDamaged, type Spent, WorkbookRefused } from './excel-limits.ts'
import { decodeExcelText } from './excel-text.ts'
import type { NumberFormat } from './number-format.ts'
import { richText } from './shared-strings.ts'
import type { Unzipped } from './unzip.ts'
import { type Attributes, isTrue, readXml } from './xml.ts'

export type CellContext = {
  readonly sharedStrings: readonly string[]
  readonly styles: readonly NumberFormat[]
  readonly from1904: boolean
}

/**
 * The filled rows of a sheet, all as wide as the widest, numbered as the spreadsheet shows them. A formula's cell says
 * what it came to last; of a merged cell the first says it and the others are empty, as in a CSV saved from it.
 */
export const readWorksheet = async (
  parts: Unzipped,
  part: string,
  context: CellContext,
  spent: Spent,
): Promise<readonly SheetRow[]> => {
  const rows: { row: number; cells: string[] }[] = []
  const cell = cellReader(context)
  let row = 0
  let cells: string[] = []
  let column = -1
  let width = 0

  await readXml(parts, part, spent, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = rowNumber(attributes.r, row)
        cells = []
        column = -1
      } else if (name === 'c') {
        column = columnIndex(attributes.r, column)
        cell.begin(attributes)
      } else cell.open(name)
    },
    text: cell.take,
    close: name => {
      if (name === 'c') {
        const text = cell.end()
        if (text === '') return
        if (column >= IMPORT_LIMITS.columns) return refuseWidth(column + 1)
        spent('characters', text.length)
        while (cells.length < column) cells.push('')
        cells[column] = text
      } else if (name === 'row') {
        if (cells.every(text => text.trim() === '')) return
        rows.push({ row, cells })
        spent('cells', cells.length)
        width = Math.max(width, cells.length)
        if (rows.length > IMPORT_LIMITS.rows + 100) refuseLength()
      } else cell.close(name)
    },
  })
  spent('cells', rows.length * width - rows.reduce((sum, { cells: filled }) => sum + filled.length, 0))
  return rows.map(({ row: number, cells: filled }) => {
    while (filled.length < width) filled.push('')
    return { row: number, cells: filled, strayQuote: false }
  })
}

/** One cell's text, whatever kind of value it holds. */
const cellReader = ({ sharedStrings, styles, from1904 }: CellContext) => {
  const inline = richText()
  let kind = 'n'
  let style = 0
  let value = ''
  let isValue = false
  const textOf = (): string => {
    switch (kind) {
      case 's':
        return value === '' ? '' : (sharedStrings[Number(value)] ?? refuseDamaged())
      case 'inlineStr':
        return inline.end()
      case 'str':
        return decodeExcelText(value)
      case 'b':
        return value === '' ? '' : isTrue(value) ? 'TRUE' : 'FALSE'
      case 'n':
        return value === '' ? '' : numberText(value, styles[style] ?? null, from1904)
      // An error ('#N/A') or a day in the form of ISO 8601.
      default:
        return value
    }
  }
  return {
    begin: ({ t, s }: Attributes) => {
      kind = t ?? 'n'
      style = Number(s ?? 0)
      value = ''
      isValue = false
      inline.begin()
    },
    open: (name: string) => {
      if (name === 'v') isValue = true
      else inline.open(name)
    },
    take: (text: string) => {
      if (isValue) value += text
      else inline.take(text)
    },
    close: (name: string) => {
      if (name === 'v') isValue = false
      else inline.close(name)
    },
    end: textOf,
  }
}

/** Rows stand in their order; one without a number follows the last. */
const rowNumber = (written: string | undefined, last: number): number => {
  const row = written === undefined ? last + 1 : Number(written)
  return Number.isInteger(row) && row > last && row <= LAST_ROW ? row : refuseDamaged()
}

const LAST_ROW = 1_048_576

/** `AB12` is column 27, counted from 0; a cell without a place follows the last. */
const columnIndex = (place: string | undefined, last: number): number => {
  if (place === undefined) return last + 1
  let column = 0
  for (let i = 0; i < place.length; i++) {
    const code = place.charCodeAt(i)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
    if (column > LAST_COLUMN) return refuseDamaged()
  }
  return column > 0 ? column - 1 : refuseDamaged()
}

const LAST_COLUMN = 16_384

const refuseWidth = (columns: number): never => {
  throw new WorkbookRefused({ code: 'too-many-columns', columns, limitColumns: IMPORT_LIMITS.columns })
}

const refuseLength = (): never => {
  throw new WorkbookRefused({ code: 'too-many-rows', limitRows: IMPORT_LIMITS.rows })
}
