import { shares } from '../draw/kill-draw.ts'
import type { Promised } from '../promise.ts'
import { eraseAndKill, eraseCarelessly } from './erase-and-kill.ts'

export const erasing: Promised = {
  number: 21,
  name: 'erasing',
  promise: 'Erased means gone',
  full: 100,
  show: async (count, seed) => {
    const { kills, whole, answered, wrong } = await eraseAndKill(count, shares(seed))
    const left = await eraseCarelessly()
    return {
      figure: `every page and the log read: 0 marks as soon as it answers; ${kills} kills, ${whole} found it gone (${answered} answered), the others whole: ${wrong.length} halves`,
      wrong,
      control: `without secure_delete: ${left} marks in free space`,
      controlFailed: left > 0,
    }
  },
}
