import { z } from 'zod'
import { ReviewId } from '#basics/ids.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { RecordEntry, RecordFigures, RecordTrend } from '#domain/record/record-caseload.ts'
import { Band } from '#domain/scheme/band.ts'
import { ClientRef } from './caseload.ts'
import { query } from './operation.ts'

/** How a load was worked out, step by step, for 'how is this worked out?'. */
export const LoadView = z.strictObject({
  points: z.number(),
  byBand: z.array(
    z.strictObject({ band: Band, clients: z.number().int(), pointsEach: z.number(), points: z.number() }),
  ),
  notScored: z.number().int(),
  carriedScores: z.number().int(),
  contractedHours: z.number().nullable(),
  /** In force in the month, with the hours that each takes. */
  reductions: z.array(z.strictObject({ reason: z.string(), hours: z.number(), until: PlainDate })),
  hoursLeft: z.number().nullable(),
  pointsAtFullTime: z.number(),
  fullTimeHours: z.number(),
  available: z.number().nullable(),
  percent: z.number().nullable(),
  state: z.enum(['under', 'near', 'over', 'far over']).nullable(),
  scheme: z.strictObject({
    name: z.string(),
    version: z.number().int(),
    standing: z.string(),
    /** What points are. */
    unit: z.enum(['points', 'hours a month']),
  }),
})
export type LoadView = z.infer<typeof LoadView>

/** A client's line as the record will have it, without what only the record needs. */
export const OverviewEntry = RecordEntry.omit({
  own: true,
  lastMonth: true,
  lastCaseNote: true,
  comment: true,
})
export type OverviewEntry = z.infer<typeof OverviewEntry>

export const OverviewView = z.strictObject({
  figures: RecordFigures,
  lastMonth: RecordFigures.nullable(),
  load: LoadView.nullable(),
  trends: z.array(RecordTrend),
  entries: z.array(OverviewEntry),
  moved: z.array(z.strictObject({ client: ClientRef, from: Band, to: Band })),
  left: z.array(z.strictObject({ client: ClientRef, on: PlainDate.nullable(), reason: z.string() })),
  note: z.string().nullable(),
})
export type OverviewView = z.infer<typeof OverviewView>

export const overviewOperations = {
  'overview.get': query('practising', z.strictObject({ reviewId: ReviewId }), OverviewView),
} as const
