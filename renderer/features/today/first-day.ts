import type { TodayView } from '#contract/today.ts'

/** A practitioner who has no client yet. */
export const isFirstDay = ({ review, figures, supervised }: TodayView): boolean =>
  review === null && supervised.length === 0 && (figures === null || figures.clients === 0)
