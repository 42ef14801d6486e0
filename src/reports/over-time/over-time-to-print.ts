import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { Standing } from '#domain/caseload/client.ts'
import type { CountingScore } from '#domain/caseload/counting-score.ts'
import type { WorkingHours } from '#domain/load/capacity.ts'
import type { RecordClient } from '#domain/record/record-parts.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import type { MeasuredTrend } from '../trend/trend-words.ts'

/** A caseload over time as one reader may know it on one day. */
export type OverTimeToPrint = {
  readonly service: string | null
  readonly sample: boolean
  readonly practitioner: string
  readonly supervisor: string | null
  /** Who printed it. */
  readonly reader: string
  readonly printedOn: PlainDate
  /** Version of the program that prints it. */
  readonly tandem: string
  /** Months of the calendar looked back on. */
  readonly span: number
  /** The latest month; it may still be prepared. */
  readonly until: Month
  readonly untilIsOpen: boolean
  readonly recorded: readonly Month[]
  readonly missing: readonly Month[]
  /** Own scores of the latest month are not in it, since this reader may not know them yet. */
  readonly ownWithheld: boolean
  readonly trends: readonly (MeasuredTrend & {
    readonly basedBy: { readonly name: string; readonly on: PlainDate } | null
  })[]
  /** Null where the service does not score. */
  readonly scheme: SchemeDefinition | null
  readonly hours: WorkingHours | null
  /** The day on which those are on the caseload who make the load. */
  readonly asOf: PlainDate
  /** In the order of their references. */
  readonly clients: readonly {
    readonly client: RecordClient
    readonly standing: Standing
    readonly score: CountingScore | null
  }[]
}
