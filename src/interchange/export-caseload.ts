import { type ExportColumn, exportCsv } from './export-csv.ts'
import { type FieldKind, fieldRule } from './fields.ts'
import { exportHeading } from './headings.ts'
import { CLIENT_FIELDS, ENTRY_IMPORT_FIELDS, type RowValues, type StoredField } from './row-values.ts'
import { canonicalWord } from './value-words.ts'

/** A caseload as CSV, under the headings of the UK exports: it goes back in with no mapping, and changes nothing. */
export const exportCaseload = (
  rows: readonly { readonly reference: string; readonly values: RowValues }[],
): Uint8Array =>
  exportCsv(
    [{ heading: exportHeading('reference'), kind: 'text' }, ...FIELDS.map(exportColumn)],
    rows.map(({ reference, values }) => [reference, ...FIELDS.map(field => cellOf(field, values))]),
  )

const FIELDS: readonly StoredField[] = [...CLIENT_FIELDS, ...ENTRY_IMPORT_FIELDS]

const exportColumn = (field: StoredField): ExportColumn => ({
  heading: exportHeading(field),
  kind: KINDS[fieldRule(field).kind],
})

const KINDS = {
  reference: 'text',
  name: 'text',
  note: 'text',
  list: 'text',
  date: 'date',
  count: 'number',
} as const satisfies Record<FieldKind, ExportColumn['kind']>

const cellOf = (field: StoredField, values: RowValues): string | number | null => {
  const value = values[field] ?? null
  return field === 'risk' || field === 'stage' ? value && canonicalWord(String(value)) : value
}
