import { z } from 'zod'
import { neutraliseFormula } from '#basics/formula-text.ts'
import { Month } from '#basics/month.ts'
import { err, ok, type Result } from '#basics/result.ts'
import { EXPORT_COLUMNS, EXPORT_FIELDS, type ExportedCaseload } from './export-table.ts'
import type { ImportProblem } from './import-problem.ts'
import { plainText } from './plain-text.ts'
import type { SheetRow } from './sheet.ts'

export const JSON_FORMAT = 'tandem-caseload-1'

/**
 * A caseload as JSON: `{ format, month, rows }`, each row with `reference` and the fields under the names that Tandem
 * knows them by; days as `YYYY-MM-DD`, counts as numbers, null for what is not recorded. Nothing is neutralised in it.
 */
export const caseloadJson = ({ month, rows }: ExportedCaseload): Uint8Array => {
  const written = rows.map(({ reference, values }) => ({
    reference,
    ...Object.fromEntries(EXPORT_FIELDS.map(field => [field, values[field] ?? null])),
  }))
  return new TextEncoder().encode(
    `${JSON.stringify({ format: JSON_FORMAT, month, rows: written }, null, 2)}\n`,
  )
}

/**
 * The same as the rows of a table under our own headings, made of text: what a field holds wrongly is then refused by
 * its row as in any file. `null`: no export of ours.
 */
export const readOwnJson = (
  text: string,
): Result<{ month: Month | null; rows: readonly SheetRow[] }, ImportProblem> | null => {
  if (!text.slice(0, 1_000).includes('"tandem-caseload-')) return null
  if (isDeep(text)) return err({ code: 'damaged-file' })
  const parsed = jsonOf(text)
  const named = z.looseObject({ format: z.string() }).safeParse(parsed)
  if (!named.success || !named.data.format.startsWith('tandem-caseload-')) return null
  if (named.data.format !== JSON_FORMAT) return err({ code: 'newer-export' })
  const found = Own.safeParse(parsed)
  if (!found.success) return err({ code: 'damaged-file' })
  const { month, rows } = found.data
  return ok({
    month,
    rows: [
      { row: 1, cells: EXPORT_COLUMNS.map(({ heading }) => heading), strayQuote: false },
      ...rows.map((row, i) => ({
        row: i + 2,
        cells: EXPORT_COLUMNS.map(({ field }) => textOf(row[field])),
        strayQuote: false,
      })),
    ].filter(({ cells }) => cells.some(cell => cell.trim() !== '')),
  })
}

const Own = z.object({ month: Month.nullable(), rows: z.array(z.record(z.string(), z.unknown())) })

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Ours is three deep; a text of brackets alone would take fifty times its size once it is parsed. */
const isDeep = (text: string): boolean => {
  let depth = 0
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (mark === '[' || mark === '{') depth++
    else if (mark === ']' || mark === '}') depth--
    if (depth > 4) return true
  }
  return false
}

/** As our own table would have it, where a text that looks like a formula has an apostrophe in front. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return neutraliseFormula(plainText(value))
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '[…]'
}
