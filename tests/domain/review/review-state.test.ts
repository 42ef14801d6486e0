import { describe, expect, test } from 'vitest'
import {
  nextReviewState,
  ReviewEventType,
  type ReviewPermission,
  ReviewState,
  reviewAllows,
  reviewStateOf,
} from '#domain/review/review-state.ts'

/** Every pair that may happen, and where it leads, written out by hand; all others are forbidden. */
const LEADS: Record<ReviewState, Partial<Record<ReviewEventType, ReviewState>>> = {
  open: { 'said-ready': 'ready', 'session-started': 'in session', 'not-held': 'not held' },
  ready: { 'took-ready-back': 'open', 'session-started': 'in session', 'not-held': 'not held' },
  'in session': { 'snapshot-fixed': 'fixed' },
  fixed: { 'snapshot-voided': 'in session', locked: 'signed' },
  signed: {},
  'not held': {},
  history: {},
}

/** Some way that led to each state. */
const WAYS: Record<ReviewState, readonly ReviewEventType[]> = {
  open: ['opened'],
  ready: ['opened', 'said-ready'],
  'in session': ['opened', 'session-started'],
  fixed: ['opened', 'session-started', 'snapshot-fixed'],
  signed: ['opened', 'session-started', 'snapshot-fixed', 'locked'],
  'not held': ['opened', 'not-held'],
  history: ['entered-as-history'],
}

describe.each(ReviewState.options)('a review that is %s', state => {
  test.each(ReviewEventType.options)('%s', event => {
    const after = LEADS[state][event]
    expect(nextReviewState(state, event)).toBe(after)
    expect(reviewStateOf(WAYS[state])).toBe(state)
    if (after === undefined) expect(() => reviewStateOf([...WAYS[state], event])).toThrow()
    else expect(reviewStateOf([...WAYS[state], event])).toBe(after)
  })

  test('is prepared, discussed and signed in its time, and read always', () => {
    const may = (permission: ReviewPermission) => reviewAllows(state, permission)
    expect(may('read')).toBe(true)
    expect(may('prepare')).toBe(state === 'open' || state === 'ready')
    expect(may('discuss')).toBe(state === 'in session')
    expect(may('sign')).toBe(state === 'in session' || state === 'fixed')
  })
})

test('a review begins by being opened', () => {
  expect(() => reviewStateOf([])).toThrow()
  expect(() => reviewStateOf(['said-ready'])).toThrow()
})
