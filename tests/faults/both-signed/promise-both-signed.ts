import { shares } from '../draw/kill-draw.ts'
import type { Promised } from '../promise.ts'
import { hasTools } from './check-with-tools.ts'
import { signAndCheck } from './sign-and-check.ts'

/** Both signed this very text; the count is that of records, at least two. */
export const bothSigned: Promised = {
  number: 17,
  name: 'both-signed',
  promise: 'Both signed this very text',
  full: 25,
  show: async (count, seed) => {
    if (!hasTools()) throw new Error('Poppler, jq or OpenSSL is missing.')
    const { records, held, wrong, forgeries, passed } = await signAndCheck(count, shares(seed))
    const good = [...held.values()].reduce((sum, times) => sum + times, 0)
    const ways = [...held].map(([how, times]) => `${times} ${how}`).join(', ')
    return {
      figure: `${good} of ${records} records hold by the commands of their own last page, with Poppler, jq and OpenSSL alone (${ways})`,
      wrong,
      control: `a byte changed in the text, a name, a signature, a key or what was signed, signatures swapped or of another record: ${forgeries - passed.length} of ${forgeries} do not hold`,
      controlFailed: forgeries > 0 && passed.length === 0,
    }
  },
}
