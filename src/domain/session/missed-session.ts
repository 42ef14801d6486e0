import { z } from 'zod'
import { Instant } from '#basics/instant.ts'
import { PlainDate } from '#basics/plain-date.ts'

/** A session that was planned and did not take place; `newDate` null: no new day was agreed. */
export const MissedSession = z.strictObject({
  plannedFor: Instant.nullable(),
  reason: z.string(),
  newDate: PlainDate.nullable(),
})
export type MissedSession = z.infer<typeof MissedSession>
