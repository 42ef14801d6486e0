import type { Month } from '#basics/month.ts'
import { err, ok, type Result } from '#basics/result.ts'
import { decodeBytes, type Encoding, tooLarge } from './decode-bytes.ts'
import type { Delimiter } from './delimiter.ts'
import { isZip, otherKindOf } from './file-signature.ts'
import { IMPORT_LIMITS, type ImportProblem } from './import-problem.ts'
import { readOwnJson } from './own-json.ts'
import { readCsv } from './read-csv.ts'
import type { SheetRow } from './sheet.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

/** A file as rows of text, whatever it was written as; from here on every format goes the same way. */
export type OpenedSheet = {
  /** How a text was encoded, or what else the file is. */
  readonly format: Encoding | 'xlsx' | 'json'
  readonly byteOrderMark: boolean
  /** `null` where nothing parts the cells. */
  readonly delimiter: Delimiter | null
  /** The sheet of a workbook that was read, and those that were not. */
  readonly sheet: { readonly name: string; readonly others: readonly string[] } | null
  readonly rows: readonly SheetRow[]
  /** Some bytes meant nothing in the file's encoding: each stands as U+FFFD. */
  readonly hasHoles: boolean
  /** The month that the file itself says it is of, where its format can. */
  readonly month: Month | null
}

/** Opens what the bytes turn out to be; a file's name says nothing. */
export const openSheet = async (bytes: Uint8Array): Promise<Result<OpenedSheet, ImportProblem>> => {
  if (bytes.length > IMPORT_LIMITS.bytes) return err(tooLarge(bytes))
  return isZip(bytes) ? openWorkbook(bytes) : (openOwnJson(bytes) ?? openText(bytes))
}

const openWorkbook = async (bytes: Uint8Array): Promise<Result<OpenedSheet, ImportProblem>> => {
  const read = await readXlsx(bytes)
  if (!read.ok) return read
  const { name, others, rows } = read.value
  return ok({ ...PLAIN, format: 'xlsx', sheet: { name, others }, rows })
}

/** `null`: something else than a JSON of ours. */
const openOwnJson = (bytes: Uint8Array): Result<OpenedSheet, ImportProblem> | null => {
  if (otherKindOf(bytes) !== 'json') return null
  const read = readOwnJson(new TextDecoder().decode(bytes))
  return read === null || !read.ok ? read : ok({ ...PLAIN, format: 'json', ...read.value })
}

const PLAIN = {
  byteOrderMark: false,
  delimiter: null,
  sheet: null,
  hasHoles: false,
  month: null,
} as const

/** A table of text: CSV and what is like it. */
export const openText = (bytes: Uint8Array): Result<OpenedSheet, ImportProblem> => {
  const decoded = decodeBytes(bytes)
  if (!decoded.ok) return decoded
  const sheet = readCsv(decoded.value.text)
  if (!sheet.ok) return sheet
  return ok({
    format: decoded.value.encoding,
    byteOrderMark: decoded.value.byteOrderMark,
    delimiter: sheet.value.delimiter,
    sheet: null,
    rows: sheet.value.rows,
    hasHoles: decoded.value.unreadable > 0,
    month: null,
  })
}
