import { monthOf } from '#basics/month.ts'
import { addDays, type PlainDate } from '#basics/plain-date.ts'
import type { LeavingReason, Membership, Standing } from '../caseload/client.ts'
import type { ClosingKind, ClosingOutcome } from './closing-kind.ts'

/** One stretch of days on somebody's caseload; the last day belongs to it. */
export type Stay = {
  readonly from: PlainDate
  readonly until: PlainDate | null
  readonly membership: Exclude<Membership, 'carried'>
  readonly leavingReason: LeavingReason | null
}

/** What a signed review decided about a client; `month` is the review's. */
export type SignedDecision = {
  readonly kind: ClosingKind
  readonly outcome: ClosingOutcome
  readonly month: string
}

export const staysOn = (stay: Pick<Stay, 'from' | 'until'>, on: PlainDate): boolean =>
  stay.from <= on && (stay.until === null || stay.until >= on)

/**
 * What has become of a client by a day: not on the caseload is closed; else what was last agreed since they came. Who
 * comes back starts anew; who is transferred does not. Stays and decisions oldest first.
 */
export const standingOf = (
  stays: readonly Stay[],
  decisions: readonly SignedDecision[],
  on: PlainDate,
): Standing => {
  if (!stays.some(stay => staysOn(stay, on))) return 'closed'
  const came = stays.findLast(stay => stay.from <= on && stay.membership !== 'transferred') ?? stays[0]
  const since = came === undefined ? '' : monthOf(came.from)
  const agreed = decisions.flatMap(({ kind, outcome, month }) =>
    kind !== 'closing' && outcome === 'agreed' && month >= since ? [kind] : [],
  )
  return agreed.at(-1) ?? 'open'
}

/** Stays that follow on from one another day by day, as months entered one by one do, are one stay. Oldest first. */
export const joinedStays = <T extends Stay>(stays: readonly T[]): T[] => {
  const joined: T[] = []
  for (const stay of stays) {
    const before = joined.at(-1)
    const followsOn =
      before?.until != null &&
      before.leavingReason === 'left, reason not recorded' &&
      addDays(before.until, 1) === stay.from
    if (followsOn) joined.splice(-1, 1, { ...stay, from: before.from, membership: before.membership })
    else joined.push(stay)
  }
  return joined
}
