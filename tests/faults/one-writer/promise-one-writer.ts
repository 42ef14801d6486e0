import type { Promised } from '../promise.ts'
import { startAtOnce } from './starts.ts'

/** One writer. */
export const oneWriter: Promised = {
  number: 7,
  name: 'one-writer',
  promise: 'One writer',
  full: 200,
  // Two hundred processes fill the memory as well.
  alone: true,
  show: async count => {
    const { starts, opened, wrong } = await startAtOnce(count)
    const control = await startAtOnce(Math.min(count, 12), { control: 'no lock' })
    return {
      figure: `${starts} simultaneous starts: ${opened} got in, ${starts - opened} were told that it is open elsewhere`,
      wrong,
      control: `without the locks: ${control.opened} of ${control.starts} got in`,
      controlFailed: control.opened > 1,
    }
  },
}
