import type { Band } from '../scheme/band.ts'

/** Which score a client counts with. */
export type CountingBasis = 'agreed' | 'own' | 'carried' | 'not scored'

/** Bands of one client, where there are such scores: agreed and own of this month, carried from an earlier one. */
export type BandsOfClient = {
  readonly agreed: Band | null
  readonly own: Band | null
  readonly carried: Band | null
}

/**
 * A client counts with this month's agreed score, else this month's own, else the last carried one. Who reads it decides
 * what may be passed in: own scores are the practitioner's alone until the reveal.
 */
export const countingBand = (
  bands: BandsOfClient,
): { readonly band: Band | null; readonly basis: CountingBasis } => {
  const basis = (['agreed', 'own', 'carried'] as const).find(candidate => bands[candidate] !== null)
  return basis === undefined ? { band: null, basis: 'not scored' } : { band: bands[basis], basis }
}
