import type { Promised } from '../promise.ts'
import { exportCarelessly } from './careless-exports.ts'
import { handOverOneOf } from './hand-over.ts'

/** A person's data can be handed over; the count is that of people. The rows are the same whatever the seed. */
export const handingOver: Promised = {
  number: 22,
  name: 'handing-over',
  promise: 'A person’s data can be handed over',
  full: 50,
  show: async count => {
    const found = await handOverOneOf(Math.max(2, count))
    try {
      const { people, own, ofOthers, wrong } = found
      const { leftOut, unnoticed, strange } = await exportCarelessly(found)
      const all = own.client.length + own.person.length
      const missing = wrong.filter(sentence => sentence.includes('is not handed over')).length
      const others = wrong.filter(sentence => sentence.includes('of somebody else')).length
      return {
        figure: `${people} people, one and their client exported: ${all - missing} of their ${all} texts, ${others} of the ${ofOthers} of others`,
        wrong,
        control: `${leftOut.length - unnoticed.length} of ${leftOut.length} tables are missed when left out${unnoticed.length > 0 ? ` (not ${unnoticed.join(', ')})` : ''}; not asking whose a row is: ${strange} texts of others`,
        controlFailed: unnoticed.length === 0 && strange > 0,
      }
    } finally {
      await found.end()
    }
  },
}
