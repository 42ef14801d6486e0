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
    const placed: Placed = { x, y: top + index * pitch, height: bar, frame: sized }
    const baseline = placed.y + bar / 2 + text * 0.33
    return [
      words(row.label, 0, baseline, sized, { strong: row.strong, size: text * 1.06 }),
      ...barMarks(row, placed),
      ...capacityMarks(row, placed, index === 0 || capacities.size > 1),
      ...totalMarks(row, chart.unit, placed),
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

type Placed = { readonly y: number; readonly height: number; readonly x: Scale; readonly frame: Frame }

/** Rects first, what exceeds the capacity over them, then figures and names, so that hatching hides no figure. */
const barMarks = (row: Row, placed: Placed): Mark[] => {
  const segments = segmentsOf(row, placed)
  return [
    ...segments.map(
      (segment): Mark => ({
        kind: 'rect',
        x: segment.left,
        y: placed.y,
        width: segment.right - segment.left,
        height: placed.height,
        paint: PAINTS[segment.band],
        outlined: true,
      }),
    ),
    ...overMarks(row, placed),
    ...segments.flatMap(segment => figureMarks(segment, row, placed)),
    ...nameMarks(segments, placed),
  ]
}

type Segment = Row['bands'][number] & { readonly left: number; readonly right: number }

const segmentsOf = (row: Row, { x }: Placed): readonly Segment[] => {
  let from = 0
  return BANDS.flatMap(band => {
    const found = row.bands.find(one => one.band === band)
    if (found === undefined || found.points === 0) return []
    const left = x(from)
    from += found.points
    return [{ ...found, left, right: x(from) }]
  })
}

const overMarks = (row: Row, { x, y, height }: Placed): Mark[] => {
  const total = totalOf(row.bands)
  if (row.available === null || total <= row.available) return []
  const left = x(row.available)
  return [
    {
      kind: 'rect',
      x: left,
      y,
      width: x(total) - left,
      height,
      paint: 'over',
      outlined: true,
      hatched: true,
    },
  ]
}

/** A figure stands in what is seen of its band; where nothing is, on a small ground of its own in the hatching. */
const figureMarks = (segment: Segment, row: Row, { x, y, height, frame }: Placed): Mark[] => {
  const figure = String(segment.points)
  const size = frame.text * 1.06
  const width = textWidth(frame, figure, size, true) + 4
  const end =
    row.available === null ? segment.right : Math.max(segment.left, Math.min(segment.right, x(row.available)))
  const baseline = y + height / 2 + frame.text * 0.36
  if (end - segment.left >= width) {
    const tone = segment.band === 'very high' || segment.band === 'high' ? 'on-dark' : 'ink'
    return [
      words(figure, (segment.left + end) / 2, baseline, frame, { strong: true, size, align: 'middle', tone }),
    ]
  }
  if (segment.right - end < width) return []
  const middle = (end + segment.right) / 2
  return [
    {
      kind: 'rect',
      x: middle - width / 2,
      y: y + height * 0.28,
      width,
      height: height * 0.44,
      paint: 'low',
      outlined: false,
    },
    words(figure, middle, baseline, frame, { strong: true, size, align: 'middle' }),
  ]
}

/** Under the left end of each band, moved right where the one before is in the way. */
const nameMarks = (segments: readonly Segment[], { y, height, frame }: Placed): Mark[] => {
  let end = Number.NEGATIVE_INFINITY
  return segments.map(segment => {
    const name = `${NAMES[segment.band]}, ${segment.clients}`
    const at = Math.max(segment.left + 1, end + frame.text * 0.7)
    end = at + textWidth(frame, name, frame.text, false)
    return words(name, at, y + height + frame.text * 1.15, frame, {})
  })
}

const capacityMarks = (row: Row, { x, y, height, frame }: Placed, isNamed: boolean): Mark[] => {
  if (row.available === null) return []
  const at = x(row.available)
  const line: Mark = {
    kind: 'line',
    x1: at,
    y1: y - frame.text * 0.6,
    x2: at,
    y2: y + height + frame.text * 0.3,
    paint: 'capacity',
    width: 1.8,
  }
  if (!isNamed) return [line]
  const name = `Capacity ${row.available}`
  return [line, words(name, at, y - frame.text * 1.05, frame, { strong: true, align: 'middle' })]
}

/** At the right of the bar: the sum, and how far it is over. */
const totalMarks = (row: Row, unit: string, { x, y, height, frame }: Placed): Mark[] => {
  const total = totalOf(row.bands)
  const over = row.available === null ? 0 : round(total - row.available)
  const room = row.available === null ? 0 : x(row.available) - x(total)
  const fits = room > textWidth(frame, `${total} ${unit}`, frame.text * 1.2, true) + frame.text * 2
  const at = x(fits ? total : Math.max(total, row.available ?? 0)) + frame.text * 0.8
  const middle = y + height / 2 + frame.text * 0.4
  const sum: SceneText = {
    kind: 'text',
    x: at,
    y: over > 0 ? middle - frame.text * 0.65 : middle,
    parts: [
      { text: String(total), strong: true },
      { text: ` ${unit}`, strong: false },
    ],
    size: frame.text * 1.15,
    align: 'start',
    tone: 'ink',
  }
  return over > 0
    ? [sum, words(`${over} over`, at, middle + frame.text * 0.75, frame, { strong: true })]
    : [sum]
}

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
