import { type Month, monthOf } from '#basics/month.ts'
import { monthInText } from './month-words.ts'
import type { AcceptedRow } from './row-values.ts'

export type MonthGuess = { readonly month: Month; readonly from: 'title' | 'contacts' | 'file-name' }

/** The month of a file: what its title lines say, else the month of most last contacts, else its name. */
export const guessMonth = (
  titles: readonly string[],
  rows: readonly AcceptedRow[],
  fileName: string,
): MonthGuess | null => {
  for (const title of titles) {
    const month = monthInText(title)
    if (month !== null) return { month, from: 'title' }
  }
  const busiest = busiestMonth(rows)
  if (busiest !== null) return { month: busiest, from: 'contacts' }
  const named = monthInText(fileName)
  return named === null ? null : { month: named, from: 'file-name' }
}

/** Of two months with as many, the later. */
const busiestMonth = (rows: readonly AcceptedRow[]): Month | null => {
  const times = new Map<Month, number>()
  for (const { values } of rows) {
    if (typeof values.lastContact !== 'string') continue
    const month = monthOf(values.lastContact)
    times.set(month, (times.get(month) ?? 0) + 1)
  }
  const ranked = [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))
  return ranked[0]?.[0] ?? null
}
