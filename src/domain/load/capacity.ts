import { asNumber, decimal, minus, quotient, sumOf, times } from '#basics/decimal.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { SchemeDefinition } from '../scheme/scheme-definition.ts'
import { isInForce, type Reduction, reductionHours } from './reductions.ts'

/** A person's hours a week, and what is taken off them. */
export type WorkingHours = {
  readonly contractedHours: number
  readonly reductions: readonly Reduction[]
}

/** What a person can carry in a month, in the scheme's unit, with every figure that it was worked out from. */
export type Capacity = {
  readonly contractedHours: number
  /** Those in force in the month, with the hours that each takes. */
  readonly reductions: readonly {
    readonly reason: string
    readonly hours: number
    readonly until: PlainDate
  }[]
  readonly remainingHours: number
  /** What the scheme gives for `defaultHours`. */
  readonly target: number
  readonly defaultHours: number
  readonly available: number
}

/** floor(target × (contracted − reduction) / default), never below 0. Hours are a week's; `defaultHours` is above 0. */
export const availablePoints = ({
  target,
  contractedHours,
  reductionHours,
  defaultHours,
}: {
  readonly target: number
  readonly contractedHours: number
  readonly reductionHours: number
  readonly defaultHours: number
}): number => {
  const remaining = remainingOf(contractedHours, [reductionHours])
  return asNumber(quotient(times(decimal(target), decimal(remaining)), decimal(defaultHours), 0, 'down'))
}

/** Capacity under a scheme in a month, with the reductions in force in it. */
export const capacityOf = (
  scheme: Pick<SchemeDefinition, 'capacity'>,
  hours: WorkingHours,
  month: Month,
): Capacity => {
  const { contractedHours } = hours
  const { points: target, hours: defaultHours } = scheme.capacity
  const reductions = hours.reductions
    .filter(reduction => isInForce(reduction, month))
    .map(reduction => ({
      reason: reduction.reason,
      hours: reductionHours(reduction, contractedHours),
      until: reduction.until,
    }))
  const taken = asNumber(sumOf(reductions.map(reduction => decimal(reduction.hours))))
  return {
    contractedHours,
    reductions,
    remainingHours: remainingOf(
      contractedHours,
      reductions.map(reduction => reduction.hours),
    ),
    target,
    defaultHours,
    available: availablePoints({ target, contractedHours, reductionHours: taken, defaultHours }),
  }
}

/** Hours a week that reductions leave. Those that together exceed the contract leave nothing, not less than nothing. */
export const remainingOf = (contractedHours: number, reductions: readonly number[]): number =>
  Math.max(0, asNumber(minus(decimal(contractedHours), sumOf(reductions.map(decimal)))))
