import { z } from 'zod'
import { epochOf, type Instant } from '#basics/instant.ts'

/** How many backups of its own Tandem keeps: the newest of each of so many days, weeks and months that have one. */
export const BackupKeeping = z.strictObject({
  daily: z.number().int().min(1).max(60),
  weekly: z.number().int().min(0).max(52),
  monthly: z.number().int().min(0).max(120),
})
export type BackupKeeping = z.infer<typeof BackupKeeping>

export const DEFAULT_KEEPING: BackupKeeping = { daily: 7, weekly: 4, monthly: 12 }

/** As what a backup is kept. */
export type KeptAs = keyof BackupKeeping

/**
 * Backups by name → as what each is kept, the nearest period first; null for one that no period needs any more. A backup
 * without a successor is always the newest of its day.
 */
export const keptAs = (
  backups: readonly { readonly name: string; readonly madeAt: Instant }[],
  keeping: BackupKeeping,
): ReadonlyMap<string, KeptAs | null> => {
  const newestFirst = backups.toSorted((a, b) => epochOf(b.madeAt) - epochOf(a.madeAt))
  const kept = new Map<string, KeptAs | null>(newestFirst.map(({ name }) => [name, null]))
  for (const period of ['monthly', 'weekly', 'daily'] as const) {
    const seen = new Set<string>()
    for (const { name, madeAt } of newestFirst) {
      const key = PERIODS[period](madeAt)
      if (seen.has(key)) continue
      if (seen.size === keeping[period]) break
      seen.add(key)
      kept.set(name, period)
    }
  }
  return kept
}

/** True when the last good one is older than a week, or there is none. */
export const isLate = (lastGoodAt: Instant | null, now: Instant): boolean =>
  lastGoodAt === null || epochOf(now) - epochOf(lastGoodAt) > 7 * DAY_MS

const DAY_MS = 24 * 60 * 60 * 1000

/** By the wall's calendar; a week begins on Monday. */
const PERIODS = {
  daily: (at: Instant) => at.slice(0, 10),
  weekly: (at: Instant) => String(Math.floor((Date.parse(`${at.slice(0, 10)}T00:00:00Z`) / DAY_MS + 3) / 7)),
  monthly: (at: Instant) => at.slice(0, 7),
} as const satisfies Record<KeptAs, (at: Instant) => string>
