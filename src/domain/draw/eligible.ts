import { type Month, monthsBetween } from '#basics/month.ts'
import type { DrawTerms } from './fixed-draw.ts'
import type { FrameLine } from './frame.ts'
import { ELIGIBLE_TIMES_SAMPLE } from './method.ts'

/**
 * Whom the draw can fall on, in the frame's order: those never drawn or drawn `window` or more months ago; while they
 * are fewer than three times the sample (or all there are), everybody of the month longest ago joins them.
 */
export const eligibleOf = (terms: Omit<DrawTerms, 'strata'>): readonly FrameLine[] => {
  const { frame, month, size, window } = terms
  const waits = (lastDrawn: Month): boolean => monthsBetween(lastDrawn, month) < window
  const waitingMonths = frame.flatMap(({ lastDrawn }) =>
    lastDrawn !== null && waits(lastDrawn) ? [lastDrawn] : [],
  )
  const enough = Math.min(frame.length, ELIGIBLE_TIMES_SAMPLE * size)

  let eligible = frame.filter(line => line.lastDrawn === null || !waits(line.lastDrawn))
  for (const longestAgo of [...new Set(waitingMonths)].sort()) {
    if (eligible.length >= enough) break
    eligible = frame.filter(line => eligible.includes(line) || line.lastDrawn === longestAgo)
  }
  return eligible
}
