import type { Promised } from '../promise.ts'
import { lockWindows } from './lock-windows.ts'
import type { Places } from './look-for-marks.ts'

/** It locks itself; the count is that of the windows that are locked, by one way after the other. Linux. */
export const locked: Promised = {
  number: 12,
  name: 'locked',
  promise: 'It locks itself',
  full: 4,
  show: async count => {
    const { times, ways, screens, open, wrong } = await lockWindows(count)
    const ofWays = Object.entries(ways).flatMap(([way, often]) => (often === 0 ? [] : [`${often} ${way}`]))
    const places = ['text', 'heap', 'pageMemory', 'coreMemory'] as const satisfies readonly (keyof Places)[]
    const inAll = open.filter(found => places.every(place => found[place] > 0)).length
    return {
      figure: `${times} windows locked after ${screens} views (${ofWays.join(', ')}): ${wrong.length} marks in text, storage, heap and memory of the page or in the memory of the core, or processes that lived on`,
      wrong,
      control: `not locked, ${inAll} of ${open.length} hold marks in the page’s text, heap and memory and in the core’s memory`,
      controlFailed: open.length > 0 && inAll === open.length,
    }
  },
}
