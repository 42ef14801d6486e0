import { describe, expect, test } from 'vitest'
import type { ActionAnswer } from '#domain/action/action.ts'
import {
  ActionState,
  ActionStep,
  actionAllows,
  actionStateIn,
  actionStatesAfter,
  stepOfAnswer,
} from '#domain/action/action-state.ts'

/** Every pair that may happen, written out by hand; all others are forbidden. */
const MAY: Record<ActionState, readonly ActionStep[]> = {
  'agreed now': ['change', 'remove', 'sign'],
  open: ['done', 'not yet', 'drop', 'take back', 'sign'],
  carried: ['done', 'not yet', 'drop', 'take back', 'sign'],
  'not yet': ['done', 'not yet', 'drop', 'take back', 'sign'],
  done: ['done', 'not yet', 'drop', 'take back', 'sign'],
  dropped: ['done', 'not yet', 'drop', 'take back', 'sign'],
  finished: [],
  removed: [],
}

describe.each(ActionState.options)('%s', state => {
  test.each(ActionStep.options)('%s', step => {
    expect(actionAllows(state, step)).toBe(MAY[state].includes(step))
    for (const after of actionStatesAfter(state, step)) expect(ActionState.options).toContain(after)
  })
})

const DONE: ActionAnswer = { answer: 'done', on: null, note: null }
const NOT_YET: ActionAnswer = { answer: 'not yet', newDue: null, whatWouldHelp: null }
const DROPPED: ActionAnswer = { answer: 'dropped', reason: 'No longer needed.' }

test('the state is read from where it was agreed and what was answered', () => {
  const agreedIn = (reviewId: string, ...answers: readonly (readonly [string, ActionAnswer])[]) => ({
    reviewId,
    answers: answers.map(([review, answer]) => ({ review, answer })),
  })
  const november = { id: 'november', state: 'in session' } as const
  const seen = [
    actionStateIn(agreedIn('november'), november),
    actionStateIn(agreedIn('october'), november),
    actionStateIn(agreedIn('september', ['october', NOT_YET]), november),
    actionStateIn(agreedIn('october', ['november', NOT_YET]), november),
    actionStateIn(agreedIn('october', ['november', DONE]), november),
    actionStateIn(agreedIn('september', ['october', NOT_YET], ['november', DROPPED]), november),
    actionStateIn(agreedIn('september', ['october', DONE]), november),
  ]
  expect([...seen, 'removed']).toEqual(ActionState.options)
})

test('signing leads where the table says, from every state', () => {
  const signed = { id: 'november', state: 'signed' } as const
  const running = { id: 'november', state: 'in session' } as const
  const cases = [
    { reviewId: 'november', answers: [] },
    ...[[], [{ review: 'october', answer: NOT_YET }]].flatMap(before =>
      [null, DONE, NOT_YET, DROPPED].map(answer => ({
        reviewId: 'september',
        answers: answer === null ? before : [...before, { review: 'november', answer }],
      })),
    ),
  ]
  const met = new Set<ActionState>()
  for (const action of cases) {
    const before = actionStateIn(action, running)
    met.add(before)
    expect(actionStatesAfter(before, 'sign')).toContain(actionStateIn(action, signed))
  }
  expect([...met].sort()).toEqual(ActionState.options.filter(state => actionAllows(state, 'sign')).sort())
})

test('each answer is a step, and none is taking it back', () => {
  expect([DONE, NOT_YET, DROPPED, null].map(stepOfAnswer)).toEqual(['done', 'not yet', 'drop', 'take back'])
})
