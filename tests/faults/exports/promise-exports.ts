import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { FORMULA_PAYLOADS } from '#tests/interchange/formula-payloads.ts'
import type { Promised } from '../promise.ts'
import { exportPayloads } from './export-payloads.ts'
import { hasPython, type Judged, judgeFiles } from './judge-cells.ts'

/** Exports are safe to open; the count is that of payloads, which the seed turns round. */
export const safeExports: Promised = {
  number: 19,
  name: 'exports',
  promise: 'Exports are safe to open',
  full: FORMULA_PAYLOADS.length,
  show: async (count, seed) => {
    if (!hasPython()) throw new Error('Python 3 is missing, which reads the exports.')
    const payloads = payloadsFrom(count, seed)
    const { files, cells, hostile, formulas, wrong } = judgeFiles(await exportPayloads(payloads), payloads)
    const control = await withoutNeutralising(payloads.slice(0, 40))
    return {
      figure: `${payloads.length} payloads in every text: ${formulas} formulas among the ${cells} cells of ${files} files (${hostile} hold a payload), read by Python's csv, zipfile and ElementTree`,
      wrong: hostile === 0 ? [...wrong, 'no payload is in any file'] : wrong,
      control: `without neutralising: ${control.formulas} formulas among ${control.cells} cells`,
      controlFailed: control.formulas > 0,
    }
  },
}

/** Evenly over all kinds: each tenth, then those behind. */
const payloadsFrom = (count: number, seed: number): string[] => {
  const all = FORMULA_PAYLOADS.length
  const most = Math.min(count, all)
  return Array.from(
    { length: most },
    (_, index) => FORMULA_PAYLOADS[(seed + Math.floor((index * all) / most)) % all] ?? '=',
  )
}

const withoutNeutralising = (payloads: readonly string[]): Promise<Judged> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('without-neutralising.ts', import.meta.url)), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.once('message', judged => resolve(judged as Judged))
    child.once('exit', code => reject(new Error(`The control ended with ${code}.`)))
    child.send(payloads)
  })
