import type { ChainEntry } from '#domain/audit/chain.ts'
import type { Promised } from '../promise.ts'
import { judgeTrail } from './judge-trail.ts'
import { moveClock } from './move-clock.ts'

/** A wrong clock can't reorder history; the count is that of the moves. */
export const clock: Promised = {
  number: 24,
  name: 'clock',
  promise: 'A wrong clock can’t reorder history',
  full: 1000,
  show: async (count, seed) => {
    const { entries, done, back, wrong } = await moveClock(count, seed)
    const unlocks = done.filter(({ act }) => act === 'unlocked').length
    const marked = entries.filter(({ clockWentBack }) => clockWentBack).length
    const byTime = judgeTrail(inOrderOfTime(entries), done).length
    const unmarked = judgeTrail(
      entries.map(entry => ({ ...entry, clockWentBack: false })),
      done,
    ).length
    const found = [...wrong, ...judgeTrail(entries, done)]
    return {
      figure: `${count} moves of the clock within ±10 years, ${back} of them back, over ${unlocks} unlocks, ${done.length - unlocks} saves, imports and signatures: ${found.length} of ${entries.length} entries out of order or wrongly marked, ${marked} steps back marked`,
      wrong: found,
      control: `by the time instead of the sequence ${byTime} would be wrong; without marks ${unmarked} steps back go unseen`,
      controlFailed: byTime > 0 && unmarked > 0,
    }
  },
}

const inOrderOfTime = (entries: readonly ChainEntry[]): ChainEntry[] =>
  entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
