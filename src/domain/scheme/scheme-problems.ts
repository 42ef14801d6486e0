import { compareBands } from './band.ts'
import type { SchemeShape } from './scheme-parts.ts'
import { reachableTotals } from './total.ts'

/** What is wrong with a scheme although each field is filled, and the path of the field it belongs to. */
export type SchemeProblem = {
  readonly code:
    | 'item-key-twice'
    | 'levels-not-ascending'
    | 'bands-not-ascending'
    | 'band-ends-before-it-starts'
    | 'bands-overlap'
    | 'total-without-band'
  readonly path: readonly (string | number)[]
  /** The lowest total that can be scored and falls in no band. */
  readonly total?: number
}

/** Empty for a scheme in which every score that can be given falls in exactly one band. */
export const schemeProblems = (scheme: SchemeShape): readonly SchemeProblem[] => {
  const ofItems = itemProblems(scheme.items)
  const ofBands = bandProblems(scheme.bands)
  if (ofItems.length > 0 || ofBands.length > 0) return [...ofItems, ...ofBands]

  const total = reachableTotals(scheme).find(
    reached => !scheme.bands.some(band => band.from <= reached && reached <= band.to),
  )
  return total === undefined ? [] : [{ code: 'total-without-band', path: ['bands'], total }]
}

const itemProblems = (items: SchemeShape['items']): readonly SchemeProblem[] =>
  items.flatMap((item, index) => {
    const problems: SchemeProblem[] = []
    if (items.findIndex(other => other.key === item.key) < index) {
      problems.push({ code: 'item-key-twice', path: ['items', index, 'key'] })
    }
    if (!isAscending(item.levels.map(({ level }) => level))) {
      problems.push({ code: 'levels-not-ascending', path: ['items', index, 'levels'] })
    }
    return problems
  })

const bandProblems = (bands: SchemeShape['bands']): readonly SchemeProblem[] =>
  bands.flatMap((band, index) => {
    const below = bands[index - 1]
    const problems: SchemeProblem[] = []
    if (band.to < band.from) {
      problems.push({ code: 'band-ends-before-it-starts', path: ['bands', index, 'to'] })
    }
    if (below !== undefined && compareBands(band.key, below.key) >= 0) {
      problems.push({ code: 'bands-not-ascending', path: ['bands', index, 'key'] })
    }
    if (below !== undefined && band.from <= below.to) {
      problems.push({ code: 'bands-overlap', path: ['bands', index, 'from'] })
    }
    return problems
  })

const isAscending = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? value))
