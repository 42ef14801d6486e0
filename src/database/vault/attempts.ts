import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeSynced } from './key-file.ts'

export const ATTEMPTS_FILE = 'attempts.json'

/** Failed unlocks since the last good one. Kept in clear: nobody who could change it gains more than a guess. */
const Attempts = z.strictObject({ failed: z.number().int().min(0), lastAtEpochMs: z.number() })
export type Attempts = z.infer<typeof Attempts>

const NONE: Attempts = { failed: 0, lastAtEpochMs: 0 }

export const readAttempts = (folder: string): Attempts => {
  try {
    const parsed = Attempts.safeParse(JSON.parse(readFileSync(join(folder, ATTEMPTS_FILE), 'utf8')))
    return parsed.success ? parsed.data : NONE
  } catch {
    return NONE
  }
}

export const writeAttempts = (folder: string, attempts: Attempts): void =>
  writeSynced(folder, ATTEMPTS_FILE, Buffer.from(JSON.stringify(attempts), 'utf8'))

/** Three tries are free; then 2 s, doubling, up to five minutes. */
export const delaySeconds = (failed: number): number => (failed < 3 ? 0 : Math.min(300, 2 ** (failed - 2)))

/** Whole seconds still to wait. A clock set back can't make it longer than the delay itself. */
export const waitSeconds = (attempts: Attempts, nowEpochMs: number): number => {
  const delay = delaySeconds(attempts.failed) * 1000
  const left = attempts.lastAtEpochMs + delay - nowEpochMs
  return Math.ceil(Math.min(delay, Math.max(0, left)) / 1000)
}
