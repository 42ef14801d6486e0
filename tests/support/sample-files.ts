import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Month } from '#basics/month.ts'

export type FileToSend = { readonly name: string; readonly base64: string }

/** A file of the project as the page sends it, by its path from the top. */
export const fileToSend = (path: string): FileToSend => ({
  name: path.split('/').at(-1) ?? path,
  base64: readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url))).toString('base64'),
})

/** A file with this text in it. */
export const textToSend = (text: string, name = 'caseload.csv'): FileToSend => ({
  name,
  base64: Buffer.from(text).toString('base64'),
})

export const OCTOBER_FILE = 'assets/sample/caseload-2026-10.csv'
export const NOVEMBER_FILE = 'assets/sample/caseload-2026-11.csv'
export const BAD_ROWS_FILE = 'tests/data/caseload-bad-rows.csv'

/** The eleven months before October 2026, oldest first. */
export const HISTORY_MONTHS: readonly Month[] = [
  '2025-11',
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-07',
  '2026-08',
  '2026-09',
].map(month => Month.parse(month))

export const historyFiles = () =>
  HISTORY_MONTHS.map(month => ({
    ...fileToSend(`assets/sample/history/caseload-${month}.csv`),
    month: null,
  }))
