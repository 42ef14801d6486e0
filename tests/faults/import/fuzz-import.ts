import { parseArgs } from 'node:util'
import { BOMBS } from './bombs.ts'
import { mutate } from './mutate.ts'
import { randomFrom } from './random.ts'
import { type Outcome, startReading } from './reading.ts'
import { importSamples } from './samples.ts'

/**
 * Imports can't crash or hang it: mutated files and bombs, each read in a process of its own, and the bombs once more
 * without the caps, which must fail. The same seed makes the same files. `npm run fuzz-import -- --count 10000 --seed 1`.
 */
const LIMIT_MS = 5_000
const LIMIT_BYTES = 512 * 1024 * 1024

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
})

const tally = () => {
  const answers = new Map<string, number>()
  let slowest = { ms: 0, cpuMs: 0, what: '' }
  let peakBytes = 0
  const failures: string[] = []
  return {
    note: (what: string, outcome: Outcome): void => {
      answers.set(outcome.answer, (answers.get(outcome.answer) ?? 0) + 1)
      if (!('cpuMs' in outcome)) {
        failures.push(`${what}: ${outcome.answer}, ${outcome.why}`)
        return
      }
      if (outcome.cpuMs > slowest.cpuMs) slowest = { ms: outcome.ms, cpuMs: outcome.cpuMs, what }
      peakBytes = Math.max(peakBytes, outcome.peakBytes)
      // A busy machine makes everybody wait; whichever is the shorter is the file's own doing.
      if (Math.min(outcome.ms, outcome.cpuMs) > LIMIT_MS) failures.push(`${what}: ${seconds(outcome.ms)}`)
      if (outcome.peakBytes > LIMIT_BYTES) failures.push(`${what}: ${megabytes(outcome.peakBytes)}`)
    },
    failures,
    count: () => [...answers.values()].reduce((sum, times) => sum + times, 0),
    print: (): void => {
      for (const [answer, times] of [...answers].sort((a, b) => b[1] - a[1])) {
        console.log(`    ${String(times).padStart(6)}  ${answer}`)
      }
      console.log(
        `    slowest answer ${seconds(slowest.ms)} (${seconds(slowest.cpuMs)} of processor time; ${slowest.what}), peak memory ${megabytes(peakBytes)}`,
      )
    },
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`

const fuzz = async (count: number, seed: number) => {
  const samples = await importSamples()
  const found = tally()
  const reading = startReading()
  for (let i = 0; i < count; i++) {
    found.note(`file ${seed}/${i}`, await reading.read(mutate(samples, randomFrom(seed * 1_000_003 + i))))
  }
  reading.end()
  return found
}

const explode = async (withoutCaps: boolean) => {
  const found = tally()
  for (const { name, make } of BOMBS) {
    const reading = startReading({ withoutCaps })
    found.note(name, await reading.read(make()))
    reading.end()
  }
  return found
}

const report = (what: string, figure: string, isHeld: boolean): void =>
  console.log(`${isHeld ? 'held  ' : 'BROKEN'}  20  ${what}: ${figure}`)

const mutated = await fuzz(Number(values.count), Number(values.seed))
report(
  'Mutated files are answered',
  `${mutated.count()} files, ${mutated.failures.length} crashes, hangs, slow or large answers`,
  mutated.failures.length === 0,
)
mutated.print()
const bombs = await explode(false)
report(
  'Bombs are answered',
  `${bombs.count()} bombs, ${bombs.failures.length} failures`,
  bombs.failures.length === 0,
)
bombs.print()
const control = await explode(true)
report(
  'Control: without the caps of a workbook the same bombs do harm',
  `${control.failures.length} failures`,
  control.failures.length > 0,
)
for (const failure of [...mutated.failures, ...bombs.failures].slice(0, 20)) console.log(`    ${failure}`)
for (const failure of control.failures) console.log(`    control: ${failure.slice(0, 160)}`)
const isHeld = mutated.failures.length === 0 && bombs.failures.length === 0 && control.failures.length > 0
process.exitCode = isHeld ? 0 : 1
