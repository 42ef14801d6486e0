import Papa from 'papaparse'
import { err, ok, type Result } from '#basics/result.ts'
import { type Delimiter, findDelimiter } from './delimiter.ts'
import { IMPORT_LIMITS, type ImportProblem } from './import-problem.ts'
import type { SheetRow } from './sheet.ts'
import { hasManyStrayQuotes } from './stray-quotes.ts'

export type CsvSheet = { readonly delimiter: Delimiter; readonly rows: readonly SheetRow[] }

/**
 * Rows of a CSV text, numbered as a spreadsheet shows them: a line break inside quotes starts no row, a blank line
 * counts as one and is left out, Excel's `sep=` line is none. A quotation mark that nothing closes is an error, since it
 * has swallowed every row after it.
 */
export const readCsv = (text: string): Result<CsvSheet, ImportProblem> => {
  const { body, told } = withoutSeparatorLine(unifyLineBreaks(text))
  const delimiter = told ?? findDelimiter(body)
  if (hasManyStrayQuotes(body, delimiter)) return err({ code: 'stray-quotes' })
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n', preview: MOST_LINES })

  const unterminated = errors.find(error => error.code === 'MissingQuotes')
  if (unterminated) return err({ code: 'unterminated-quote', row: (unterminated.row ?? 0) + 1 })
  const stray = new Set(errors.filter(error => error.code === 'InvalidQuotes').map(error => error.row))

  const rows: SheetRow[] = []
  for (let i = 0; i < data.length; i++) {
    const cells = data[i] ?? []
    if (cells.length > IMPORT_LIMITS.columns) {
      return err({ code: 'too-many-columns', columns: cells.length, limitColumns: IMPORT_LIMITS.columns })
    }
    if (cells.some(isFilled)) rows.push({ row: i + 1, cells, strayQuote: stray.has(i) })
  }
  // Room for titles above and sums below; the exact limit is held where the rows of the table are known.
  if (data.length >= MOST_LINES || rows.length > IMPORT_LIMITS.rows + 100) {
    return err({ code: 'too-many-rows', limitRows: IMPORT_LIMITS.rows })
  }
  return ok({ delimiter, rows })
}

/** The lines of a spreadsheet's sheet; a file with more of them, blank or not, is no caseload. */
const MOST_LINES = 1_048_576

const isFilled = (cell: string): boolean => cell !== '' && cell.trim() !== ''

const unifyLineBreaks = (text: string): string =>
  text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text

const withoutSeparatorLine = (text: string): { body: string; told: Delimiter | null } => {
  const line = /^"?sep=([,;\t|])"?\n/i.exec(text)
  return line
    ? { body: text.slice(line[0].length), told: (line[1] ?? ',') as Delimiter }
    : { body: text, told: null }
}
