import { csvText } from '#basics/csv-text.ts'
import type { ExportCell, ExportColumn } from './export-table.ts'

type CsvColumn = Pick<ExportColumn, 'heading' | 'kind'>

/** A CSV of rows of cells: UTF-8 with its mark, CRLF, quotes where needed. */
export const exportCsv = (
  columns: readonly CsvColumn[],
  rows: readonly (readonly ExportCell[])[],
): Uint8Array => {
  const lines = [
    columns.map(column => csvText(column.heading)),
    ...rows.map(cells => columns.map((column, i) => cellText(column, cells[i] ?? null))),
  ]
  return new TextEncoder().encode(`\ufeff${lines.map(cells => `${cells.join(',')}\r\n`).join('')}`)
}

const DATE = /^\d{4}-\d{2}-\d{2}$/

const cellText = ({ kind }: CsvColumn, cell: ExportCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return kind === 'date' && DATE.test(cell) ? cell : csvText(cell)
}
