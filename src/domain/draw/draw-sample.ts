import type { Band } from '../scheme/band.ts'
import type { FixedDraw } from './fixed-draw.ts'
import type { Seed } from './method.ts'
import { type OrderedLine, orderOf } from './order.ts'

/** What became of one chosen band: somebody taken for it, or why nobody was. */
export type StratumOutcome =
  | { readonly band: Band; readonly outcome: 'taken'; readonly reference: string }
  | { readonly band: Band; readonly outcome: 'nobody-eligible' | 'sample-full' }

/** A drawn sample, with the whole order that it came from. */
export type DrawnSample = {
  readonly order: readonly OrderedLine[]
  /** References in draw order, before replacements. */
  readonly sample: readonly string[]
  /** One for each stratum, in the order of the strata. */
  readonly strata: readonly StratumOutcome[]
}

/** Draws: the first eligible client of each stratum while there is room, then the first of the order. */
export const drawSample = (draw: FixedDraw, seed: Seed): DrawnSample => {
  const order = orderOf(draw, seed)
  const strata = outcomesOf(draw, order)
  const forStrata = strata.flatMap(stratum => (stratum.outcome === 'taken' ? [stratum.reference] : []))
  const others = order.map(line => line.reference).filter(reference => !forStrata.includes(reference))
  const taken = new Set([...forStrata, ...others].slice(0, draw.size))
  return { order, sample: order.map(line => line.reference).filter(line => taken.has(line)), strata }
}

const outcomesOf = (draw: FixedDraw, order: readonly OrderedLine[]): readonly StratumOutcome[] => {
  let room = draw.size
  return draw.strata.map((band): StratumOutcome => {
    if (room === 0) return { band, outcome: 'sample-full' }
    const first = order.find(line => line.eligible && line.band === band)
    if (first === undefined) return { band, outcome: 'nobody-eligible' }
    room -= 1
    return { band, outcome: 'taken', reference: first.reference }
  })
}
