import type { Month } from '#basics/month.ts'
import type { Band } from '../scheme/band.ts'
import type { SchemeDefinition } from '../scheme/scheme-definition.ts'
import type { WorkingHours } from './capacity.ts'
import { type Load, loadOf } from './load.ts'

/** One thing that might be otherwise. Clients by a key of the caller's, reductions by their place in `hours`. */
export type Supposed =
  | { readonly kind: 'one more client'; readonly band: Band }
  | { readonly kind: 'client closed'; readonly client: string }
  | { readonly kind: 'reduction ended'; readonly reduction: number }
  /** Contracted hours a week. */
  | { readonly kind: 'hours changed'; readonly hours: number }

export type WhatIf = {
  readonly scheme: Pick<SchemeDefinition, 'bands' | 'capacity'>
  readonly clients: readonly { readonly key: string; readonly band: Band | null }[]
  /** Null where no contracted hours are recorded. */
  readonly hours: WorkingHours | null
  readonly month: Month
}

/**
 * The load of a month as it would be if all of these were so, in any order; of several changed hours the last counts.
 * Nothing is written anywhere. A client or reduction that is not there changes nothing.
 */
export const loadIf = (now: WhatIf, supposed: readonly Supposed[]): Load => {
  const { scheme, clients, month } = now
  const closed = new Set(supposed.flatMap(one => (one.kind === 'client closed' ? [one.client] : [])))
  const added = supposed.flatMap(one => (one.kind === 'one more client' ? [one.band] : []))
  const staying = clients.filter(({ key }) => !closed.has(key)).map(({ band }) => band)
  return loadOf(scheme, [...staying, ...added], hoursIf(now.hours, supposed) ?? NO_HOURS, month)
}

/** The hours as they would be; null where none are recorded and none supposed. */
export const hoursIf = (hours: WorkingHours | null, supposed: readonly Supposed[]): WorkingHours | null => {
  const changed = supposed.findLast(one => one.kind === 'hours changed')
  if (hours === null && changed === undefined) return null
  const ended = new Set(supposed.flatMap(one => (one.kind === 'reduction ended' ? [one.reduction] : [])))
  return {
    contractedHours: changed?.hours ?? hours?.contractedHours ?? 0,
    reductions: (hours?.reductions ?? []).filter((_, place) => !ended.has(place)),
  }
}

const NO_HOURS: WorkingHours = { contractedHours: 0, reductions: [] }
