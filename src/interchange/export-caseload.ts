import { exportCsv } from './export-csv.ts'
import { EXPORT_COLUMNS, type ExportedCaseload, exportCells } from './export-table.ts'
import { exportXlsx } from './export-xlsx.ts'
import { caseloadJson } from './own-json.ts'

export type ExportFormat = 'csv' | 'xlsx' | 'json'

/** A caseload as a file, under the headings of the UK exports: it goes back in with no mapping, and changes nothing. */
export const exportCaseload = (format: ExportFormat, caseload: ExportedCaseload): Uint8Array => {
  switch (format) {
    case 'csv':
      return exportCsv(EXPORT_COLUMNS, caseload.rows.map(exportCells))
    case 'xlsx':
      return exportXlsx(sheetName(caseload), EXPORT_COLUMNS, caseload.rows.map(exportCells))
    case 'json':
      return caseloadJson(caseload)
  }
}

/** Its month is read from it when it comes back. */
const sheetName = ({ month }: ExportedCaseload): string => (month === null ? 'Caseload' : `Caseload ${month}`)
