import { z } from 'zod'
import type { ReviewState } from '../review/review-state.ts'
import type { ClosingOutcome, ClosingStage } from './closing-kind.ts'

/**
 * Where one closing, stable casing or step-down stands in its review. `raised` is named and to be decided in the same
 * month; what was named last time has a form. `removed` has no row any more.
 */
export const ClosingState = z.enum([
  'named',
  'raised',
  'raised complete',
  'form open',
  'form complete',
  'agreed',
  'declined',
  'deferred',
  'in effect',
  'comes up again',
  'removed',
])
export type ClosingState = z.infer<typeof ClosingState>

/** What can be done with one. `sign` is both signatures on its review; `carry` is the opening of the next month. */
export const ClosingStep = z.enum([
  'write note',
  'write form',
  'complete form',
  'agree',
  'decline',
  'defer',
  'take back',
  'remove',
  'sign',
  'carry',
])
export type ClosingStep = z.infer<typeof ClosingStep>

const DECIDE = { agree: ['agreed'], decline: ['declined'], defer: ['deferred'] } as const

const RAISED = {
  'write form': ['raised', 'raised complete'],
  'complete form': ['raised complete'],
  ...DECIDE,
  remove: ['removed'],
  sign: ['comes up again'],
} as const

const FORM = {
  'write form': ['form open', 'form complete'],
  'complete form': ['form complete'],
  ...DECIDE,
  sign: ['comes up again'],
} as const

/** A decision stands until both have signed; taken back, the form is as it was. */
const DECIDED = {
  ...DECIDE,
  'take back': ['raised', 'raised complete', 'form open', 'form complete'],
} as const

/** What may happen next, and the states it can lead to; absent means forbidden. */
export const CLOSING_STEPS = {
  named: {
    'write note': ['named'],
    'write form': ['named'],
    'complete form': ['named'],
    remove: ['removed'],
    sign: ['comes up again'],
  },
  raised: { ...RAISED, 'write note': ['raised'] },
  'raised complete': { ...RAISED, 'write note': ['raised complete'] },
  'form open': { ...FORM, 'write note': ['form open'] },
  'form complete': { ...FORM, 'write note': ['form complete'] },
  agreed: { ...DECIDED, sign: ['in effect'] },
  declined: { ...DECIDED, sign: ['comes up again'] },
  deferred: { ...DECIDED, sign: ['comes up again'] },
  'in effect': {},
  'comes up again': { carry: ['form open'] },
  removed: {},
} as const satisfies Record<ClosingState, Partial<Record<ClosingStep, readonly ClosingState[]>>>

/** The states a step can lead to; empty where it is forbidden. */
export const closingStatesAfter = (state: ClosingState, step: ClosingStep): readonly ClosingState[] =>
  (CLOSING_STEPS[state] as Partial<Record<ClosingStep, readonly ClosingState[]>>)[step] ?? []

export const closingAllows = (state: ClosingState, step: ClosingStep): boolean =>
  closingStatesAfter(state, step).length > 0

/** The step that records an outcome. */
export const STEP_OF_OUTCOME = {
  agreed: 'agree',
  declined: 'decline',
  deferred: 'defer',
} as const satisfies Record<ClosingOutcome, ClosingStep>

/** What is stored of it; the state is a fold over that and stored nowhere. */
export type ClosingFacts = {
  readonly stage: ClosingStage
  readonly carriedFrom: unknown | null
  readonly completedAt: unknown | null
  readonly decision: { readonly outcome: ClosingOutcome } | null
}

/** `review` is the state of the review that it belongs to. */
export const closingStateOf = (closing: ClosingFacts, review: ReviewState): ClosingState => {
  const { stage, carriedFrom, completedAt, decision } = closing
  if (review === 'signed' || review === 'not held' || review === 'history')
    return decision?.outcome === 'agreed' ? 'in effect' : 'comes up again'
  if (decision !== null) return decision.outcome
  if (stage === 'named') return 'named'
  if (carriedFrom === null) return completedAt === null ? 'raised' : 'raised complete'
  return completedAt === null ? 'form open' : 'form complete'
}
