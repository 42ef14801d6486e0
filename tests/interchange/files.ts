import { readFileSync } from 'node:fs'
import type { PlainDate } from '#basics/plain-date.ts'
import { ok, type Result } from '#basics/result.ts'
import type { ImportProblem } from '#interchange/import-problem.ts'
import type { Known } from '#interchange/known.ts'
import { openText } from '#interchange/open-sheet.ts'
import { type ImportPreview, previewOf } from '#interchange/preview.ts'
import { type ImportFile, type ReadImport, readSheet } from '#interchange/read-import.ts'

export const BAD_ROWS = 'tests/data/caseload-bad-rows.csv'
export const CONTINENTAL = 'tests/data/caseload-continental-1252.csv'
export const OCTOBER = 'assets/sample/caseload-2026-10.csv'
export const NOVEMBER = 'assets/sample/caseload-2026-11.csv'

/** The months before October 2026, as their files are called. */
export const HISTORY = [
  ...['2025-11', '2025-12'],
  ...['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'],
].map(month => `assets/sample/history/caseload-${month}.csv`)

/** Bytes of a file of the project, by its path from the top. */
export const fileBytes = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)))

export const fileNameOf = (path: string): string => path.split('/').at(-1) ?? path

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** UTF-16 with or without its mark. */
export const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap(character =>
    Array.from({ length: character.length }, (_, i) => character.charCodeAt(i)),
  )
  return Uint8Array.from(
    units.flatMap(unit => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  )
}

export const day = (text: string): PlainDate => text as PlainDate

/** The day on which the published expectations are evaluated. */
export const AS_OF = day('2026-11-22')

/** The value, or a failure that shows the error. */
export const okValue = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`Expected a value, got ${JSON.stringify(result.error)}`)
  return result.value
}

export const errorOf = <E>(result: Result<unknown, E>): E => {
  if (result.ok) throw new Error('Expected an error, got a value')
  return result.error
}

/** `readImport` of a table of text, at once. */
export const readTextFile = (file: ImportFile): Result<ReadImport, ImportProblem> => {
  const opened = openText(file.bytes)
  return opened.ok ? readSheet(opened.value, file) : opened
}

/** `previewImport` of a table of text, at once. */
export const previewTextFile = (
  file: ImportFile & { readonly known: Known },
): Result<ImportPreview, ImportProblem> => {
  const read = readTextFile(file)
  return read.ok ? ok(previewOf(read.value, file.known, file.choice?.answers)) : read
}
