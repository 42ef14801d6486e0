import { performance } from 'node:perf_hooks'

/** Median of the times in milliseconds, after `warm` unmeasured rounds. */
export const medianOf = async (
  rounds: number,
  work: (round: number) => unknown | Promise<unknown>,
  warm = 2,
): Promise<number> => {
  const times: number[] = []
  for (let round = -warm; round < rounds; round += 1) {
    const from = performance.now()
    await work(round)
    if (round >= 0) times.push(performance.now() - from)
  }
  return median(times)
}

/** Two works side by side, one round each in turn, so that a slow moment of the machine hits both. */
export const pairOf = async (
  rounds: number,
  ours: (round: number) => unknown | Promise<unknown>,
  peer: (round: number) => unknown | Promise<unknown>,
  warm = 2,
): Promise<{ readonly ours: number; readonly peer: number }> => {
  const times = { ours: [] as number[], peer: [] as number[] }
  const timed = async (work: (round: number) => unknown, round: number, list: number[]) => {
    const from = performance.now()
    await work(round)
    if (round >= 0) list.push(performance.now() - from)
  }
  for (let round = -warm; round < rounds; round += 1) {
    await timed(ours, round, times.ours)
    await timed(peer, round, times.peer)
  }
  return { ours: median(times.ours), peer: median(times.peer) }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** The time that `share` of all of them took at most: 0.95 leaves the slowest twentieth out. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN

/** A fixed piece of arithmetic: what times are to be read against on another machine. */
export const calibrate = (): Promise<number> =>
  medianOf(5, () => {
    let sum = 0
    for (let i = 0; i < 30_000_000; i += 1) sum = (sum + i * 31) % 1_000_003
    return sum
  })

export type Line = {
  readonly what: string
  /** Milliseconds. */
  readonly ours: number
  readonly peer?: { readonly name: string; readonly ms: number; readonly atMost: number }
  /** For a figure that has no peer: milliseconds on the machine that the aim was set for. */
  readonly aimMs?: number
  readonly note?: string
}

/** One line of the table: ours, judged by its peer or its aim, the peer, a note. */
export const row = (line: Line): string => {
  const ms = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
  const { peer, aimMs } = line
  const ratio = peer === undefined ? '' : (line.ours / peer.ms).toFixed(2)
  const aimed = aimMs === undefined ? '' : `(aim ≤ ${aimMs} ms)`
  const judged = peer === undefined ? aimed : `${ratio} × (aim ≤ ${peer.atMost})`
  const beside = peer === undefined ? '' : `${peer.name}: ${ms(peer.ms)}`
  return `${line.what.padEnd(46)} ${ms(line.ours).padStart(10)}  ${judged.padEnd(20)} ${beside}${line.note === undefined ? '' : `  ${line.note}`}`
}
