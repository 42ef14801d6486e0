import { z } from 'zod'
import { Moment, RecordBand, RecordClient, RecordScore } from './record-parts.ts'

/** Two scores of one drawn client side by side. Agreed levels carry their reasons by item; originals stay. */
export const RecordComparison = z.strictObject({
  client: RecordClient,
  service: z.string().nullable(),
  risk: z.string().nullable(),
  own: RecordScore,
  supervisor: RecordScore,
  agreed: z
    .strictObject({
      levels: z.record(z.string(), z.number().int()),
      total: z.number(),
      band: RecordBand,
      reasons: z.record(z.string(), z.string()),
      at: Moment,
    })
    .nullable(),
  /** The client in whose place this one was scored. */
  inPlaceOf: z.string().nullable(),
})
export type RecordComparison = z.infer<typeof RecordComparison>

/** How two raters compare: this session's counts, and up to twelve months pooled; null coefficients are undefined. */
export const RecordAgreement = z.strictObject({
  months: z.number().int(),
  pairs: z.number().int(),
  sameBand: z.number().int(),
  withinOneBand: z.number().int(),
  tooFewToSay: z.boolean(),
  allInOneBand: z.boolean(),
  agreement: z.number().nullable(),
  agreementCi95: z.tuple([z.number(), z.number()]).nullable(),
  meanDifference: z.number().nullable(),
  meanDifferenceCi95: z.tuple([z.number(), z.number()]).nullable(),
  kappaQuadratic: z.number().nullable(),
  ac2Quadratic: z.number().nullable(),
})
export type RecordAgreement = z.infer<typeof RecordAgreement>
