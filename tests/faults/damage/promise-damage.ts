import type { Promised } from '../promise.ts'
import { damageFiles } from './damage-files.ts'
import { flipPlainly } from './plain-copy.ts'

export const damage: Promised = {
  number: 4,
  name: 'damage',
  promise: 'Damage is found, never shown as fact, never deleted by us',
  full: 10_000,
  show: async (count, seed) => {
    const flips = await damageFiles(count, seed, 'a flipped bit')
    const cuts = await damageFiles(Math.ceil(count / 10), seed, 'a cut')
    const swaps = await damageFiles(Math.ceil(count / 10), seed, 'two pages swapped')
    const plain = flipPlainly(Math.max(100, Math.ceil(count / 10)), seed)
    const wrong = [...flips.wrong, ...cuts.wrong, ...swaps.wrong]
    return {
      figure: `${flips.damages} bit flips (${list(flips.said)}), ${cuts.damages} cuts (${list(cuts.said)}) and ${swaps.damages} pairs of pages swapped (${list(swaps.said)}): ${wrong.length} wrong rows, unnamed, or lost by opening`,
      wrong,
      control: `SQLite without authenticated pages: ${plain.wrongRows} of ${plain.damages} flips show wrong rows`,
      controlFailed: plain.wrongRows > 0,
    }
  },
}

const list = (said: Readonly<Record<string, number>>): string =>
  Object.entries(said)
    .map(([what, times]) => `${what} ${times}`)
    .join(', ')
