import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** Whether a text is `YYYY-MM-DD` and there is such a day. Plain arithmetic: it is asked for every date of a caseload. */
const isRealDay = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return false
  const date = new Date(0)
  date.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
  return date.toISOString().slice(0, 10) === text
}

/** A calendar day as `YYYY-MM-DD`, without a time zone: the day on the wall where the people sit. */
export const PlainDate = z.string().refine(isRealDay).brand<'PlainDate'>()
export type PlainDate = z.infer<typeof PlainDate>

export const isPlainDate = (text: string): text is PlainDate => isRealDay(text)

/** `undefined` when there is no such day (31 February). `month` counts from 1. */
export const plainDateOf = (year: number, month: number, day: number): PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() as PlainDate
  } catch {
    return undefined
  }
}

export const addDays = (date: PlainDate, days: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ days }).toString() as PlainDate

/** Whole months on; the 31st becomes the last day of a shorter month. */
export const addMonthsToDate = (date: PlainDate, months: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ months }).toString() as PlainDate

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), {
    largestUnit: 'day',
  }).days

/** 1 Monday to 7 Sunday. */
export const dayOfWeek = (date: PlainDate): number => Temporal.PlainDate.from(date).dayOfWeek
