import { asNumber, decimal, quotient, sumOf, times } from '#basics/decimal.ts'
import type { Month } from '#basics/month.ts'
import { BANDS, type Band } from '../scheme/band.ts'
import type { SchemeDefinition } from '../scheme/scheme-definition.ts'
import { type Capacity, capacityOf, type WorkingHours } from './capacity.ts'
import { type LoadState, loadStateOf } from './load-state.ts'

/** A caseload's demand against a person's capacity, in the scheme's unit, with the steps that lead to it. */
export type Load = {
  /** Clients counted in each band. */
  readonly clients: Readonly<Record<Band, number>>
  /** Clients without a band of this scheme: 0 points, and always said. */
  readonly notScored: number
  readonly points: number
  readonly available: number
  /** points / available, half up to three decimals (1.086); null where nothing is available. */
  readonly ratio: number | null
  /** The same as it is shown: 108.6. */
  readonly percent: number | null
  /** Where nothing is available: 'far over' with any points, null with none. */
  readonly state: LoadState | null
  readonly working: LoadWorking
}

/** 'How is this worked out', as figures: the bands with clients in them, highest first, then the capacity. */
export type LoadWorking = {
  readonly bands: readonly {
    readonly band: Band
    readonly clients: number
    readonly pointsEach: number
    readonly points: number
  }[]
  readonly capacity: Capacity
}

/** The load of a month: `bands` has one entry a client, null for one not scored. */
export const loadOf = (
  scheme: Pick<SchemeDefinition, 'bands' | 'capacity'>,
  bands: readonly (Band | null)[],
  hours: WorkingHours,
  month: Month,
): Load => {
  const lines = BANDS.flatMap(band => {
    const pointsEach = scheme.bands.find(known => known.key === band)?.points
    const clients = bands.filter(candidate => candidate === band).length
    if (pointsEach === undefined || clients === 0) return []
    return [{ band, clients, pointsEach, points: pointsOfBand(scheme, band, clients) }]
  })
  const capacity = capacityOf(scheme, hours, month)
  const points = asNumber(sumOf(lines.map(line => decimal(line.points))))
  return {
    clients: countsByBand(lines),
    notScored: bands.length - lines.reduce((sum, line) => sum + line.clients, 0),
    points,
    available: capacity.available,
    ...standing(points, capacity.available),
    working: { bands: lines, capacity },
  }
}

/** What clients of a band add, one unless said otherwise, in the scheme's unit; nothing where it has no such band. */
export const pointsOfBand = (scheme: Pick<SchemeDefinition, 'bands'>, band: Band, clients = 1): number =>
  asNumber(times(decimal(clients), decimal(scheme.bands.find(known => known.key === band)?.points ?? 0)))

const countsByBand = (lines: LoadWorking['bands']): Load['clients'] => {
  const of = (band: Band): number => lines.find(line => line.band === band)?.clients ?? 0
  return { low: of('low'), medium: of('medium'), high: of('high'), 'very high': of('very high') }
}

const standing = (points: number, available: number): Pick<Load, 'ratio' | 'percent' | 'state'> => {
  if (available === 0) return { ratio: null, percent: null, state: points > 0 ? 'far over' : null }
  const ratio = quotient(decimal(points), decimal(available), 3, 'half-up')
  const percent = asNumber({ units: ratio.units, places: 1 })
  return { ratio: asNumber(ratio), percent, state: loadStateOf(percent) }
}
