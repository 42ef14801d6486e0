import type { ClientId, PersonId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { CaseloadTrend, ClientTrend } from '#contract/over-time.ts'

/** The trend whose limits begin anew, and of whom it is. */
export type BaseOf = {
  readonly trend: CaseloadTrend | ClientTrend
  /** Recorded months, oldest first. */
  readonly months: readonly Month[]
  readonly practitionerId: PersonId
  /** Null for the whole caseload. */
  readonly clientId: ClientId | null
}
