import type { Promised } from '../promise.ts'
import { watchRun } from './watch-run.ts'
import { watchWindow } from './watch-window.ts'

/** Nothing leaves the device. There is one whole run, whatever the count. */
export const network: Promised = {
  number: 13,
  name: 'network',
  promise: 'Nothing leaves the device',
  full: 1,
  show: async () => {
    const { connections, withoutNetwork } = await watchRun({ traced: true })
    const window = await watchWindow({ traced: true })
    const control = await watchRun({ traced: true, control: 'calls out', of: 'one client' })
    const called = connections ?? ['not traced']
    return {
      figure: `a whole run ${withoutNetwork ? 'without network ' : ''}under a system-call trace: ${called.length} connections by the core, ${window.pageRequests.length} requests of the page beyond its own origin; the browser itself: ${window.browserConnections.length} calls to an address`,
      wrong: [...called, ...window.pageRequests],
      control: `a core that calls out: ${control.connections?.length ?? 0} found`,
      controlFailed: (control.connections?.length ?? 0) > 0,
    }
  },
}
