import { useEffect, useMemo, useState } from 'react'
import { epochOf, type Instant, instantOf } from '#basics/instant.ts'
import type { SessionView } from '#contract/session.ts'
import { hasClock } from '#domain/session/agenda.ts'
import { type SessionClock, sessionClock } from '#domain/session/clock.ts'
import type { Place } from '../place.ts'

/** Often enough that a minute is never late by much; nothing moves between. */
const LOOK_EVERY_MS = 5_000

/** The clock as it stands now: the core's figures, and the time since they were read. */
export const useClock = (view: SessionView, place: Place): SessionClock => {
  const readAt = useMemo(() => (view === null ? 0 : performance.now()), [view])
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const look = () => setPassed(Math.max(0, Math.floor((performance.now() - readAt) / 1000)))
    look()
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [readAt])
  return useMemo(() => {
    const runs = view.state === 'running' && hasClock(place.item, place.step)
    const items = view.agenda.map(item =>
      runs && item.key === place.item ? { ...item, usedSeconds: item.usedSeconds + passed } : item,
    )
    const now = laterHere(view.now, passed)
    return sessionClock(items, place.item, view.startedAt ?? view.now, now)
  }, [view, place, passed])
}

/** On the wall of this room, whatever offset the moment was written with. */
const laterHere = (instant: Instant, seconds: number): Instant => {
  const epoch = epochOf(instant) + seconds * 1000
  return instantOf(epoch, -new Date(epoch).getTimezoneOffset())
}
