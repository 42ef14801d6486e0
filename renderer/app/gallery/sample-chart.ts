import type { ComponentProps } from 'react'
import type { Chart } from '#renderer/ui/chart.tsx'

type Draw = ComponentProps<typeof Chart>['draw']

/** A few points in the shapes and inks that real scenes use. */
export const sampleChart: Draw = frame => {
  const values = [66, 69, 65, 68, 64, 72, 71, 74, 71, 75, 72, 76]
  const x = (index: number) => 44 + (index * (frame.width - 190)) / (values.length - 1)
  const y = (value: number) => 190 - (value - 60) * 8
  return {
    width: frame.width,
    height: frame.height,
    title: 'Points on the caseload, by month',
    summary: `Points by month: ${values.join(', ')}. The last seven lie above the mean.`,
    table: {
      head: ['Month', 'Points'],
      rows: values.map((value, index) => [`Month ${index + 1}`, String(value)]),
    },
    marks: [
      {
        kind: 'rect',
        x: x(4.5),
        y: 10,
        width: x(11) - x(4.5) + 24,
        height: 186,
        paint: 'signal-ground',
        outlined: false,
      },
      {
        kind: 'line',
        x1: 44,
        y1: y(79.9),
        x2: x(11) + 24,
        y2: y(79.9),
        paint: 'limit',
        width: 1.4,
        dash: 'dashed',
      },
      { kind: 'line', x1: 44, y1: y(70.3), x2: x(11) + 24, y2: y(70.3), paint: 'mean', width: 1.4 },
      {
        kind: 'path',
        d: `M${values.map((value, index) => `${x(index)} ${y(value)}`).join('L')}`,
        paint: 'series',
        width: 2,
      },
      ...values.map((value, index) =>
        index < 5
          ? ({ kind: 'circle', x: x(index), y: y(value), r: 5.5, paint: 'point', filled: false } as const)
          : ({ kind: 'diamond', x: x(index), y: y(value), r: 8, paint: 'signal', filled: true } as const),
      ),
      {
        kind: 'text',
        x: x(11) + 34,
        y: y(70.3) + 4.5,
        parts: [
          { text: 'Mean ', strong: false },
          { text: '70.3', strong: true },
        ],
        size: frame.text,
        align: 'start',
        tone: 'quiet',
      },
    ],
  }
}
