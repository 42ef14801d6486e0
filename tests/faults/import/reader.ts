import { existsSync, readFileSync } from 'node:fs'
import { WORKBOOK_LIMITS } from '#interchange/xlsx/excel-limits.ts'
import { type Judged, judge } from './judge.ts'

/** What the reading process tells of one file. */
export type Told = Judged & {
  /** Milliseconds of processor time, all threads: what it takes on a machine that has nothing else to do, or less. */
  readonly cpuMs: number
  /** The most memory that the process has held so far. */
  readonly peakBytes: number
}

// A process of its own, so that a crash is seen as one and its memory is that of reading alone.
if (process.argv.includes('--without-caps')) {
  for (const limit of Object.keys(WORKBOOK_LIMITS)) {
    Object.assign(WORKBOOK_LIMITS, { [limit]: Number.POSITIVE_INFINITY })
  }
}
process.on('message', async (bytes: Uint8Array) => {
  const before = process.cpuUsage()
  const judged = await judge(new Uint8Array(bytes))
  const { user, system } = process.cpuUsage(before)
  process.send?.({ ...judged, cpuMs: (user + system) / 1000, peakBytes: peakBytes() } satisfies Told)
})

/** Linux counts what the parent held into `maxRSS`, so there it is read where only this program's own memory counts. */
function peakBytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(status) ?? []
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) * 1024
}
