import type { Promised } from '../promise.ts'
import { killCores } from './kill-cores.ts'

/** What the screen calls saved survives a crash. */
export const kill: Promised = {
  number: 1,
  name: 'kill',
  promise: 'What the screen calls saved survives a crash',
  full: 1000,
  show: async (count, seed) => {
    const { kills, acknowledged, inTheMiddleOf, wrong } = await killCores(count, { seed })
    const control = await killCores(Math.min(40, Math.max(8, count / 10)), {
      seed,
      control: 'answers before the commit',
    })
    const middle = Object.entries(inTheMiddleOf).map(([what, times]) => `${times} in ${what}`)
    return {
      figure: `${kills} kills (${middle.join(', ')}), ${acknowledged} acts acknowledged: ${wrong.length} lost, inconsistent or unopenable`,
      wrong,
      control: `answering before the commit: ${control.wrong.length} found in ${control.kills} kills`,
      controlFailed: control.wrong.length > 0,
    }
  },
}
