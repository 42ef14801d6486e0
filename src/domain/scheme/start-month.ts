import { addMonths, type Month } from '#basics/month.ts'

/**
 * The months a new version may start with, earliest first: a month that anybody has opened keeps what it was opened
 * under, so the first is the one after the latest of those, and never one gone by.
 */
export const startMonths = (thisMonth: Month, latestOpened: Month | null): readonly Month[] => {
  const after = latestOpened === null ? thisMonth : addMonths(latestOpened, 1)
  const first = after > thisMonth ? after : thisMonth
  return Array.from({ length: MONTHS_AHEAD }, (_, ahead) => addMonths(first, ahead))
}

const MONTHS_AHEAD = 6
