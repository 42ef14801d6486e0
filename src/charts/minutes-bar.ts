import { scaleLinear } from 'd3-scale'
import type { Mark } from './scene.ts'

/** Whole minutes. */
type Minutes = { readonly planned: number; readonly taken: number }

/** The line is what was planned, the bar what it took. Left top corner at (0, 0); for a cell of a table too. */
export const minutesBar = (row: Minutes, longest: number, width: number, height: number): readonly Mark[] => {
  const x = scaleLinear([0, Math.max(1, longest)], [0, width])
  const bar = height * 0.52
  const top = (height - bar) / 2
  const planned = x(row.planned)
  return [
    ...(row.taken > 0
      ? [
          {
            kind: 'rect' as const,
            x: 0,
            y: top,
            width: x(row.taken),
            height: bar,
            paint: 'taken' as const,
            outlined: false,
          },
        ]
      : []),
    { kind: 'line', x1: planned, y1: top - 2, x2: planned, y2: top + bar + 2, paint: 'planned', width: 1.6 },
  ]
}
