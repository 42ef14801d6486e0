import { z } from 'zod'
import type { PlainDate } from './plain-date.ts'
import { addDays } from './plain-date.ts'

/** A month as `YYYY-MM`. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .brand<'Month'>()
export type Month = z.infer<typeof Month>

export const monthOf = (date: string): Month => date.slice(0, 7) as Month

/** Months since year 0; a number one can subtract. */
const ordinal = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

export const addMonths = (month: Month, count: number): Month => {
  const n = ordinal(month) + count
  return `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}` as Month
}

/** Months from `from` to `to`; negative when `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): number => ordinal(to) - ordinal(from)

export const firstDayOf = (month: Month): PlainDate => `${month}-01` as PlainDate

export const lastDayOf = (month: Month): PlainDate => addDays(firstDayOf(addMonths(month, 1)), -1)
