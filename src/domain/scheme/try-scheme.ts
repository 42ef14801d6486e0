import type { Band } from './band.ts'
import { type Levels, levelOf } from './levels.ts'
import type { SchemeDefinition } from './scheme-definition.ts'
import { scoreOf } from './total.ts'

/** A client's levels as they were given under an earlier version; null where there is no score. */
export type TriedClient = { readonly levels: Levels | null }

export type Tried = {
  /** One entry a client, in the order given; null for one without a score, or whose levels don't fit. */
  readonly bands: readonly (Band | null)[]
  readonly notScored: number
  /** Scored, but an item of the scheme was not asked then, or not with this level. */
  readonly notMapped: number
}

/** In which bands clients would fall, going by the levels that were given. An item keeps its meaning by its key. */
export const tryScheme = (
  scheme: Pick<SchemeDefinition, 'items' | 'bands'>,
  clients: readonly TriedClient[],
): Tried => {
  const bands = clients.map(({ levels }) => {
    const mapped = levels === null ? null : mapLevels(scheme, levels)
    return mapped === null ? null : (scoreOf(scheme, mapped)?.band ?? null)
  })
  const notScored = clients.filter(({ levels }) => levels === null).length
  return { bands, notScored, notMapped: bands.filter(band => band === null).length - notScored }
}

/** The levels of exactly this scheme's items; null where one is missing or its level is none of the item's. */
export const mapLevels = (scheme: Pick<SchemeDefinition, 'items'>, levels: Levels): Levels | null => {
  const mapped: Record<string, number> = {}
  for (const item of scheme.items) {
    const level = levelOf(levels, item.key)
    if (level === undefined || !item.levels.some(known => known.level === level)) return null
    mapped[item.key] = level
  }
  return mapped
}
