import type { DecimalSign } from '#domain/import/file-mapping.ts'

export type CountProblem = 'not-a-number' | 'not-a-whole-number' | 'out-of-range'

/** A count of a month, 0 to 999; `2,0` is two where the file writes decimals with a comma. */
export const readCount = (text: string, sign: DecimalSign): number | CountProblem => {
  const found = /^([+-]?)(\d+)(?:([.,])(\d+))?$/.exec(text)
  if (found === null) return 'not-a-number'
  const [, minus = '', whole = '', mark, decimals = ''] = found
  if (mark !== undefined && mark !== (sign === 'comma' ? ',' : '.')) {
    // The other sign before three figures parts thousands.
    return decimals.length === 3 && whole.length <= 3 && Number(whole) > 0 ? 'out-of-range' : 'not-a-number'
  }
  if (/[1-9]/.test(decimals)) return 'not-a-whole-number'
  const value = whole.length > 15 ? Number.POSITIVE_INFINITY : Number(whole)
  if (value > 999 || (minus === '-' && value > 0)) return 'out-of-range'
  return value
}

export const looksLikeNumber = (text: string): boolean => /^[+-]?\d{1,15}([.,]\d+)?$/.test(text.trim())

/** The decimal sign by the cells that are numbers; `null` where none has decimals, or both signs occur. */
export const findDecimalSign = (cells: Iterable<string>): DecimalSign | null => {
  let commas = 0
  let points = 0
  for (const cell of cells) {
    const sign = /^\s*[+-]?\d+([.,])\d{1,2}\s*$/.exec(cell)?.[1]
    if (sign === ',') commas++
    if (sign === '.') points++
  }
  if (commas > 0 && points === 0) return 'comma'
  return points > 0 && commas === 0 ? 'point' : null
}
