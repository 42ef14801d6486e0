import { neutraliseFormula } from './formula-text.ts'

/**
 * A text as one cell of a CSV: no formula, and in quotation marks also where a spreadsheet that goes by semicolons, tabs or
 * bars would begin another cell within it.
 */
export const csvText = (text: string): string => {
  const safe = neutraliseFormula(text)
  return /["\n\r,;\t|]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
