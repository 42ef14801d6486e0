/** How much of an agreement two levels are that are not the same. */
export type Weighting = 'identity' | 'linear' | 'quadratic'

/** w_ij on a scale of q levels: 1 for the same level, 0 for the two ends of the scale. */
export const weightOf = (weighting: Weighting, levels: number, i: number, j: number): number =>
  levels < 2 ? 1 : WEIGHTS[weighting](Math.abs(i - j) / (levels - 1))

/** By the distance between two levels, 0 to 1. */
const WEIGHTS = {
  identity: distance => (distance === 0 ? 1 : 0),
  linear: distance => 1 - distance,
  quadratic: distance => 1 - distance ** 2,
} as const satisfies Record<Weighting, (distance: number) => number>
