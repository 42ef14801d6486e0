import { z } from 'zod'
import type { ReviewState } from '../review/review-state.ts'
import type { ActionAnswer } from './action.ts'

/**
 * Where an action stands as one review sees it: agreed in it, or brought along from earlier ones (`carried` was 'not yet'
 * there) and answered in it. `finished` was done or dropped in a review that is signed; `removed` has no row any more.
 */
export const ActionState = z.enum([
  'agreed now',
  'open',
  'carried',
  'not yet',
  'done',
  'dropped',
  'finished',
  'removed',
])
export type ActionState = z.infer<typeof ActionState>

/** What can be done with one. `sign` is both signatures on the review that sees it. */
export const ActionStep = z.enum(['change', 'remove', 'done', 'not yet', 'drop', 'take back', 'sign'])
export type ActionStep = z.infer<typeof ActionStep>

const ANSWER = { done: ['done'], 'not yet': ['not yet'], drop: ['dropped'] } as const

/** An answer stands until both have signed. */
const ANSWERED = { ...ANSWER, 'take back': ['open', 'carried'] } as const

/**
 * What may happen next, and the states it can lead to; absent means forbidden. It is changed only in the review in which
 * it was agreed, and answered only in later ones. Taking back what was not said changes nothing.
 */
export const ACTION_STEPS = {
  'agreed now': { change: ['agreed now'], remove: ['removed'], sign: ['open'] },
  open: { ...ANSWER, 'take back': ['open'], sign: ['open'] },
  carried: { ...ANSWER, 'take back': ['carried'], sign: ['carried'] },
  'not yet': { ...ANSWERED, sign: ['carried'] },
  done: { ...ANSWERED, sign: ['finished'] },
  dropped: { ...ANSWERED, sign: ['finished'] },
  finished: {},
  removed: {},
} as const satisfies Record<ActionState, Partial<Record<ActionStep, readonly ActionState[]>>>

/** The states a step can lead to; empty where it is forbidden. */
export const actionStatesAfter = (state: ActionState, step: ActionStep): readonly ActionState[] =>
  (ACTION_STEPS[state] as Partial<Record<ActionStep, readonly ActionState[]>>)[step] ?? []

export const actionAllows = (state: ActionState, step: ActionStep): boolean =>
  actionStatesAfter(state, step).length > 0

/** The step that an answer is; null takes it back. */
export const stepOfAnswer = (answer: ActionAnswer | null): ActionStep => {
  if (answer === null) return 'take back'
  return answer.answer === 'dropped' ? 'drop' : answer.answer
}

/** What is stored of it; the state is a fold over that and stored nowhere. Answers oldest review first. */
export type ActionFacts = {
  /** In which it was agreed. */
  readonly reviewId: string
  readonly answers: readonly { readonly review: string; readonly answer: ActionAnswer }[]
}

/** As this review sees it, with what was answered in it and before. */
export const actionStateIn = (
  { reviewId, answers }: ActionFacts,
  review: { readonly id: string; readonly state: ReviewState },
): ActionState => {
  const isOver = review.state === 'signed' || review.state === 'not held' || review.state === 'history'
  if (reviewId === review.id) return isOver ? 'open' : 'agreed now'
  const here = answers.findLast(answer => answer.review === review.id)?.answer
  const before = answers.filter(answer => answer.review !== review.id)
  if (before.some(({ answer }) => answer.answer !== 'not yet')) return 'finished'
  const carried = before.length > 0 ? 'carried' : 'open'
  if (here === undefined) return carried
  if (!isOver) return here.answer
  return here.answer === 'not yet' ? 'carried' : 'finished'
}
