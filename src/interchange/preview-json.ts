import type { Json } from '#basics/canonical-json.ts'
import type { ReadImport } from './read-import.ts'

/**
 * A preview for the command line. `mapping` is what `--mapping` takes back; `sample` has the first five accepted rows as
 * they would be stored; `refused` has a line for each reason.
 */
export const previewAsJson = (read: ReadImport): { [key: string]: Json } => ({
  file: read.fileName,
  encoding: read.encoding,
  delimiter: read.delimiter,
  /** Of a workbook: which of its sheets was read, and which were not. */
  sheet: read.sheet === null ? null : read.sheet.name,
  otherSheets: [...(read.sheet?.others ?? [])],
  headerRow: read.headerRow,
  skippedRows: read.skippedRows.map(({ row, reason, text }) => ({ row, reason, text })),
  mapping: {
    columns: read.mapping.columns,
    dateOrder: read.mapping.dateOrder,
    decimalSign: read.mapping.decimalSign,
    words: { ...read.mapping.words },
  },
  /** Columns that nothing is brought in from, with what they could be. */
  unmapped: read.columns
    .filter(column => column.field === null)
    .map(({ name, candidates }) => ({ column: name, couldBe: [...candidates] })),
  /** Words of lists that nobody has said the meaning of. */
  wordsToMap: read.columns.flatMap(({ name, words }) =>
    words.filter(({ as }) => as === undefined).map(({ word, times }) => ({ column: name, word, times })),
  ),
  dateOrder: read.dateOrder.order,
  dateOrderFound: read.dateOrder.found,
  month: read.month === null ? null : { month: read.month.month, from: read.month.from },
  workers: read.workers.map(({ name, rows }) => ({ name, rows })),
  toSettle: read.unsettled.map(({ code }) => code),
  rows: {
    read: read.rows.read,
    accepted: read.rows.accepted.length,
    sample: read.rows.accepted
      .slice(0, 5)
      .map(({ row, reference, values }) => ({ row, reference, ...values })),
    refused: read.rows.refused.map(({ row, column, value, reason }) => ({ row, column, value, reason })),
    repaired: read.rows.repaired.map(({ row, column, value, as, kind }) => ({
      row,
      column,
      value,
      as,
      kind,
    })),
  },
})
