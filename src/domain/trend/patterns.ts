/** Which side of the mean a point is on; 0 on it. */
export type Side = -1 | 0 | 1

/** The points of runs of `length` or more on one side of the mean; a point on the mean ends a run. Counted from 1. */
export const shiftPoints = (sides: readonly Side[], length: number): readonly number[] =>
  windows(sides, length)
    .filter(({ points: [first, ...others] }) => first !== 0 && others.every(side => side === first))
    .flatMap(indexesOf)
    .filter(isFirstOccurrence)

/** The points of runs of `length` or more that rise, or fall, all the way; a tie ends a run. Counted from 1. */
export const trendPoints = (values: readonly number[], length: number): readonly number[] =>
  windows(values, length)
    .filter(({ points }) => isRising(points) || isRising(points.toReversed()))
    .flatMap(indexesOf)
    .filter(isFirstOccurrence)

/**
 * Of three points in a row on one side of the mean, two or more of which are `near` the limit there (more than two thirds
 * of the way to it): those that are near. Counted from 1.
 */
export const twoOfThreePoints = (
  points: readonly { readonly side: Side; readonly near: boolean }[],
): readonly number[] =>
  windows(points, 3)
    .filter(({ points: three }) => three.every(({ side }) => side !== 0 && side === three[0]?.side))
    .filter(({ points: three }) => three.filter(({ near }) => near).length >= 2)
    .flatMap(window => indexesOf(window).filter(index => points[index - 1]?.near))
    .filter(isFirstOccurrence)

type Window<Point> = { readonly start: number; readonly points: readonly Point[] }

/** Every stretch of so many points in a row. */
const windows = <Point>(points: readonly Point[], length: number): readonly Window<Point>[] =>
  points
    .slice(0, Math.max(0, points.length - length + 1))
    .map((_, start) => ({ start, points: points.slice(start, start + length) }))

const indexesOf = ({ start, points }: Window<unknown>): readonly number[] =>
  points.map((_, offset) => start + offset + 1)

const isRising = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? value))

/** Stretches overlap; each point is named once. */
const isFirstOccurrence = (index: number, at: number, all: readonly number[]): boolean =>
  all.indexOf(index) === at
