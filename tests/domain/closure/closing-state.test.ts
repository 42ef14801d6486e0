import { describe, expect, test } from 'vitest'
import {
  type ClosingFacts,
  ClosingState,
  ClosingStep,
  closingAllows,
  closingStateOf,
  closingStatesAfter,
} from '#domain/closure/closing-state.ts'

/** Every pair that may happen, written out by hand; all others are forbidden. */
const MAY: Record<ClosingState, readonly ClosingStep[]> = {
  named: ['write note', 'write form', 'complete form', 'remove', 'sign'],
  raised: ['write note', 'write form', 'complete form', 'agree', 'decline', 'defer', 'remove', 'sign'],
  'raised complete': [
    'write note',
    'write form',
    'complete form',
    'agree',
    'decline',
    'defer',
    'remove',
    'sign',
  ],
  'form open': ['write note', 'write form', 'complete form', 'agree', 'decline', 'defer', 'sign'],
  'form complete': ['write note', 'write form', 'complete form', 'agree', 'decline', 'defer', 'sign'],
  agreed: ['agree', 'decline', 'defer', 'take back', 'sign'],
  declined: ['agree', 'decline', 'defer', 'take back', 'sign'],
  deferred: ['agree', 'decline', 'defer', 'take back', 'sign'],
  'in effect': [],
  'comes up again': ['carry'],
  removed: [],
}

describe.each(ClosingState.options)('%s', state => {
  test.each(ClosingStep.options)('%s', step => {
    expect(closingAllows(state, step)).toBe(MAY[state].includes(step))
    for (const after of closingStatesAfter(state, step)) expect(ClosingState.options).toContain(after)
  })
})

test('nothing happens after the signatures but coming up again, where it was not agreed', () => {
  for (const state of ClosingState.options) {
    const after = closingStatesAfter(state, 'sign')
    if (after.length === 0) continue
    expect(after).toEqual([state === 'agreed' ? 'in effect' : 'comes up again'])
  }
  expect(closingStatesAfter('comes up again', 'carry')).toEqual(['form open'])
})

test('the state is read from what is stored', () => {
  const facts = (more: Partial<ClosingFacts>): ClosingFacts => ({
    stage: 'to decide',
    carriedFrom: null,
    completedAt: null,
    decision: null,
    ...more,
  })
  const complete = { completedAt: '2026-10-20T10:00:00+01:00' }
  const carried = { carriedFrom: 'the one before' }
  const agreed = { decision: { outcome: 'agreed' } } as const
  const deferred = { decision: { outcome: 'deferred' } } as const
  const states = [
    closingStateOf(facts({ stage: 'named' }), 'open'),
    closingStateOf(facts({}), 'open'),
    closingStateOf(facts(complete), 'ready'),
    closingStateOf(facts(carried), 'open'),
    closingStateOf(facts({ ...carried, ...complete }), 'in session'),
    closingStateOf(facts({ ...carried, ...agreed }), 'in session'),
    closingStateOf(facts({ decision: { outcome: 'declined' } }), 'in session'),
    closingStateOf(facts(deferred), 'fixed'),
    closingStateOf(facts(agreed), 'signed'),
    closingStateOf(facts(deferred), 'signed'),
  ]
  expect([...states, 'removed']).toEqual(ClosingState.options)
  expect(closingStateOf(facts({ stage: 'named' }), 'signed')).toBe('comes up again')
  expect(closingStateOf(facts({}), 'not held')).toBe('comes up again')
})
