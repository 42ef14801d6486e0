import { shortDate } from '#basics/date-words.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { LeavingReason } from '../caseload/client.ts'

/** Why a client of the month cannot be drawn, by rule; the words stand in the record beside the frame. */
export const leftOutReason = (client: {
  /** Off this caseload on the day of the draw. */
  readonly left: { readonly on: PlainDate | null; readonly reason: LeavingReason } | null
  /** A closing of theirs is to be decided in this session. */
  readonly closingDecided: boolean
}): string | null => {
  const { left } = client
  if (left !== null) return left.on === null ? left.reason : `${left.reason}, ${shortDate(left.on)}`
  return client.closingDecided ? 'closing is decided today' : null
}
