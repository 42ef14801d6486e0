import { z } from 'zod'
import { CaseloadFigures } from '#domain/caseload/caseload-figures.ts'
import { LeavingReason, Membership, Standing } from '#domain/caseload/client.ts'
import { Risk } from '#domain/caseload/risk.ts'
import { Stage } from '#domain/caseload/stage.ts'
import { RecordMeasure } from '#domain/trend/measures.ts'
import { Trend } from '#domain/trend/trend.ts'
import { Month, PlainDate, RecordBand, RecordClient } from './record-parts.ts'

/** Sums of one month, as every screen shows them. */
export const RecordFigures = CaseloadFigures
export type RecordFigures = CaseloadFigures

/** The score a client counts with. `source` says whose it is; `month` when it was judged. */
export const RecordCountingScore = z.strictObject({
  total: z.number(),
  band: RecordBand,
  source: z.enum(['agreed', 'own', 'carried']),
  month: Month,
})
export type RecordCountingScore = z.infer<typeof RecordCountingScore>

/** One caseload entry, with what made its band and which values were carried from last month. */
export const RecordEntry = z.strictObject({
  client: RecordClient,
  service: z.string().nullable(),
  membership: Membership,
  standing: Standing,
  /** Null is 'not scored'. */
  score: RecordCountingScore.nullable(),
  /** The score that counted in the month before; null where there was none, or no such month. */
  lastMonth: RecordCountingScore.nullable(),
  /** This month's own score level by level, whether or not it is the one that counts. */
  own: z
    .strictObject({
      levels: z.record(z.string(), z.number().int()),
      notes: z.record(z.string(), z.string()),
      total: z.number().nullable(),
      band: RecordBand.nullable(),
    })
    .nullable(),
  risk: Risk.nullable(),
  stage: Stage.nullable(),
  status: z.string().nullable(),
  contactsPlanned: z.number().int().nullable(),
  contactsMade: z.number().int().nullable(),
  lastContact: PlainDate.nullable(),
  lastCaseNote: PlainDate.nullable(),
  carePlanReviewDue: PlainDate.nullable(),
  riskAssessmentReviewDue: PlainDate.nullable(),
  whatChanged: z.string().nullable(),
  /** The export's, as it came. */
  comment: z.string().nullable(),
  carried: z.array(z.string()),
  overdue: z.array(z.enum(['care plan', 'risk assessment'])),
  contradictions: z.array(
    z.enum(['contacts-without-last-contact', 'last-contact-outside-month', 'no-contacts-but-last-contact']),
  ),
})
export type RecordEntry = z.infer<typeof RecordEntry>

/** A monthly series with its control limits as they were drawn that day, rules in force beside them. */
export const RecordTrend = Trend.extend({ measure: RecordMeasure })
export type RecordTrend = z.infer<typeof RecordTrend>

/** What made the capacity: hours, and the reductions in force. */
export const RecordCapacity = z.strictObject({
  pointsAtFullTime: z.number(),
  fullTimeHours: z.number(),
  contractedHours: z.number(),
  reductions: z.array(z.strictObject({ hours: z.number(), reason: z.string(), until: PlainDate.nullable() })),
})

export const RecordCaseload = z.strictObject({
  asOf: PlainDate,
  entries: z.array(RecordEntry),
  left: z.array(z.strictObject({ client: RecordClient, on: PlainDate.nullable(), reason: LeavingReason })),
  figures: RecordFigures,
  /** Last month's sums, for comparison; null in a first month. */
  lastMonth: RecordFigures.nullable(),
  capacity: RecordCapacity.nullable(),
  trends: z.array(RecordTrend),
  note: z.string().nullable(),
})
export type RecordCaseload = z.infer<typeof RecordCaseload>
