import { neutraliseFormula } from '#basics/formula-text.ts'
import type { ExportCell, ExportColumn } from './export-table.ts'
import { serialOfDay, writeXlsx, type XlsxCell } from './xlsx/write-xlsx.ts'

/**
 * A workbook of one sheet: days and figures as what they are, all else as text. A text is no formula in a workbook, but
 * becomes one when the sheet is saved as CSV and opened from there, so it is neutralised as in a CSV.
 */
export const exportXlsx = (
  sheetName: string,
  columns: readonly Pick<ExportColumn, 'heading' | 'kind'>[],
  rows: readonly (readonly ExportCell[])[],
): Uint8Array =>
  writeXlsx({
    sheetName,
    headings: columns.map(({ heading }) => neutraliseFormula(heading)),
    widths: columns.map(({ kind }) => (kind === 'text' ? 20 : 14)),
    rows: rows.map(cells => columns.map(({ kind }, i) => cellOf(kind, cells[i] ?? null))),
  })

const cellOf = (kind: ExportColumn['kind'], cell: ExportCell): XlsxCell => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { kind: 'number', value: cell }
  const serial = kind === 'date' && DATE.test(cell) ? serialOfDay(cell) : null
  return serial === null ? { kind: 'text', text: neutraliseFormula(cell) } : { kind: 'day', serial }
}

const DATE = /^\d{4}-\d{2}-\d{2}$/
