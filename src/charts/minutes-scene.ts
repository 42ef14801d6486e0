import { scaleLinear } from 'd3-scale'
import { type Frame, type Mark, type Scene, textWidth } from './scene.ts'

/** Whole minutes. */
export type MinutesRow = { readonly label: string; readonly planned: number; readonly taken: number }

/** The line is what was planned, the bar what it took. Left top corner at (0, 0); for a cell of a table too. */
export const minutesBar = (
  row: Pick<MinutesRow, 'planned' | 'taken'>,
  longest: number,
  width: number,
  height: number,
): readonly Mark[] => {
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

/** The longest of all figures: what the bars of one chart share. */
export const longestOf = (rows: readonly Pick<MinutesRow, 'planned' | 'taken'>[]): number =>
  Math.max(1, ...rows.flatMap(row => [row.planned, row.taken]))

/** Time taken against time planned, one row an agenda item. */
export const minutesScene = (
  title: string,
  rows: readonly MinutesRow[],
  frame: Omit<Frame, 'height'>,
): Scene => {
  const sized: Frame = { ...frame, height: 0 }
  const left = Math.max(0, ...rows.map(row => textWidth(sized, row.label, frame.text, false))) + frame.text
  const right = frame.width - textWidth(sized, '88 of 88 min', frame.text, true) - frame.text
  const pitch = frame.text * 2
  const longest = longestOf(rows)
  return {
    width: frame.width,
    height: rows.length * pitch,
    title,
    summary: rows.map(row => `${row.label}: ${row.taken} minutes taken, ${row.planned} planned.`).join(' '),
    table: {
      head: ['Item', 'Planned', 'Taken'],
      rows: rows.map(row => [row.label, String(row.planned), String(row.taken)]),
    },
    marks: rows.flatMap((row, index): Mark[] => {
      const y = index * pitch
      const baseline = y + pitch / 2 + frame.text * 0.33
      return [
        {
          kind: 'text',
          x: 0,
          y: baseline,
          parts: [{ text: row.label, strong: false }],
          size: frame.text,
          align: 'start',
          tone: 'ink',
        },
        ...minutesBar(row, longest, Math.max(0, right - left), pitch).map(mark => moved(mark, left, y)),
        {
          kind: 'text',
          x: right + frame.text,
          y: baseline,
          parts: [
            { text: String(row.taken), strong: true },
            { text: ` of ${row.planned} min`, strong: false },
          ],
          size: frame.text,
          align: 'start',
          tone: 'ink',
        },
      ]
    }),
  }
}

const moved = (mark: Mark, dx: number, dy: number): Mark => {
  switch (mark.kind) {
    case 'line':
      return { ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy }
    case 'path':
      return mark
    default:
      return { ...mark, x: mark.x + dx, y: mark.y + dy }
  }
}
