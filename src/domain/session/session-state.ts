import { z } from 'zod'
import type { PersonId } from '#basics/ids.ts'
import { type Instant, secondsBetween } from '#basics/instant.ts'
import { type AgendaKey, hasClock } from './agenda.ts'

/** `planned` until somebody starts it; a pause may last days; `not held` has a reason and perhaps a new date. */
export const SessionState = z.enum(['planned', 'running', 'paused', 'ended', 'not held'])
export type SessionState = z.infer<typeof SessionState>

/** What happened in a session, as stored: the fold below is the only source of its state and its minutes. */
export type SessionEvent = { readonly at: Instant; readonly by: PersonId } & (
  | { readonly type: 'planned' }
  | { readonly type: 'attended'; readonly person: PersonId }
  | { readonly type: 'started'; readonly acting: PersonId }
  | { readonly type: 'went-to'; readonly item: AgendaKey; readonly step: string | null }
  | { readonly type: 'extended'; readonly item: AgendaKey; readonly minutes: number }
  | { readonly type: 'keyboard-passed'; readonly to: PersonId }
  | { readonly type: 'paused'; readonly reason: string }
  | { readonly type: 'resumed' }
  | { readonly type: 'revealed' }
  | { readonly type: 'ended' }
  | { readonly type: 'not-held'; readonly reason: string; readonly newDate: string | null }
)
export type SessionEventType = SessionEvent['type']

/** What may happen in which state, and the state after it; absent means forbidden. */
export const SESSION_STEPS = {
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
} as const satisfies Record<SessionState, Partial<Record<SessionEventType, SessionState>>>

export const nextSessionState = (state: SessionState, event: SessionEventType): SessionState | undefined =>
  (SESSION_STEPS[state] as Partial<Record<SessionEventType, SessionState>>)[event]

export type Sitting = {
  readonly from: Instant
  readonly to: Instant | null
  readonly endedBecause: string | null
}

export type SessionProgress = {
  readonly state: SessionState
  readonly item: AgendaKey | null
  readonly step: string | null
  readonly acting: PersonId | null
  readonly attended: readonly PersonId[]
  readonly revealedAt: Instant | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly sittings: readonly Sitting[]
  /** Seconds spent on each item up to `now`; pauses and 'how are you' left out. */
  readonly usedSeconds: Readonly<Record<AgendaKey, number>>
  /** Minutes added to each item by 'Add 1 min' and 'Add 5 min'. */
  readonly extendedMinutes: Readonly<Record<AgendaKey, number>>
  /** Items gone to, in order of their first visit. */
  readonly visited: readonly AgendaKey[]
}

const zeros = (): Record<AgendaKey, number> => ({
  opening: 0,
  draw: 0,
  overview: 0,
  discussion: 0,
  documents: 0,
  closing: 0,
  close: 0,
})

/**
 * Folds what happened, oldest first, up to `now`. A clock that was set back counts as no time, never as negative.
 * Throws on an order that can't have happened.
 */
export const sessionProgress = (events: readonly SessionEvent[], now: Instant): SessionProgress => {
  const used = zeros()
  const extended = zeros()
  const attended: PersonId[] = []
  const visited: AgendaKey[] = []
  const sittings: { from: Instant; to: Instant | null; endedBecause: string | null }[] = []
  let state: SessionState = 'planned'
  let item: AgendaKey | null = null
  let step: string | null = null
  let acting: PersonId | null = null
  let revealedAt: Instant | null = null
  let startedAt: Instant | null = null
  let endedAt: Instant | null = null
  let ticking: Instant | null = null

  const spend = (until: Instant) => {
    if (ticking !== null && item !== null && hasClock(item, step))
      used[item] += Math.max(0, secondsBetween(ticking, until))
    ticking = until
  }
  const closeSitting = (at: Instant, because: string | null) => {
    const sitting = sittings.at(-1)
    if (sitting !== undefined && sitting.to === null) {
      sitting.to = at
      sitting.endedBecause = because
    }
    ticking = null
  }

  for (const event of events) {
    if (event.type !== 'planned') {
      const next = nextSessionState(state, event.type)
      if (next === undefined) throw new Error(`A session that is ${state} can't have '${event.type}'.`)
      state = next
    }
    if (state === 'running' || event.type === 'paused' || event.type === 'ended') spend(event.at)
    switch (event.type) {
      case 'attended':
        if (!attended.includes(event.person)) attended.push(event.person)
        break
      case 'started':
        startedAt = event.at
        acting = event.acting
        ticking = event.at
        sittings.push({ from: event.at, to: null, endedBecause: null })
        break
      case 'went-to':
        item = event.item
        step = event.step
        if (!visited.includes(event.item)) visited.push(event.item)
        break
      case 'extended':
        extended[event.item] += event.minutes
        break
      case 'keyboard-passed':
        acting = event.to
        break
      case 'paused':
        closeSitting(event.at, event.reason)
        break
      case 'resumed':
        endedAt = null
        ticking = event.at
        sittings.push({ from: event.at, to: null, endedBecause: null })
        break
      case 'revealed':
        revealedAt ??= event.at
        break
      case 'ended':
        endedAt = event.at
        closeSitting(event.at, null)
        break
      case 'planned':
      case 'not-held':
        break
    }
  }
  if (state === 'running') spend(now)
  return {
    state,
    item,
    step,
    acting,
    attended,
    revealedAt,
    startedAt,
    endedAt,
    sittings,
    usedSeconds: used,
    extendedMinutes: extended,
    visited,
  }
}
