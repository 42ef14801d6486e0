import { err, ok, type Result } from '#basics/result.ts'
import { looksLikeDate } from './dates.ts'
import { isOwnExport } from './export-table.ts'
import { fieldOfHeading } from './headings.ts'
import { IMPORT_LIMITS, type ImportProblem } from './import-problem.ts'
import { looksLikeNumber } from './numbers.ts'
import { columnLetters, filledCells, type SheetRow } from './sheet.ts'
import type { TableColumn } from './table-column.ts'
import { footerStart, footReason } from './table-foot.ts'

export type SkippedRow = {
  readonly row: number
  readonly reason: 'title' | 'heading-again' | 'sum' | 'note'
  readonly text: string
}

export type Table = {
  /** `null`: the file begins with a client, and its columns go by their letters. */
  readonly headerRow: number | null
  readonly columns: readonly TableColumn[]
  readonly rows: readonly SheetRow[]
  readonly skipped: readonly SkippedRow[]
}

/** Finds headings, titles above and sums and notes below; `headerRow` says which row the person chose instead. */
export const findTable = (
  sheet: readonly SheetRow[],
  chosenHeaderRow?: number | null,
): Result<Table, ImportProblem> => {
  const at = chosenHeaderRow === undefined ? headerIndex(sheet) : chosenIndex(sheet, chosenHeaderRow)
  const header = at === null ? undefined : sheet[at]
  const below = at === null ? sheet : sheet.slice(at + 1)
  const columns = namedColumns(header?.cells ?? [], below)
  const titles = sheet.slice(0, at ?? 0).map(row => skip(row, 'title'))
  const again = header === undefined ? [] : below.filter(row => isSameRow(row, header))
  const body =
    header === undefined || again.length === 0 ? below : below.filter(row => !isSameRow(row, header))
  // Nothing stands below the clients in an export of our own, whatever a reference may look like.
  const end = isOwnExport(columns) ? body.length : footerStart(body, columns.length)
  const rows = end === body.length ? body : body.slice(0, end)

  if (rows.length === 0) return err({ code: 'no-rows', headerRow: header?.row ?? null })
  if (rows.length > IMPORT_LIMITS.rows) return err({ code: 'too-many-rows', limitRows: IMPORT_LIMITS.rows })
  const foot = body.slice(end).map(row => skip(row, footReason(row)))
  const skipped = [...titles, ...again.map(row => skip(row, 'heading-again')), ...foot]
  return ok({ headerRow: header?.row ?? null, columns, rows, skipped })
}

/** Headings stand among these, or the file has none. */
export const SEARCHED_ROWS = 40

/** The row with most known headings; else the first full row that holds words only; `null` where that one holds data. */
const headerIndex = (sheet: readonly SheetRow[]): number | null => {
  const searched = sheet.slice(0, SEARCHED_ROWS)
  const known = searched.map(row => row.cells.filter(cell => fieldOfHeading(cell) !== null).length)
  const most = Math.max(0, ...known)
  const width = commonWidth(sheet)
  if (most >= Math.min(2, width)) return known.indexOf(most)
  const full = searched.findIndex(row => filledCells(row.cells).length >= Math.max(2, width * 0.6))
  if (full < 0) return 0
  const cells = filledCells(searched[full]?.cells ?? [])
  return cells.some(cell => looksLikeDate(cell) || looksLikeNumber(cell)) ? null : full
}

const chosenIndex = (sheet: readonly SheetRow[], row: number | null): number | null => {
  if (row === null) return null
  const at = sheet.findIndex(candidate => candidate.row === row)
  return at < 0 ? headerIndex(sheet) : at
}

const commonWidth = (sheet: readonly SheetRow[]): number => {
  const widths = new Map<number, number>()
  for (const { cells } of sheet.slice(0, 200)) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  return [...widths].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

/** Headings to columns; cells beyond the last heading get a column only where there are no headings at all. */
const namedColumns = (headings: readonly string[], below: readonly SheetRow[]): TableColumn[] => {
  const count = headings.length > 0 ? lastFilled(headings) : commonWidth(below)
  return uniqueNames(headings, count).map((name, index) => ({ name, index }))
}

/** The names that columns get from a row of headings. */
export const headingNames = (headings: readonly string[]): string[] =>
  uniqueNames(headings, lastFilled(headings))

const uniqueNames = (headings: readonly string[], count: number): string[] => {
  const used = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    const heading = (headings[index] ?? '').replaceAll(/\s+/g, ' ').trim()
    const base = heading === '' ? `Column ${columnLetters(index)}` : heading
    let name = base
    for (let n = 2; used.has(name); n++) name = `${base} (${n})`
    used.add(name)
    return name
  })
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex(cell => cell.trim() !== '') + 1

const isSameRow = (row: SheetRow, header: SheetRow): boolean =>
  row.cells[0] === header.cells[0] && row.cells.join('\n') === header.cells.join('\n')

const skip = (row: SheetRow, reason: SkippedRow['reason']): SkippedRow => ({
  row: row.row,
  reason,
  text: filledCells(row.cells).join(' ').slice(0, 200),
})
