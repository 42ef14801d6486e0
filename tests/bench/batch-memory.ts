import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { CLIENTS } from './long-record.ts'
import type { Line } from './measure.ts'

const BATCH = fileURLToPath(new URL('./print-batch.ts', import.meta.url))
const MANY = 100

/**
 * The most memory that a process ever held which prints a hundred different records, beside one that prints one; both told
 * to collect early, since Node left to itself lets garbage stand.
 */
export const benchBatch = (): Line[] => {
  const [one, many, atEase] = [printIn(1, EARLY), printIn(MANY, EARLY), printIn(MANY, [])]
  const mb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`
  return [
    {
      what: `Records of ${CLIENTS}, ${MANY} in a row: one of them`,
      ours: atEase.ms / MANY,
      note:
        `memory at its peak ${mb(many.peakBytes)}, with one alone ${mb(one.peakBytes)}: ` +
        `${(many.peakBytes / one.peakBytes).toFixed(2)} × (aim ≤ 1.3); with its garbage ${mb(atEase.peakBytes)}`,
    },
  ]
}

export type Batch = { readonly ms: number; readonly peakBytes: number }

const EARLY = ['--optimize-for-size']

const printIn = (count: number, flags: readonly string[]): Batch =>
  JSON.parse(execFileSync(process.execPath, [...flags, BATCH, String(count)], { encoding: 'utf8' })) as Batch
