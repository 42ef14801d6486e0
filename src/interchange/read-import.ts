import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { err, ok, type Result } from '#basics/result.ts'
import type { ImportField } from '#domain/import/file-mapping.ts'
import { type CheckedRows, checkRows } from './check-rows.ts'
import type { FoundDateOrder } from './date-order.ts'
import type { FoundDecimalSign } from './decimal-sign.ts'
import { isOwnExport } from './export-table.ts'
import { type ColumnPreview, guessMapping } from './guess-mapping.ts'
import type { ImportChoice } from './import-choice.ts'
import type { ImportProblem } from './import-problem.ts'
import type { Mapping } from './mapping.ts'
import { guessMonth, type MonthGuess } from './month-guess.ts'
import { type OpenedSheet, openSheet } from './open-sheet.ts'
import { findRemembered } from './remembered-mapping.ts'
import { filledCells, type SheetRow } from './sheet.ts'
import { findTable, type SkippedRow, type Table } from './table.ts'

export type ImportFile = {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** The day of the import: nothing that has happened lies after it. */
  readonly asOf: PlainDate
  readonly choice?: ImportChoice
  /** How earlier files were read, the one to be preferred first: one with the same headings is read the same way. */
  readonly remembered?: readonly Mapping[]
}

/** What the person has to say before anything can be written. */
export type Unsettled =
  | { readonly code: 'no-reference-column' }
  | { readonly code: 'field-twice'; readonly field: ImportField; readonly columns: readonly string[] }
  | { readonly code: 'date-order-unclear' }
  | { readonly code: 'decimal-sign-unclear' }
  | { readonly code: 'several-workers'; readonly names: readonly string[] }
  | { readonly code: 'no-month' }

export type ReadImport = {
  readonly fileName: string
  readonly encoding: OpenedSheet['format']
  readonly byteOrderMark: boolean
  readonly delimiter: OpenedSheet['delimiter']
  readonly sheet: OpenedSheet['sheet']
  readonly headerRow: number | null
  /** The first rows with anything in them, one of which holds the headings. */
  readonly firstRows: readonly { readonly row: number; readonly text: string }[]
  readonly skippedRows: readonly SkippedRow[]
  /** First and last row of the clients. */
  readonly clientRows: { readonly first: number; readonly last: number }
  /** Which of the remembered mappings was taken for the start; null for none. */
  readonly remembered: number | null
  readonly columns: readonly ColumnPreview[]
  readonly mapping: Mapping
  readonly dateOrder: FoundDateOrder
  readonly decimalSign: FoundDecimalSign
  readonly month: MonthGuess | { readonly month: Month; readonly from: 'chosen' } | null
  /** Practitioners named in the file, with their rows; rows of those not chosen are set aside. */
  readonly workers: readonly { readonly name: string; readonly rows: number; readonly isChosen: boolean }[]
  readonly rows: CheckedRows & { readonly read: number; readonly setAside: number }
  readonly unsettled: readonly Unsettled[]
}

/** The file alone, before it is laid beside what the vault knows: bytes to typed rows, with every guess in sight. */
export const readImport = async (file: ImportFile): Promise<Result<ReadImport, ImportProblem>> => {
  const opened = await openSheet(file.bytes)
  return opened.ok ? readSheet(opened.value, file) : opened
}

