import { heightOf, type Part } from './flow.ts'

/**
 * Parts that are at most `room` points high: begins with `most`, how many of each list are shown, and leaves out one step
 * after the other until it fits, or until `fewerOf` has nothing more to leave out.
 */
export const fitted = <Shown>(
  room: number,
  most: Shown,
  fewerOf: (shown: Shown) => Shown | null,
  partsOf: (shown: Shown) => readonly Part[],
): readonly Part[] => {
  let parts = partsOf(most)
  for (let shown = fewerOf(most); shown !== null && heightOf(parts) > room; shown = fewerOf(shown))
    parts = partsOf(shown)
  return parts
}
