import { BOMBS, type Bomb } from './bombs.ts'
import { mutate } from './mutate.ts'
import { randomFrom } from './random.ts'
import { type Outcome, startReading } from './reading.ts'
import { importSamples } from './samples.ts'

const LIMIT_MS = 5_000
const LIMIT_BYTES = 512 * 1024 * 1024

/** What became of so many files. */
export type Fuzzed = {
  readonly files: number
  /** How often each answer was given, the most frequent first. */
  readonly answers: readonly (readonly [answer: string, times: number])[]
  readonly slowest: { readonly ms: number; readonly cpuMs: number; readonly what: string }
  readonly peakBytes: number
  /** Crashes, hangs, answers that took too long or too much memory: a sentence each. */
  readonly failures: readonly string[]
}

/** Mutated files, each read in a process of its own. The same seed makes the same files. */
export const readMutated = async (count: number, seed: number): Promise<Fuzzed> => {
  const samples = await importSamples()
  const found = tally()
  const reading = startReading()
  try {
    for (let i = 0; i < count; i++) {
      const read = () => reading.read(mutate(samples, randomFrom(seed * 1_000_003 + i)))
      found.note(`file ${seed}/${i}`, await unlessBusy(await read(), read))
    }
  } finally {
    reading.end()
  }
  return found.all()
}

/** The bombs, each in a process that has read nothing before; `withoutCaps` is the control. */
export const readBombs = async (withoutCaps: boolean, count = BOMBS.length): Promise<Fuzzed> => {
  const found = tally()
  for (const bomb of BOMBS.slice(0, count)) {
    const outcome = await explode(bomb, withoutCaps)
    const again = () => explode(bomb, false)
    found.note(bomb.name, withoutCaps ? outcome : await unlessBusy(outcome, again))
  }
  return found.all()
}

const explode = async (bomb: Bomb, withoutCaps: boolean): Promise<Outcome> => {
  const bytes = made.get(bomb) ?? bomb.make()
  made.set(bomb, bytes)
  const reading = startReading({ withoutCaps })
  try {
    return await reading.read(bytes)
  } finally {
    reading.end()
  }
}

/** On a busy machine a slow answer may be nobody's doing: the quickest of three counts. */
const unlessBusy = async (first: Outcome, again: () => Promise<Outcome>): Promise<Outcome> => {
  let outcome = first
  for (let more = 0; more < 2 && isSlow(outcome); more += 1) {
    const next = await again()
    if (!('cpuMs' in next) || !isSlow(next)) outcome = next
  }
  return outcome
}

/** The control meets the same ones; some take seconds to be made. */
const made = new Map<Bomb, Uint8Array>()

/** Others make everybody wait; whichever is the shorter is the file's own doing. */
const isSlow = (outcome: Outcome): boolean =>
  'cpuMs' in outcome && Math.min(outcome.ms, outcome.cpuMs) > LIMIT_MS

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`

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
      if (isSlow(outcome)) failures.push(`${what}: ${seconds(outcome.ms)}`)
      if (outcome.peakBytes > LIMIT_BYTES) failures.push(`${what}: ${megabytes(outcome.peakBytes)}`)
    },
    all: (): Fuzzed => ({
      files: [...answers.values()].reduce((sum, times) => sum + times, 0),
      answers: [...answers].sort((a, b) => b[1] - a[1]),
      slowest,
      peakBytes,
      failures,
    }),
  }
}
