import { err, ok, type Result } from '#basics/result.ts'
import { fieldOfHeading } from '../headings.ts'
import type { ImportProblem } from '../import-problem.ts'
import type { SheetRow } from '../sheet.ts'
import { findTable, SEARCHED_ROWS } from '../table.ts'
import { type Spent, spending, WorkbookRefused } from './excel-limits.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readStyles } from './styles.ts'
import { type Unzipped, unzip } from './unzip.ts'
import { readWorkbook, type Workbook } from './workbook.ts'
import { readWorksheet } from './worksheet.ts'

export type XlsxSheet = {
  readonly name: string
  /** The other sheets, in their order. */
  readonly others: readonly string[]
  readonly rows: readonly SheetRow[]
}

/**
 * The first sheet whose headings are those of a caseload, else the first with any table; hidden sheets come last. Nothing
 * of the file can make it fail otherwise than with what stands against it, or hold more than the limits in memory.
 */
export const readXlsx = async (bytes: Uint8Array): Promise<Result<XlsxSheet, ImportProblem>> => {
  try {
    const spent = spending()
    const parts = await unzip(bytes, spent)
    const workbook = await readWorkbook(parts, spent)
    if (workbook === null) return err({ code: 'not-a-table', looksLike: kindOfArchive(parts.names) })
    return await chooseSheet(parts, workbook, spent)
  } catch (error) {
    // Whatever else a reader throws, it throws at what the file holds.
    return err(error instanceof WorkbookRefused ? error.problem : { code: 'damaged-file' })
  }
}

type FilledSheet = Pick<XlsxSheet, 'name' | 'rows'>

const chooseSheet = async (
  parts: Unzipped,
  workbook: Workbook,
  spent: Spent,
): Promise<Result<XlsxSheet, ImportProblem>> => {
  const sharedStrings = await readSharedStrings(parts, workbook.sharedStrings, spent)
  const styles = await readStyles(parts, workbook.styles, spent)
  const context = { sharedStrings, styles, from1904: workbook.from1904 }
  const inOrder = workbook.sheets.toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden))
  let first: FilledSheet | null = null
  let firstTable: FilledSheet | null = null
  const seen = new Set<string>()
  for (const { name, part } of inOrder) {
    if (seen.has(part)) continue
    seen.add(part)
    const rows = await readWorksheet(parts, part, context, spent)
    if (rows.length === 0) continue
    if (hasKnownHeadings(rows) && findTable(rows).ok) return ok(chosen(workbook, name, rows))
    first ??= { name, rows }
    if (firstTable === null && findTable(rows).ok) firstTable = { name, rows }
  }
  const found = firstTable ?? first
  return found === null ? err({ code: 'empty-file' }) : ok(chosen(workbook, found.name, found.rows))
}

const hasKnownHeadings = (rows: readonly SheetRow[]): boolean =>
  rows
    .slice(0, SEARCHED_ROWS)
    .some(({ cells }) => cells.filter(cell => fieldOfHeading(cell) !== null).length >= 2)

const chosen = ({ sheets }: Workbook, name: string, rows: readonly SheetRow[]): XlsxSheet => ({
  name,
  others: sheets
    .map(sheet => sheet.name)
    .filter(other => other !== name)
    .slice(0, 50),
  rows,
})

const kindOfArchive = (names: readonly string[]): 'xls' | 'ods' | 'word' | 'zip' => {
  // A workbook in Excel's binary form (.xlsb) is no XML.
  if (names.includes('xl/workbook.bin')) return 'xls'
  if (names.includes('content.xml') && names.includes('mimetype')) return 'ods'
  return names.some(name => name.startsWith('word/')) ? 'word' : 'zip'
}
