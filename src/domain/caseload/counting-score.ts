import type { Month } from '#basics/month.ts'
import { countingBand } from '../load/counting-band.ts'
import type { Band } from '../scheme/band.ts'

export type JudgedScore = { readonly total: number; readonly band: Band; readonly month: Month }

export type CountingScore = JudgedScore & { readonly source: 'agreed' | 'own' | 'carried' }

/**
 * The score a client counts with: this month's agreed one, else this month's own, else the last of an earlier month.
 * Pass `own` only where the reader may know it. Null is 'not scored'.
 */
export const countingScore = (scores: {
  readonly agreed: JudgedScore | null
  readonly own: JudgedScore | null
  readonly carried: JudgedScore | null
}): CountingScore | null => {
  const { basis } = countingBand({
    agreed: scores.agreed?.band ?? null,
    own: scores.own?.band ?? null,
    carried: scores.carried?.band ?? null,
  })
  if (basis === 'not scored') return null
  const score = scores[basis]
  return score === null ? null : { total: score.total, band: score.band, month: score.month, source: basis }
}
