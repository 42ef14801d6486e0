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
  'keep-line',
  'next-session',
])
export type NoteName = z.infer<typeof NoteName>

/**
 * Written by the session's own operations alone, in the form that `domain/session` reads: `how-are-you` is there only
 * while both want it kept, `keep-line` says who does, `small-goal-outcome` and `next-session` are JSON.
 */
export const SESSION_NOTES: readonly NoteName[] = [
  'how-are-you',
  'keep-line',
  'small-goal-outcome',
  'next-session',
]

export const PRIVATE_UNTIL_READY: readonly NoteName[] = ['went-well', 'is-hard', 'wanted']

export const GoalOutcome = z.enum(['met', 'partly', 'not met'])
export type GoalOutcome = z.infer<typeof GoalOutcome>
