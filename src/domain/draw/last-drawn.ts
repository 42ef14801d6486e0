import type { Month } from '#basics/month.ts'
import type { DrawRecord } from './draw-record.ts'
import { clientsToScore } from './replacement.ts'

/** An earlier draw, and what became of it. */
export type EarlierDraw = {
  readonly draw: Pick<DrawRecord, 'month' | 'sample' | 'replaced'>
  /** Whether a new draw of the same session took its place. */
  readonly redrawn: boolean
  /** References of those who were scored from it. */
  readonly scored: ReadonlySet<string>
}

/**
 * The month in which each client was last drawn, by reference. Those replaced do not count, since they were not scored;
 * of a draw that was drawn again only those count who had been scored.
 */
export const lastDrawnMonths = (draws: readonly EarlierDraw[]): ReadonlyMap<string, Month> => {
  const months = new Map<string, Month>()
  for (const { draw, redrawn, scored } of draws) {
    for (const reference of clientsToScore(draw.sample, draw.replaced)) {
      const before = months.get(reference)
      const counts = !redrawn || scored.has(reference)
      if (counts && (before === undefined || before < draw.month)) months.set(reference, draw.month)
    }
  }
  return months
}
