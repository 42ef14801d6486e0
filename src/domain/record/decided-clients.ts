import type { ClientId } from '#basics/ids.ts'
import { dateOf, epochOf, type Instant } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { inReadingOrder } from '../action/action.ts'
import type { CriterionResult } from '../closure/closing-criteria.ts'
import type { ClosingDecision } from '../closure/closing-decision.ts'
import type { ClosingForm } from '../closure/closing-forms.ts'

/** One thing that the two decided about a client. */
export type Decided =
  | {
      readonly kind: 'discussion'
      readonly decision: string
      readonly reason: string | null
      /** A month, from the next on; null where nothing was agreed. */
      readonly contactsPlannedNext: number | null
    }
  | {
      readonly kind: 'closing'
      readonly form: ClosingForm
      /** What was said of each of its criteria. */
      readonly criteria: readonly CriterionResult[]
      readonly decision: ClosingDecision
    }

/** A client decided on in one session: everything of it belongs into one text of the client's own record. */
export type DecidedClient<A> = {
  readonly clientId: ClientId
  /** The day on which the last of it was decided. */
  readonly on: PlainDate
  readonly lastAt: Instant
  /** What was talked over first, then the forms. */
  readonly decisions: readonly Decided[]
  /** Urgent ones first. */
  readonly actions: readonly A[]
}

export type WhatHappened<A> = {
  readonly discussions: readonly {
    readonly clientId: ClientId
    readonly outcome: 'decision' | 'nothing to decide' | null
    readonly decision: string | null
    readonly reason: string | null
    readonly contactsPlannedNext: number | null
    readonly decidedAt: Instant | null
  }[]
  readonly closings: readonly {
    readonly clientId: ClientId
    readonly form: ClosingForm
    readonly criteria: readonly CriterionResult[]
    readonly decision: ClosingDecision | null
    readonly decidedAt: Instant | null
  }[]
  readonly actions: readonly A[]
}

/** Clients with a decision, in the order in which they came up; 'nothing to decide' is none. */
export const decidedClients = <
  A extends { readonly clientId: ClientId | null; readonly urgent: boolean; readonly due: PlainDate },
>({
  discussions,
  closings,
  actions,
}: WhatHappened<A>): DecidedClient<A>[] => {
  const decided = [
    ...discussions.flatMap(({ clientId, outcome, decision, reason, contactsPlannedNext, decidedAt: at }) =>
      at === null || outcome !== 'decision' || decision === null
        ? []
        : [{ clientId, at, what: { kind: 'discussion', decision, reason, contactsPlannedNext } as const }],
    ),
    ...closings.flatMap(({ clientId, form, criteria, decision, decidedAt: at }) =>
      at === null || decision === null
        ? []
        : [{ clientId, at, what: { kind: 'closing', form, criteria, decision } as const }],
    ),
  ]
  return [...Map.groupBy(decided, ({ clientId }) => clientId)].map(([clientId, ofClient]) => {
    const lastAt = ofClient.map(({ at }) => at).reduce((a, b) => (epochOf(a) < epochOf(b) ? b : a))
    return {
      clientId,
      on: dateOf(lastAt),
      lastAt,
      decisions: ofClient.map(({ what }) => what),
      actions: inReadingOrder(actions.filter(action => action.clientId === clientId)),
    }
  })
}
