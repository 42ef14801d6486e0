import { z } from 'zod'
import { ClientId, PersonId } from '#basics/ids.ts'
import { Month } from '#basics/month.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { Standing } from '#domain/caseload/client.ts'
import { Reduction } from '#domain/load/reductions.ts'
import { Band } from '#domain/scheme/band.ts'
import { CaseloadMeasure, ClientMeasure } from '#domain/trend/measures.ts'
import { Trend } from '#domain/trend/trend.ts'
import { ClientRef, CountingScore } from './caseload.ts'
import { command, query } from './operation.ts'
import { LoadView } from './overview.ts'
import { PersonRef } from './people.ts'
import { Base64 } from './platform.ts'

/** What a scheme's points are. */
export const LoadUnit = z.enum(['points', 'hours a month'])
export type LoadUnit = z.infer<typeof LoadUnit>

/** The load of one month down to each client and each reduction; also what a 'what if' starts from. */
export const CaseloadLoadView = z.strictObject({
  practitioner: PersonRef,
  /** Of the latest review unless asked for another; null where no month was ever opened. */
  month: Month.nullable(),
  /** Months with a review, newest first. */
  months: z.array(Month),
  asOf: PlainDate,
  /** Own scores of this month are there and this reader may not know them yet. */
  ownWithheld: z.boolean(),
  /** Null where the service does not score. */
  load: LoadView.nullable(),
  unit: LoadUnit,
  /** Everybody who counts, in the order of their references. `points` is what the client adds, in the unit. */
  clients: z.array(
    z.strictObject({
      client: ClientRef,
      standing: Standing,
      score: CountingScore.nullable(),
      points: z.number(),
    }),
  ),
  /** What the sum is made with: bands lowest first, capacity for full-time hours a week. */
  scheme: z
    .strictObject({
      bands: z.array(z.strictObject({ key: Band, from: z.number(), to: z.number(), points: z.number() })),
      capacity: z.strictObject({ points: z.number(), hours: z.number() }),
    })
    .nullable(),
  /** Hours of the month with the reductions in force in it; null where none are recorded. */
  hours: z.strictObject({ contractedHours: z.number(), reductions: z.array(Reduction) }).nullable(),
})
export type CaseloadLoadView = z.infer<typeof CaseloadLoadView>

/** Whose word it was that limits were started anew, and when. */
const BasedBy = z.strictObject({ person: PersonRef, on: PlainDate })

export const CaseloadTrend = Trend.extend({ measure: CaseloadMeasure, basedBy: BasedBy.nullable() })
export type CaseloadTrend = z.infer<typeof CaseloadTrend>

export const ClientTrend = Trend.extend({ measure: ClientMeasure, basedBy: BasedBy.nullable() })
export type ClientTrend = z.infer<typeof ClientTrend>

/** How far back: months of the calendar, the latest among them. */
export const TrendSpan = z.union([z.literal(12), z.literal(24), z.literal(36)])
export type TrendSpan = z.infer<typeof TrendSpan>

export const OverTimeView = z.strictObject({
  practitioner: PersonRef,
  /** The latest month; null where no month was ever opened. */
  until: Month.nullable(),
  /** It is still being prepared, so that its figures may not be whole. */
  untilIsOpen: z.boolean(),
  /** Months that are recorded, oldest first, and those between them that are not. */
  recorded: z.array(Month),
  missing: z.array(Month),
  /** The first month in which anybody was scored: where what comes of scores begins. */
  scoredFrom: Month.nullable(),
  ownWithheld: z.boolean(),
  unit: LoadUnit,
  /** In the order in which they are offered, each with at least one point. */
  trends: z.array(CaseloadTrend),
})
export type OverTimeView = z.infer<typeof OverTimeView>

export const ClientOverTimeView = z.strictObject({
  client: ClientRef,
  practitioner: PersonRef,
  recorded: z.array(Month),
  missing: z.array(Month),
  trends: z.array(ClientTrend),
})
export type ClientOverTimeView = z.infer<typeof ClientOverTimeView>

export const overTimeOperations = {
  'caseload.load': query(
    'practising',
    z.strictObject({ practitionerId: PersonId, month: Month.nullable() }),
    CaseloadLoadView,
  ),
  'caseload.overTime': query(
    'practising',
    z.strictObject({ practitionerId: PersonId, months: TrendSpan }),
    OverTimeView,
  ),
  'caseload.clientOverTime': query(
    'practising',
    z.strictObject({ clientId: ClientId, months: TrendSpan }),
    ClientOverTimeView,
  ),
  /** Limits are worked out anew from a month on; without a month that is taken back. Of a caseload, or of one client. */
  'caseload.setTrendBase': command(
    'practising',
    z.strictObject({
      practitionerId: PersonId,
      clientId: ClientId.nullable(),
      measure: z.union([CaseloadMeasure, ClientMeasure]),
      fromMonth: Month.nullable(),
      reason: z.string().trim().min(1).max(500),
    }),
    z.strictObject({}),
  ),
  /** All of it on paper, made anew each time. The purpose goes into the audit trail. */
  'caseload.overTimePdf': query(
    'practising',
    z.strictObject({
      practitionerId: PersonId,
      months: TrendSpan,
      purpose: z.enum(['view', 'print', 'copy']),
    }),
    z.strictObject({ name: z.string(), base64: Base64, pages: z.number().int() }),
  ),
} as const
