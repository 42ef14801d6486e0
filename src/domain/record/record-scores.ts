import { z } from 'zod'
import { AgreementFigures } from '#domain/agreement/agreement-figures.ts'
import { MonthDifference } from '#domain/agreement/difference-by-month.ts'
import { Trend } from '#domain/trend/trend.ts'
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

/**
 * How two raters compare: this session's counts, and up to twelve months pooled; null coefficients are undefined.
 * Differences are practitioner less supervisor. `bands` has no line for what nobody was put in; it is empty, and the two
 * counts below it null, in records signed before they were kept.
 */
export const RecordAgreement = AgreementFigures.extend({
  bands: z.array(z.strictObject({ own: RecordBand, supervisor: RecordBand, count: z.number().int().min(1) })),
  /** On how many the supervisor's band was the higher one, or the lower. */
  supervisorHigher: z.number().int().nullable(),
  supervisorLower: z.number().int().nullable(),
  limitsOfAgreement95: z.tuple([z.number(), z.number()]).nullable(),
  kappa: z.number().nullable(),
  kappaCi95: z.tuple([z.number(), z.number()]).nullable(),
  kappaLinear: z.number().nullable(),
  ac1: z.number().nullable(),
  ac2Linear: z.number().nullable(),
})
export type RecordAgreement = z.infer<typeof RecordAgreement>

/** This session, the months pooled, and whether the two drift apart in them: `drift` is null under three months. */
export const RecordAgreements = z.strictObject({
  session: RecordAgreement.nullable(),
  pooled: RecordAgreement.nullable(),
  /** Oldest first. */
  byMonth: z.array(MonthDifference),
  drift: Trend.nullable(),
})
export type RecordAgreements = z.infer<typeof RecordAgreements>

export const NO_AGREEMENTS: RecordAgreements = { session: null, pooled: null, byMonth: [], drift: null }
