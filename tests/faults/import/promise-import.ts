import type { Promised } from '../promise.ts'
import { megabytes, readBombs, readMutated, seconds } from './fuzz.ts'

/** Imports can't crash or hang it; the count is that of mutated files, the bombs are always all of them. */
export const imports: Promised = {
  number: 20,
  name: 'imports',
  promise: 'Imports can’t crash or hang it',
  full: 10_000,
  alone: true,
  show: async (count, seed) => {
    const mutated = await readMutated(count, seed)
    const bombs = await readBombs(false)
    const control = await readBombs(true)
    const slowest = Math.max(...[mutated, bombs].map(({ slowest: { cpuMs } }) => cpuMs))
    const peak = Math.max(mutated.peakBytes, bombs.peakBytes)
    const rows = mutated.answers.find(([answer]) => answer === 'rows')?.[1] ?? 0
    const wrong = [...mutated.failures, ...bombs.failures]
    if (mutated.files !== count) wrong.push(`${mutated.files} of ${count} mutated files were answered`)
    return {
      figure: `${mutated.files} mutated files (${rows} read, ${mutated.files - rows} refused) and ${bombs.files} bombs: ${mutated.failures.length + bombs.failures.length} crashes, hangs, slow or large answers; slowest ${seconds(slowest)} of processor time, most memory ${megabytes(peak)}`,
      wrong,
      control: `without the caps of a workbook: ${control.failures.length} of the ${control.files} bombs fail`,
      controlFailed: control.failures.length > 0,
    }
  },
}
