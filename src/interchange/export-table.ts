import type { Month } from '#basics/month.ts'
import { type FieldKind, fieldRule } from './fields.ts'
import { exportHeading } from './headings.ts'
import { plainText } from './plain-text.ts'
import { CLIENT_FIELDS, ENTRY_IMPORT_FIELDS, type RowValues, type StoredField } from './row-values.ts'
import type { TableColumn } from './table-column.ts'
import { canonicalWord } from './value-words.ts'

/** A caseload as it leaves: one month, a row for each client, a field that is absent or null is not recorded. */
export type ExportedCaseload = {
  readonly month: Month | null
  readonly rows: readonly { readonly reference: string; readonly values: RowValues }[]
}

/** `text` columns are made safe to open in a spreadsheet; figures and days (`YYYY-MM-DD`) are what they are. */
export type ExportColumn = {
  readonly heading: string
  readonly field: 'reference' | StoredField
  readonly kind: 'text' | 'date' | 'number'
}
export type ExportCell = string | number | null

export const EXPORT_FIELDS: readonly StoredField[] = [...CLIENT_FIELDS, ...ENTRY_IMPORT_FIELDS]

const KINDS = {
  reference: 'text',
  name: 'text',
  note: 'text',
  list: 'text',
  date: 'date',
  count: 'number',
} as const satisfies Record<FieldKind, ExportColumn['kind']>

/** The columns of our own export, whatever the format. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = (['reference', ...EXPORT_FIELDS] as const).map(
  field => ({ heading: exportHeading(field), field, kind: KINDS[fieldRule(field).kind] }),
)

export const exportCells = ({ reference, values }: ExportedCaseload['rows'][number]): ExportCell[] => [
  reference,
  ...EXPORT_FIELDS.map(field => cellOf(field, values)),
]

/** Whether a table has exactly the headings of our own export. */
export const isOwnExport = (columns: readonly TableColumn[]): boolean =>
  columns.length === EXPORT_COLUMNS.length &&
  columns.every(({ name }, i) => name === EXPORT_COLUMNS[i]?.heading)

const cellOf = (field: StoredField, values: RowValues): ExportCell => {
  const value = values[field] ?? null
  if (typeof value !== 'string') return value
  return field === 'risk' || field === 'stage' ? canonicalWord(value) : plainText(value)
}
