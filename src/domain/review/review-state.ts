import { z } from 'zod'

/** A review's states, in the order in which they come. `history` reviews have no session and never change. */
export const ReviewState = z.enum(['open', 'ready', 'in session', 'fixed', 'signed', 'not held', 'history'])
export type ReviewState = z.infer<typeof ReviewState>

/** What happened to a review. The state is a fold over these and is stored nowhere. */
export const ReviewEventType = z.enum([
  'opened',
  'entered-as-history',
  'said-ready',
  'took-ready-back',
  'session-started',
  'snapshot-fixed',
  'snapshot-voided',
  'locked',
  'not-held',
])
export type ReviewEventType = z.infer<typeof ReviewEventType>

/** What may happen next in which state; absent means forbidden. */
export const REVIEW_STEPS = {
  open: { 'said-ready': 'ready', 'session-started': 'in session', 'not-held': 'not held' },
  ready: { 'took-ready-back': 'open', 'session-started': 'in session', 'not-held': 'not held' },
  'in session': { 'snapshot-fixed': 'fixed' },
  fixed: { 'snapshot-voided': 'in session', locked: 'signed' },
  signed: {},
  'not held': {},
  history: {},
} as const satisfies Record<ReviewState, Partial<Record<ReviewEventType, ReviewState>>>

/** The state that a step leads to; undefined when the step is forbidden there. */
export const nextReviewState = (state: ReviewState, event: ReviewEventType): ReviewState | undefined =>
  (REVIEW_STEPS[state] as Partial<Record<ReviewEventType, ReviewState>>)[event]

/** Folds what happened, oldest first. Throws on an order that can't have happened: such a list was tampered with. */
export const reviewStateOf = (events: readonly ReviewEventType[]): ReviewState => {
  const [first, ...rest] = events
  if (first !== 'opened' && first !== 'entered-as-history')
    throw new Error('A review must begin by being opened.')
  return rest.reduce<ReviewState>(
    (state, event) => {
      const next = nextReviewState(state, event)
      if (next === undefined) throw new Error(`A review that is ${state} can't have '${event}'.`)
      return next
    },
    first === 'opened' ? 'open' : 'history',
  )
}

/** What may be changed in which state. */
export type ReviewPermission = 'prepare' | 'discuss' | 'sign' | 'read'

export const REVIEW_PERMISSIONS = {
  open: ['prepare', 'read'],
  ready: ['prepare', 'read'],
  'in session': ['discuss', 'sign', 'read'],
  fixed: ['sign', 'read'],
  signed: ['read'],
  'not held': ['read'],
  history: ['read'],
} as const satisfies Record<ReviewState, readonly ReviewPermission[]>

export const reviewAllows = (state: ReviewState, permission: ReviewPermission): boolean =>
  (REVIEW_PERMISSIONS[state] as readonly ReviewPermission[]).includes(permission)
