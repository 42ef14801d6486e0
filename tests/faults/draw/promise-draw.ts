import type { Promised } from '../promise.ts'
import { CORES, killDraws, shares } from './kill-draw.ts'

/** A draw is whole or was never made; `npm run kill-draw` says more of it. */
export const draw: Promised = {
  number: 1,
  name: 'draw',
  promise: '… a draw as well: whole, or never made',
  full: 200,
  show: async (count, seed) => {
    const { kills, answered, wrong } = await killDraws(count, shares(seed))
    const control = await killDraws(Math.min(count, 10), shares(seed), CORES.torn)
    return {
      figure: `${kills} kills of a draw, ${answered} after its answer: ${wrong.length} half draws, lost or drawn again`,
      wrong,
      control: `torn into two transactions: ${control.wrong.length} found in ${control.kills}`,
      controlFailed: control.wrong.length > 0,
    }
  },
}
