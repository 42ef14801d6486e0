import { scaleLinear } from 'd3-scale'
import { type Frame, type Mark, type Paint, type Scene, type SceneText, textWidth } from './scene.ts'

export type LoadBand = 'very high' | 'high' | 'medium' | 'low'

export type LoadBars = {
  /** The finding. */
  readonly title: string
  /** One bar each, last month above this one. */
  readonly rows: readonly {
    readonly label: string
    readonly strong: boolean
    readonly bands: readonly { readonly band: LoadBand; readonly clients: number; readonly points: number }[]
    /** Null where no hours are known. */
    readonly available: number | null
  }[]
  /** 'points' or 'hours': what a band counts. */
  readonly unit: string
}

/** Bars of the load by band, figures inside, what exceeds capacity hatched and said. Highest band at the left. */
export const loadBarsScene = (chart: LoadBars, frame: Omit<Frame, 'height'>): Scene => {
  const sized: Frame = { ...frame, height: 0 }
  const { text } = frame
  const left =
    Math.max(...chart.rows.map(row => textWidth(sized, row.label, text * 1.06, true)), 0) + text * 2
  const right = frame.width - textWidth(sized, `8888 ${chart.unit}`, text * 1.2, true) - text
  const totals = chart.rows.map(row => totalOf(row.bands))
  const longest = Math.max(1, ...totals, ...chart.rows.map(row => row.available ?? 0))
  const x = scaleLinear([0, longest], [left, right])
  const bar = text * 3.2
  const pitch = bar + text * 2.6
  const top = text * 2.4
  const capacities = new Set(chart.rows.map(row => row.available))
  const marks = chart.rows.flatMap((row, index): Mark[] => {
    const y = top + index * pitch
    return [
      words(row.label, 0, y + bar / 2 + text * 0.33, sized, { strong: row.strong, size: text * 1.06 }),
      ...barMarks(row.bands, x, y, bar, sized),
      ...capacityMarks(row, totals[index] ?? 0, x, y, bar, sized, index === 0 || capacities.size > 1),
      totalMark(totals[index] ?? 0, chart.unit, x, y, bar, sized, row.available),
    ]
  })
  return {
    width: frame.width,
    height: top + chart.rows.length * pitch,
    title: chart.title,
    summary: summaryOf(chart),
    table: {
      head: ['Month', 'Very high', 'High', 'Medium', 'Low', `All ${chart.unit}`, 'Capacity'],
      rows: chart.rows.map((row, index) => [
        row.label,
        ...BANDS.map(band => String(row.bands.find(one => one.band === band)?.points ?? 0)),
        String(totals[index]),
        row.available === null ? 'not known' : String(row.available),
      ]),
    },
    marks,
  }
}

type Row = LoadBars['rows'][number]
type Scale = (value: number) => number

const BANDS = ['very high', 'high', 'medium', 'low'] as const satisfies readonly LoadBand[]
const PAINTS = {
  'very high': 'very-high',
  high: 'high',
  medium: 'medium',
  low: 'low',
} as const satisfies Record<LoadBand, Paint>
const NAMES = {
  'very high': 'Very high',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
} as const satisfies Record<LoadBand, string>

const round = (value: number): number => Math.round(value * 100) / 100
const totalOf = (bands: Row['bands']): number => round(bands.reduce((sum, band) => sum + band.points, 0))

const barMarks = (bands: Row['bands'], x: Scale, y: number, height: number, frame: Frame): Mark[] => {
  const marks: Mark[] = []
  let from = 0
  let labelsEnd = Number.NEGATIVE_INFINITY
  for (const band of BANDS) {
    const found = bands.find(one => one.band === band)
    if (found === undefined || found.points === 0) continue
    const left = x(from)
    const width = x(from + found.points) - left
    from += found.points
    marks.push({ kind: 'rect', x: left, y, width, height, paint: PAINTS[band], outlined: true })
    const figure = String(found.points)
    if (textWidth(frame, figure, frame.text * 1.06, true) + 4 <= width) {
      const tone = band === 'very high' || band === 'high' ? 'on-dark' : 'ink'
      const options = { strong: true, size: frame.text * 1.06, align: 'middle', tone } as const
      marks.push(words(figure, left + width / 2, y + height / 2 + frame.text * 0.36, frame, options))
    }
    const label = `${NAMES[band]}, ${found.clients}`
    const labelX = Math.max(left + 1, labelsEnd + frame.text * 0.7)
    labelsEnd = labelX + textWidth(frame, label, frame.text, false)
    marks.push(words(label, labelX, y + height + frame.text * 1.15, frame, {}))
  }
  return marks
}

const capacityMarks = (
  row: Row,
  total: number,
  x: Scale,
  y: number,
  height: number,
  frame: Frame,
  isNamed: boolean,
): Mark[] => {
  if (row.available === null) return []
  const at = x(row.available)
  const over = round(total - row.available)
  const overText = `${over} over`
  const overX = Math.min(at + 4, frame.width - textWidth(frame, overText, frame.text, true))
  return [
    ...(over > 0
      ? ([
          {
            kind: 'rect',
            x: at,
            y,
            width: x(total) - at,
            height,
            paint: 'over',
            outlined: true,
            hatched: true,
          },
          words(overText, overX, y + height + frame.text * 1.15, frame, { strong: true }),
        ] satisfies Mark[])
      : []),
    {
      kind: 'line',
      x1: at,
      y1: y - frame.text * 0.6,
      x2: at,
      y2: y + height + frame.text * 0.6,
      paint: 'capacity',
      width: 1.8,
    },
    ...(isNamed
      ? [
          words(`Capacity ${row.available}`, at, y - frame.text * 1.05, frame, {
            strong: true,
            align: 'middle',
          }),
        ]
      : []),
  ]
}

const totalMark = (
  total: number,
  unit: string,
  x: Scale,
  y: number,
  height: number,
  frame: Frame,
  available: number | null,
): SceneText => ({
  kind: 'text',
  x: x(Math.max(total, available ?? 0)) + frame.text * 0.8,
  y: y + height / 2 + frame.text * 0.4,
  parts: [
    { text: String(total), strong: true },
    { text: ` ${unit}`, strong: false },
  ],
  size: frame.text * 1.15,
  align: 'start',
  tone: 'ink',
})

const words = (
  text: string,
  x: number,
  y: number,
  frame: Frame,
  options: {
    readonly strong?: boolean
    readonly size?: number
    readonly align?: SceneText['align']
    readonly tone?: SceneText['tone']
  },
): SceneText => ({
  kind: 'text',
  x,
  y,
  parts: [{ text, strong: options.strong ?? false }],
  size: options.size ?? frame.text,
  align: options.align ?? 'start',
  tone: options.tone ?? 'ink',
})

const summaryOf = (chart: LoadBars): string =>
  chart.rows
    .map(row => {
      const bands = row.bands
        .filter(band => band.clients > 0)
        .map(
          band =>
            `${band.band} ${band.clients} ${band.clients === 1 ? 'client' : 'clients'}, ${band.points} ${chart.unit}`,
        )
      const capacity = row.available === null ? 'capacity not known' : `capacity ${row.available}`
      return `${row.label}: ${[...bands, `${totalOf(row.bands)} ${chart.unit} in all`, capacity].join('; ')}.`
    })
    .join(' ')
