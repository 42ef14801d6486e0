import type { Promised } from '../promise.ts'
import { failDisk } from './fail-disk.ts'

/** There are about 300 writes and syncs in the work, each of which fails in four ways; the count is a share of those. */
export const disk: Promised = {
  number: 3,
  name: 'disk',
  promise: 'A failing disk is never called saved',
  full: 1200,
  show: async count => {
    const share = Math.min(1, count / 1200)
    const { operations, failures, told, wrong } = await failDisk(share)
    const codes = Object.entries(told).map(([code, times]) => `${code} ${times}`)
    const control = await failDisk(Math.max(share / 10, 0.01), 'ignores failed commits')
    return {
      figure: `ENOSPC and EIO, once and for good, at ${operations} writes and syncs, ${failures} in all (told: ${codes.join(', ')}): ${wrong.length} acknowledged but lost, or told otherwise`,
      wrong,
      control: `not heeding failed commits: ${control.wrong.length} found in ${control.failures}`,
      controlFailed: control.wrong.length > 0,
    }
  },
}
