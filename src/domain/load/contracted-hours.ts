import type { Month } from '#basics/month.ts'

/** Hours a week by contract from a month on; null hours are 'not recorded', a null month is 'always'. */
export type HoursChange = { readonly hours: number | null; readonly from: Month | null }

/** The hours of a month: those of the last change that had taken hold. `changes` are in the order in which they do. */
export const contractedHoursIn = (changes: readonly HoursChange[], month: Month): number | null =>
  changes.findLast(({ from }) => from === null || from <= month)?.hours ?? null
