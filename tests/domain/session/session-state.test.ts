import { describe, expect, test } from 'vitest'
import { PersonId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import {
  nextSessionState,
  type SessionEvent,
  type SessionEventType,
  SessionState,
  sessionProgress,
} from '#domain/session/session-state.ts'

/** Every pair that may happen, and where it leads, written out by hand; all others are forbidden. */
const LEADS: Record<SessionState, Partial<Record<SessionEventType, SessionState>>> = {
  planned: { attended: 'planned', started: 'running', 'not-held': 'not held' },
  running: {
    attended: 'running',
    'went-to': 'running',
    extended: 'running',
    'keyboard-passed': 'running',
    paused: 'paused',
    revealed: 'running',
    ended: 'ended',
  },
  paused: { attended: 'paused', resumed: 'running', ended: 'ended' },
  ended: { resumed: 'running' },
  'not held': {},
}

const at = '2026-10-29T10:00:00+00:00' as Instant
const by = PersonId.parse('00000000-0000-7000-8000-000000000001')
const here = { at, by }

const EVENTS = {
  planned: { type: 'planned', ...here },
  attended: { type: 'attended', person: by, ...here },
  started: { type: 'started', acting: by, ...here },
  'went-to': { type: 'went-to', item: 'draw', step: null, ...here },
  extended: { type: 'extended', item: 'draw', minutes: 5, ...here },
  'keyboard-passed': { type: 'keyboard-passed', to: by, ...here },
  paused: { type: 'paused', reason: 'lunch', ...here },
  resumed: { type: 'resumed', ...here },
  revealed: { type: 'revealed', ...here },
  ended: { type: 'ended', ...here },
  'not-held': { type: 'not-held', reason: 'ill', newDate: null, ...here },
} as const satisfies { [T in SessionEventType]: SessionEvent & { type: T } }

/** Some way that led to each state. */
const WAYS: Record<SessionState, readonly SessionEvent[]> = {
  planned: [EVENTS.planned],
  running: [EVENTS.planned, EVENTS.started],
  paused: [EVENTS.started, EVENTS.paused],
  ended: [EVENTS.started, EVENTS.ended],
  'not held': [EVENTS.planned, EVENTS['not-held']],
}

const TYPES = Object.keys(EVENTS) as SessionEventType[]

describe.each(SessionState.options)('a session that is %s', state => {
  test.each(TYPES)('%s', type => {
    const after = LEADS[state][type]
    expect(nextSessionState(state, type)).toBe(after)
    expect(sessionProgress(WAYS[state], at).state).toBe(state)
    // What was planned is no step: it is how the row begins.
    if (type === 'planned') return
    const further = () => sessionProgress([...WAYS[state], EVENTS[type]], at).state
    if (after === undefined) expect(further).toThrow()
    else expect(further()).toBe(after)
  })
})
