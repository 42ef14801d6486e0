import { scaleLinear } from 'd3-scale'
import { type Frame, type Mark, type Paint, type Scene, type SceneText, textWidth } from './scene.ts'

/** So many of so many, with the interval in which the true share lies: all as shares of 1. */
export type IntervalRow = {
  readonly label: string
  readonly count: number
  readonly of: number
  readonly share: number
  readonly interval: readonly [number, number]
}

/** Shares with their 95 % intervals, one under the other: how little a month says beside a year. */
export const intervalsScene = (
  title: string,
  rows: readonly IntervalRow[],
  frame: Omit<Frame, 'height'> & { readonly left?: number },
): Scene => {
  const { text } = frame
  const sized: Frame = { ...frame, height: 0 }
  const widest = Math.max(0, ...rows.map(row => textWidth(sized, labelOf(row), text, false)))
  const left = Math.max(frame.left ?? 0, widest + text * 2)
  const x = scaleLinear([0, 1], [left, frame.width - text * 5])
  const pitch = text * 3.1
  const bottom = text + rows.length * pitch
  return {
    width: frame.width,
    height: bottom + text * 1.8,
    title,
    summary: rows
      .map(
        row =>
          `${labelOf(row)}: ${percent(row.share)} %, interval ${percent(row.interval[0])} to ${percent(row.interval[1])} %.`,
      )
      .join(' '),
    table: {
      head: ['Over', 'Same', 'Percent', 'Interval'],
      rows: rows.map(row => [
        row.label,
        `${row.count} of ${row.of}`,
        percent(row.share),
        `${percent(row.interval[0])} to ${percent(row.interval[1])}`,
      ]),
    },
    marks: [
      ...[0, 0.25, 0.5, 0.75, 1].flatMap((tick): Mark[] => [
        straight(x(tick), 0, x(tick), bottom, 'grid', 0.7),
        words(tick === 1 ? '100 %' : percent(tick), x(tick), bottom + text * 1.3, text, 'middle', false),
      ]),
      ...rows.flatMap((row, index) => rowMarks(row, x, text * 1.5 + index * pitch, text)),
    ],
  }
}

const labelOf = (row: IntervalRow): string => `${row.label}, ${row.count} of ${row.of}`
const percent = (share: number): string => String(Math.round(share * 100))

const rowMarks = (row: IntervalRow, x: (share: number) => number, y: number, text: number): Mark[] => {
  const [low, high] = row.interval
  const baseline = y + text * 0.36
  return [
    words(labelOf(row), 0, baseline, text, 'start', false),
    straight(x(low), y, x(high), y, 'mean', 1.4),
    straight(x(low), y - 3.5, x(low), y + 3.5, 'mean', 1.2),
    straight(x(high), y - 3.5, x(high), y + 3.5, 'mean', 1.2),
    { kind: 'circle', x: x(row.share), y, r: text * 0.4, paint: 'point', filled: true },
    words(percent(row.share), x(row.share), y - text * 0.7, text, 'middle', true),
    // Where the share is an end of its interval, the point's own figure says it.
    ...(row.share > low ? [words(percent(low), x(low) - text * 0.5, baseline, text, 'end', false)] : []),
    ...(row.share < high ? [words(percent(high), x(high) + text * 0.5, baseline, text, 'start', false)] : []),
  ]
}

const straight = (x1: number, y1: number, x2: number, y2: number, paint: Paint, width: number): Mark => ({
  kind: 'line',
  x1,
  y1,
  x2,
  y2,
  paint,
  width,
})

const words = (
  text: string,
  x: number,
  y: number,
  size: number,
  align: SceneText['align'],
  strong: boolean,
): SceneText => ({ kind: 'text', x, y, parts: [{ text, strong }], size, align, tone: 'ink' })
