import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { PersonId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { writeSynced } from './key-file.ts'

export const ATTEMPTS_FILE = 'attempts.json'

/** What was wrong: the words under which it enters the audit trail. */
export const Wrong = z.enum(['wrong passphrase', 'wrong recovery code'])
export type Wrong = z.infer<typeof Wrong>

/** One failed attempt: as whom somebody tried, and when by the clock of that moment. */
const Tried = z.strictObject({ what: Wrong, personId: PersonId.nullable(), at: Instant })
export type Tried = z.infer<typeof Tried>

/** What was taken out of a vault that was damaged and could not be written to: the words under which it enters the trail. */
export const TakenOutAct = z.enum(['damaged vault exported', 'damaged vault copied out'])

/** Null where nobody had given a passphrase. */
const TakenOut = z.strictObject({ what: TakenOutAct, personId: PersonId.nullable(), at: Instant })
export type TakenOut = z.infer<typeof TakenOut>

/**
 * Failed attempts since the last good one, which make the next wait; each of those, and each taking out of a damaged
 * vault, that is not in the audit trail yet. Kept in clear: nobody who could change it gains more than a guess.
 */
const Kept = z.strictObject({
  failed: z.number().int().min(0),
  lastAtEpochMs: z.number(),
  tried: z.array(Tried).default([]),
  takenOut: z.array(TakenOut).default([]),
})
export type Attempts = Pick<z.infer<typeof Kept>, 'failed' | 'lastAtEpochMs'>

/** More than a day and a night of trying without a rest; of still more, the latest are kept. */
const MOST_TRIED = 500

const NONE = { failed: 0, lastAtEpochMs: 0, tried: [] as Tried[], takenOut: [] as TakenOut[] }

export const readAttempts = (folder: string): Attempts => {
  const { failed, lastAtEpochMs } = readKept(folder)
  return { failed, lastAtEpochMs }
}

/** What was tried and is not in the trail yet stays. */
export const writeAttempts = (folder: string, attempts: Attempts): void =>
  writeKept(folder, { ...readKept(folder), ...attempts })

/** Counts one more. */
export const addFailedAttempt = (folder: string, tried: Tried, atEpochMs: number): void => {
  const before = readKept(folder)
  writeKept(folder, {
    ...before,
    failed: before.failed + 1,
    lastAtEpochMs: atEpochMs,
    tried: [...before.tried, tried].slice(-MOST_TRIED),
  })
}

/** What was tried and is not in the audit trail yet, the first first. */
export const listTried = (folder: string): readonly Tried[] => readKept(folder).tried

export const addTakenOut = (folder: string, taken: TakenOut): void => {
  const before = readKept(folder)
  writeKept(folder, { ...before, takenOut: [...before.takenOut, taken].slice(-MOST_TRIED) })
}

/** What was taken out and is not in the audit trail yet, the first first. */
export const listTakenOut = (folder: string): readonly TakenOut[] => readKept(folder).takenOut

/** All of it is in the trail now. */
export const forgetEntered = (folder: string): void => {
  const { tried, takenOut, ...attempts } = readKept(folder)
  if (tried.length + takenOut.length > 0) writeKept(folder, { ...attempts, tried: [], takenOut: [] })
}

const readKept = (folder: string): z.infer<typeof Kept> => {
  try {
    const parsed = Kept.safeParse(JSON.parse(readFileSync(join(folder, ATTEMPTS_FILE), 'utf8')))
    return parsed.success ? parsed.data : NONE
  } catch {
    return NONE
  }
}

const writeKept = (folder: string, kept: z.infer<typeof Kept>): void =>
  writeSynced(folder, ATTEMPTS_FILE, Buffer.from(JSON.stringify(kept), 'utf8'))

/** Three tries are free; then 2 s, doubling, up to five minutes. */
export const delaySeconds = (failed: number): number => (failed < 3 ? 0 : Math.min(300, 2 ** (failed - 2)))

/** Whole seconds still to wait. A clock set back can't make it longer than the delay itself. */
export const waitSeconds = (attempts: Attempts, nowEpochMs: number): number => {
  const delay = delaySeconds(attempts.failed) * 1000
  const left = attempts.lastAtEpochMs + delay - nowEpochMs
  return Math.ceil(Math.min(delay, Math.max(0, left)) / 1000)
}
