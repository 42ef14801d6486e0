import { type Month, monthsBetween } from '#basics/month.ts'

/** Whole months after which a score is asked about: 'still right?'. */
export const OLD_SCORE_MONTHS = 3

/** A score judged more than three months before a month: judged in July it is old in November, not yet in October. */
export const scoreIsOld = (judgedMonth: Month, month: Month): boolean =>
  monthsBetween(judgedMonth, month) > OLD_SCORE_MONTHS
