import type { PlainDate } from '#basics/plain-date.ts'
import type { ImportField } from '#domain/import/file-mapping.ts'
import type { RefusalReason } from '#domain/import/refusal-reason.ts'
import { fieldRule } from './fields.ts'
import { splitFullName } from './full-name.ts'
import type { Mapping } from './mapping.ts'
import { type CellReader, type CellValue, cellReader } from './read-cell.ts'
import type { AcceptedRow, RefusedCell, RepairedCell, RepairKind, RowValues } from './row-values.ts'
import type { SheetRow } from './sheet.ts'
import type { TableColumn } from './table-column.ts'

export type CheckedRows = {
  readonly accepted: readonly AcceptedRow[]
  /** In the order of rows, then of columns; a row that has one is not among the accepted. */
  readonly refused: readonly RefusedCell[]
  readonly refusedRows: number
  /** The first 500; a file that pads every cell has one for each. */
  readonly repaired: readonly RepairedCell[]
  readonly repairedCells: number
  /** References of refused rows that could be read: their clients are in the file, if not as they should be. */
  readonly refusedReferences: readonly string[]
}

export type RowsToCheck = {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly SheetRow[]
  readonly mapping: Mapping
  readonly asOf: PlainDate
  readonly hasHoles: boolean
}

/** Each row typed, or refused with every reason it gives; none stops another. */
export const checkRows = (input: RowsToCheck): CheckedRows => {
  const readers = columnReaders(input)
  if (!readers.some(column => column.field === 'reference')) return NOTHING_CHECKED
  const width = input.columns.length
  const repairs = repairList()
  const checked = input.rows.map(row => checkRow(row, width, readers, repairs.note))
  const twice = referencesTwice(checked)

  const accepted: AcceptedRow[] = []
  const refused: RefusedCell[] = []
  const refusedReferences: string[] = []
  let refusedRows = 0
  for (const { row, reference, named, values, problems } of checked) {
    const isTwice = reference !== null && twice.has(reference)
    if (problems.length === 0 && !isTwice && reference !== null) {
      accepted.push({ row: row.row, reference, values })
      continue
    }
    refusedRows++
    if (named !== null) refusedReferences.push(named)
    const found = isTwice ? withTwice(problems, readers) : problems
    for (const { at, reason } of found) refused.push(refusal(row, at, reason, input.columns))
  }
  return {
    accepted,
    refused,
    refusedRows,
    repaired: repairs.first,
    repairedCells: repairs.count(),
    refusedReferences,
  }
}

/** Without a column of references nobody can be told from anybody. */
const NOTHING_CHECKED: CheckedRows = {
  accepted: [],
  refused: [],
  refusedRows: 0,
  repaired: [],
  repairedCells: 0,
  refusedReferences: [],
}

type ColumnReader = {
  readonly index: number
  readonly name: string
  readonly field: ImportField
  readonly isKept: boolean
  readonly read: CellReader
}
type Problem = { readonly at: number | null; readonly reason: RefusalReason }
type CheckedRow = {
  readonly row: SheetRow
  readonly reference: string | null
  /** Who it is about as far as it says, though cells may have slipped: enough to know that they are in the file. */
  readonly named: string | null
  readonly values: RowValues
  readonly problems: readonly Problem[]
}
type NoteRepair = (row: SheetRow, column: ColumnReader, value: CellValue, kind: RepairKind) => void

const columnReaders = ({ columns, mapping, asOf, hasHoles }: RowsToCheck): ColumnReader[] => {
  const fields = new Map(Object.entries(mapping.columns))
  return columns.flatMap(({ index, name }) => {
    const field = fields.get(name) ?? null
    if (field === null) return []
    const isKept = fieldRule(field).keptIn !== 'nowhere'
    return [{ index, name, field, isKept, read: cellReader(field, { mapping, asOf, hasHoles }) }]
  })
}

const checkRow = (
  row: SheetRow,
  width: number,
  readers: readonly ColumnReader[],
  note: NoteRepair,
): CheckedRow => {
  const shape = shapeProblem(row, width)
  if (shape !== null) {
    const named = namedIn(row, readers)
    return { row, reference: null, named, values: {}, problems: [{ at: null, reason: shape }] }
  }
  const values: Record<string, CellValue> = {}
  const problems: Problem[] = []
  let reference: string | null = null
  for (const column of readers) {
    const text = row.cells[column.index] ?? ''
    const reading = column.read(text)
    if (reading.reason !== null) {
      problems.push({ at: column.index, reason: reading.reason })
      continue
    }
    if (reading.repair !== null) note(row, column, reading.value, reading.repair)
    if (column.field === 'reference') reference = reading.value === null ? null : String(reading.value)
    else if (column.field === 'fullName') Object.assign(values, splitFullName(reading.value))
    else if (column.isKept) values[column.field] = reading.value
    if (column.field === 'reference' && reading.value === null) {
      problems.push({ at: column.index, reason: 'missing-reference' })
    }
  }
  // The readers give each field its own type; the record is only assembled here.
  return { row, reference, named: reference, values: values as RowValues, problems }
}

const namedIn = (row: SheetRow, readers: readonly ColumnReader[]): string | null => {
  const column = readers.find(({ field }) => field === 'reference')
  const reading = column?.read(row.cells[column.index] ?? '')
  return reading === undefined || reading.reason !== null || reading.value === null
    ? null
    : String(reading.value)
}

const shapeProblem = (row: SheetRow, width: number): RefusalReason | null => {
  const { cells } = row
  if (cells.length < width) return row.strayQuote ? 'stray-quote' : 'too-few-cells'
  for (let i = width; i < cells.length; i++) {
    if ((cells[i] ?? '').trim() !== '') return row.strayQuote ? 'stray-quote' : 'too-many-cells'
  }
  // The right number of cells on one line: the quotation mark was meant as it stands.
  return row.strayQuote && cells.some(cell => cell.includes('\n')) ? 'stray-quote' : null
}

const referencesTwice = (rows: readonly CheckedRow[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { reference } of rows) {
    if (reference === null) continue
    if (seen.has(reference)) twice.add(reference)
    seen.add(reference)
  }
  return twice
}

const withTwice = (problems: readonly Problem[], readers: readonly ColumnReader[]): Problem[] => {
  const at = readers.find(column => column.field === 'reference')?.index ?? null
  const all: Problem[] = [...problems, { at, reason: 'reference-twice-in-file' }]
  return all.sort((a, b) => (a.at ?? -1) - (b.at ?? -1))
}

const refusal = (
  row: SheetRow,
  at: number | null,
  reason: RefusalReason,
  columns: readonly TableColumn[],
): RefusedCell => ({
  row: row.row,
  column: at === null ? null : (columns[at]?.name ?? null),
  value: at === null ? null : (row.cells[at] ?? '').slice(0, 200),
  reason,
})

const repairList = () => {
  const first: RepairedCell[] = []
  let count = 0
  const note: NoteRepair = (row, column, value, kind) => {
    count++
    if (first.length >= 500) return
    const text = (row.cells[column.index] ?? '').slice(0, 200)
    const as = typeof value === 'string' ? value.slice(0, 200) : value
    first.push({ row: row.row, column: column.name, value: text, as, kind })
  }
  return { first, note, count: () => count }
}
