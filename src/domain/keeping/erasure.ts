import { z } from 'zod'

/** What an erasure takes: everything about one client, or the scores of somebody who has left. */
export const ErasureKind = z.enum(['client', 'scores'])
export type ErasureKind = z.infer<typeof ErasureKind>

/** Why, as a service can account for it; none of them says that a law asks for it. */
export const ErasureReason = z.enum([
  'asked for',
  'kept long enough',
  'entered by mistake',
  'decided by the service',
])
export type ErasureReason = z.infer<typeof ErasureReason>

/** Characters of what may be added to the reason; it must not say whose data it was. */
export const ERASURE_NOTE_MAX = 500

/** In which part the two who erase stand to the client. */
export const EraserRole = z.enum(['practitioner', 'supervisor', 'administrator'])
export type EraserRole = z.infer<typeof EraserRole>

/** What went, in rows and passages. */
export const ErasureCounts = z.strictObject({
  /** Rows of the client's own, in all tables. */
  rows: z.number().int(),
  /** Texts about others or about nobody from which words or paragraphs were taken. */
  texts: z.number().int(),
  /** Kept import files that held a row of the client. */
  files: z.number().int(),
  records: z.number().int(),
  addenda: z.number().int(),
})
export type ErasureCounts = z.infer<typeof ErasureCounts>
