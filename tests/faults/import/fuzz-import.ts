import { parseArgs } from 'node:util'
import { type Fuzzed, megabytes, readBombs, readMutated, seconds } from './fuzz.ts'

/**
 * Imports can't crash or hang it: mutated files and bombs, and the bombs once more without the caps, which must fail, with
 * every answer that was given. `npm run fuzz-import -- --count 10000 --seed 1`; the same is promise 20 of `npm run faults`.
 */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
})

const report = (what: string, figure: string, isHeld: boolean): void =>
  console.log(`${isHeld ? 'held  ' : 'BROKEN'}  20  ${what}: ${figure}`)

const print = ({ answers, slowest, peakBytes }: Fuzzed): void => {
  for (const [answer, times] of answers) console.log(`    ${String(times).padStart(6)}  ${answer}`)
  console.log(
    `    slowest answer ${seconds(slowest.ms)} (${seconds(slowest.cpuMs)} of processor time; ${slowest.what}), peak memory ${megabytes(peakBytes)}`,
  )
}

const mutated = await readMutated(Number(values.count), Number(values.seed))
report(
  'Mutated files are answered',
  `${mutated.files} files, ${mutated.failures.length} crashes, hangs, slow or large answers`,
  mutated.failures.length === 0,
)
print(mutated)
const bombs = await readBombs(false)
report(
  'Bombs are answered',
  `${bombs.files} bombs, ${bombs.failures.length} failures`,
  bombs.failures.length === 0,
)
print(bombs)
const control = await readBombs(true)
report(
  'Control: without the caps of a workbook the same bombs do harm',
  `${control.failures.length} failures`,
  control.failures.length > 0,
)
for (const failure of [...mutated.failures, ...bombs.failures].slice(0, 20)) console.log(`    ${failure}`)
for (const failure of control.failures) console.log(`    control: ${failure.slice(0, 160)}`)
const isHeld = mutated.failures.length === 0 && bombs.failures.length === 0 && control.failures.length > 0
process.exitCode = isHeld ? 0 : 1
