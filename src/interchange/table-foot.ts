import { looksLikeNumber } from './numbers.ts'
import { filledCells, type SheetRow } from './sheet.ts'

/** How many of the rows are clients: below them stand sums and notes, at most a few, and only at the very end. */
export const footerStart = (rows: readonly SheetRow[], width: number): number => {
  let end = rows.length
  while (end > 0 && rows.length - end < MOST_FOOT_ROWS && isFoot(rows[end - 1], width)) end--
  return end
}

const MOST_FOOT_ROWS = 5

/** A sum says so or is figures alone; the rest is a note. */
export const footReason = (row: SheetRow): 'sum' | 'note' => {
  const [first = '', ...others] = filledCells(row.cells)
  return SUM_WORD.test(first) || [first, ...others].every(looksLikeNumber) ? 'sum' : 'note'
}

const isFoot = (row: SheetRow | undefined, width: number): boolean => {
  if (row === undefined || width < 2) return false
  const filled = filledCells(row.cells)
  const [first = '', ...others] = filled
  if (SUM_WORD.test(first) && filled.length < width && others.every(looksLikeNumber)) return true
  // Figures alone, and nothing where the reference stands.
  const isMostlyBlank = filled.length <= Math.max(2, width / 2)
  if (isMostlyBlank && (row.cells[0] ?? '').trim() === '' && filled.every(looksLikeNumber)) return true
  // One sentence and nothing else: 'Printed on … by …', 'End of report'.
  return filled.length === 1 && first.split(/\s+/).length >= 3
}

const SUM_WORD =
  /^(grand )?(sums?|totals?|subtotal|summe|gesamt|gesamtsumme|somme|totale?|totaal|suma|count|records?|clients?|anzahl)\b[\s:]*(\(?\d+\)?)?$/i