/** The same of a file that is opened already. */
export const readSheet = (
  sheet: OpenedSheet,
  file: Omit<ImportFile, 'bytes'>,
): Result<ReadImport, ImportProblem> => {
  const choice = file.choice ?? {}
  const remembered = findRemembered(sheet.rows, file.remembered ?? [], choice.headerRow)
  const found = findTable(sheet.rows, remembered?.headerRow ?? choice.headerRow)
  if (!found.ok) return found
  const table = found.value
  const { mapping, columns, dateOrder, decimalSign } = guessMapping(
    table,
    choice.mapping ?? {},
    file.asOf,
    remembered?.mapping,
  )
  if (columns.length <= 1 && columns.every(column => column.field === null && column.from !== 'chosen')) {
    return err({ code: 'not-a-table', looksLike: 'prose' })
  }

  const { workers, mine } = chooseWorkers(table, mapping, choice.workers)
  const { hasHoles } = sheet
  const checked = checkRows({ columns: table.columns, rows: mine, mapping, asOf: file.asOf, hasHoles })
  const guessed = monthOfFile(sheet, table, checked, file.fileName)
  const month = choice.month === undefined ? guessed : { month: choice.month, from: 'chosen' as const }
  return ok({
    fileName: file.fileName,
    encoding: sheet.format,
    byteOrderMark: sheet.byteOrderMark,
    delimiter: sheet.delimiter,
    sheet: sheet.sheet,
    headerRow: table.headerRow,
    firstRows: sheet.rows.slice(0, FIRST_ROWS).map(({ row, cells }) => ({
      row,
      text: filledCells(cells.slice(0, 20)).join(', ').slice(0, 200),
    })),
    clientRows: { first: table.rows[0]?.row ?? 0, last: table.rows.at(-1)?.row ?? 0 },
    remembered: remembered?.index ?? null,
    skippedRows: table.skipped,
    columns,
    mapping,
    dateOrder,
    decimalSign,
    month,
    workers,
    rows: { ...checked, read: table.rows.length, setAside: table.rows.length - mine.length },
    unsettled: [
      ...unsettledColumns(columns),
      ...(dateOrder.found === 'unclear' ? [{ code: 'date-order-unclear' as const }] : []),
      ...(decimalSign.found === 'unclear' ? [{ code: 'decimal-sign-unclear' as const }] : []),
      ...(workers.filter(worker => worker.isChosen).length > 1 && choice.workers === undefined
        ? [{ code: 'several-workers' as const, names: workers.map(worker => worker.name) }]
        : []),
      ...(month === null ? [{ code: 'no-month' as const }] : []),
    ],
  })
}

const FIRST_ROWS = 12

const monthOfFile = (
  sheet: OpenedSheet,
  table: Table,
  checked: CheckedRows,
  fileName: string,
): MonthGuess | null => {
  if (sheet.month !== null) return { month: sheet.month, from: 'title' }
  const titles = table.skipped.filter(row => row.reason === 'title').map(row => row.text)
  if (sheet.sheet !== null) titles.push(sheet.sheet.name)
  // The name that Tandem itself gave a file says it better than the contacts in it.
  const named = isOwnExport(table.columns) ? guessMonth([], [], fileName) : null
  return named ?? guessMonth(titles, checked.accepted, fileName)
}

const unsettledColumns = (columns: readonly ColumnPreview[]): Unsettled[] => {
  const byField = Map.groupBy(
    columns.filter(column => column.field !== null),
    column => column.field,
  )
  const twice = [...byField].flatMap(([field, found]): Unsettled[] =>
    field !== null && found.length > 1
      ? [{ code: 'field-twice', field, columns: found.map(column => column.name) }]
      : [],
  )
  return byField.has('reference') ? twice : [{ code: 'no-reference-column' }, ...twice]
}

/** Until somebody is chosen, everybody's rows are read; a row that names nobody belongs to whoever is chosen. */
const chooseWorkers = (
  table: Table,
  mapping: Mapping,
  chosen: readonly string[] | undefined,
): { workers: ReadImport['workers']; mine: readonly SheetRow[] } => {
  const named = new Map(Object.entries(mapping.columns))
  const column = table.columns.find(candidate => named.get(candidate.name) === 'worker')
  if (column === undefined) return { workers: [], mine: table.rows }
  const tidied = new Map<string, string>()
  const nameOf = (row: SheetRow) => {
    const cell = row.cells[column.index] ?? ''
    const name = tidied.get(cell) ?? cell.replaceAll(/\s+/g, ' ').trim()
    tidied.set(cell, name)
    return name
  }
  const rows = new Map<string, number>()
  for (const row of table.rows) {
    // A row of another shape is refused, and what stands in this place of it is nobody's name.
    const name = row.cells.length < table.columns.length ? '' : nameOf(row)
    if (name !== '') rows.set(name, (rows.get(name) ?? 0) + 1)
  }
  const isChosen = (name: string) => chosen === undefined || chosen.includes(name)
  const workers = [...rows].map(([name, count]) => ({ name, rows: count, isChosen: isChosen(name) }))
  if (workers.every(worker => worker.isChosen)) return { workers, mine: table.rows }
  return { workers, mine: table.rows.filter(row => nameOf(row) === '' || isChosen(nameOf(row))) }
}
