import type { Promised } from '../promise.ts'
import { rollBack } from './roll-back.ts'

/** Going back in time is noticed for signed records. */
export const goingBack: Promised = {
  number: 5,
  name: 'going-back',
  promise: 'Going back in time is noticed for signed records',
  full: 200,
  show: async (count, seed) => {
    const { tried, harmlessPages, wrong, unseenWithout } = await rollBack(count, seed)
    const each = Object.entries(tried).map(([what, times]) => `${times} × ${what}`)
    return {
      figure: `${each.join(', ')}: ${wrong.length} not flagged (${harmlessPages} old pages held nothing that was signed)`,
      wrong,
      control: `with no anchor outside ${unseenWithout} of 3 go unnoticed, as stated`,
      controlFailed: unseenWithout > 0,
    }
  },
}
