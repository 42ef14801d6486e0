import { z } from 'zod'
import { Month } from '#basics/month.ts'
import { PlainDate } from '#basics/plain-date.ts'

/** A moment with its offset, as the record prints it. */
export const Moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?[+-]\d{2}:\d{2}$/)

/** `CS-2026-10-0007`: month of the review, running number within the vault. */
export const RECORD_NUMBER = /^CS-\d{4}-\d{2}-\d{4,}$/

/** A client as the record shows them. `name` is null unless the service prints full names. */
export const RecordClient = z.strictObject({
  reference: z.string(),
  initials: z.string().nullable(),
  name: z.string().nullable(),
})
export type RecordClient = z.infer<typeof RecordClient>

export const RecordPerson = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Job title, free text; null is 'not recorded'. */
  title: z.string().nullable(),
})
export type RecordPerson = z.infer<typeof RecordPerson>

export const RecordBand = z.enum(['low', 'medium', 'high', 'very high'])

/** SHA-256, lower-case hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** One person's levels for one client. `levels` maps an item's key to its level. */
export const RecordScore = z.strictObject({
  levels: z.record(z.string(), z.number().int()),
  notes: z.record(z.string(), z.string()),
  total: z.number(),
  band: RecordBand,
  at: Moment,
  /** 'before the draw' is the preparation's score; 'after the draw' was given in private when one was missing. */
  given: z.enum(['before the draw', 'after the draw', 'at the session']),
  /** False for what was given after the reveal. */
  blind: z.boolean(),
})
export type RecordScore = z.infer<typeof RecordScore>

export { Month, PlainDate }
