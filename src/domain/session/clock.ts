import { epochOf, type Instant, instantOf, secondsBetween } from '#basics/instant.ts'
import type { AgendaKey } from './agenda.ts'

export type ClockItem = {
  readonly key: AgendaKey
  readonly plannedMinutes: number
  readonly addedMinutes: number
  readonly usedSeconds: number
  readonly visited: boolean
}

/** Whole minutes of one item. `over` is negative where it took less than planned. */
export type ItemMinutes = {
  readonly key: AgendaKey
  /** As planned, with what was added. */
  readonly planned: number
  readonly used: number
  readonly over: number
}

export type SessionClock = {
  readonly items: readonly ItemMinutes[]
  readonly planned: number
  readonly used: number
  /** When it ends if every item still to come takes what was planned for it. */
  readonly endsAt: Instant
  /** That is the minute in which a session begun then was to end. */
  readonly asPlanned: boolean
}

/** The clock has no seconds, anywhere. */
export const wholeMinutes = (seconds: number): number => Math.round(seconds / 60)

/** What the agenda shows at `now`; `current` is the item that the two are at. Items gone past are not counted again. */
export const sessionClock = (
  items: readonly ClockItem[],
  current: AgendaKey | null,
  startedAt: Instant,
  now: Instant,
): SessionClock => {
  const plannedOf = (item: ClockItem) => item.plannedMinutes + item.addedMinutes
  const left = items.reduce((sum, item) => sum + secondsLeft(item, current), 0)
  const endsAt = later(now, left)
  const first = items.reduce((sum, item) => sum + item.plannedMinutes, 0)
  return {
    items: items.map(item => {
      const [planned, used] = [plannedOf(item), wholeMinutes(item.usedSeconds)]
      return { key: item.key, planned, used, over: used - planned }
    }),
    planned: items.reduce((sum, item) => sum + plannedOf(item), 0),
    used: wholeMinutes(items.reduce((sum, item) => sum + item.usedSeconds, 0)),
    endsAt,
    asPlanned: Math.abs(secondsBetween(later(startedAt, first * 60), endsAt)) < 60,
  }
}

const secondsLeft = (item: ClockItem, current: AgendaKey | null): number => {
  const planned = (item.plannedMinutes + item.addedMinutes) * 60
  if (item.key === current) return Math.max(0, planned - item.usedSeconds)
  return item.visited ? 0 : planned
}

/** At the same place, so with the same offset. */
const later = (instant: Instant, seconds: number): Instant => {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(instant) ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  return instantOf(epochOf(instant) + seconds * 1000, offset)
}
