import { z } from 'zod'

/**
 * Free texts of one review, one each. `went-well`, `is-hard` and `wanted` are the practitioner's and private until
 * 'ready'; `done-well` is the supervisor's; the rest belong to the session.
 */
export const NoteName = z.enum([
  'went-well',
  'is-hard',
  'wanted',
  'how-are-you',
  'small-goal-outcome',
  'overview',
  'done-well',
  'next-small-goal',
])
export type NoteName = z.infer<typeof NoteName>

export const PRIVATE_UNTIL_READY: readonly NoteName[] = ['went-well', 'is-hard', 'wanted']

export const GoalOutcome = z.enum(['met', 'partly', 'not met'])
export type GoalOutcome = z.infer<typeof GoalOutcome>
