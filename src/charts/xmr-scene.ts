import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { longMonth, monthName } from '#basics/date-words.ts'
import { addMonths, type Month, monthsBetween } from '#basics/month.ts'
import { baseMarks, type ChartBase, type LimitSet } from './base-marks.ts'
import { placeValueLabels } from './label-places.ts'
import { type Frame, type Mark, type Scene, type SceneText, textWidth } from './scene.ts'

/** A monthly series with its control limits: the shape in which the record keeps a trend. */
export type XmrChart = {
  /** The finding. */
  readonly title: string
  /** By month; a month that is missing leaves a gap. */
  readonly points: readonly { readonly month: Month; readonly value: number }[]
  /** Null where there are too few points. */
  readonly mean: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Under twelve points limits are trial limits, and are called so. */
  readonly trial: boolean
  /** Points of a pattern, counted from 1. */
  readonly signals: readonly { readonly index: number; readonly rule: string }[]
  /** Where limits were started anew: those above hold from there on. Stepped lines, its reason beside the step. */
  readonly base?: ChartBase | undefined
  /** Differences: one decimal, and a plus before what is above nought. */
  readonly signed?: boolean
  /** Figures at the points; limits have one decimal more where they need it. */
  readonly format?: (value: number) => string
  /** Something that happened between two points, in a line or two; `before` counts from 1. */
  readonly event?: { readonly before: number; readonly lines: readonly string[] }
}

/** Values at their points, limits named at the right end of their lines, no legend and no grid. */
export const xmrScene = (chart: XmrChart, frame: Frame): Scene => {
  const area = plotArea(frame)
  const earlier = chart.base?.earlier
  const values = [
    ...chart.points.map(point => point.value),
    ...[chart, earlier].flatMap(set => [set?.mean, set?.lower, set?.upper]).filter(value => value != null),
  ]
  const [least = 0, most = 1] = extent(values)
  const room = most === least ? 1 : (most - least) * 0.12
  const y = scaleLinear([least - room, most + room], [area.bottom, area.top]).nice(5)
  const months = monthsShown(chart.points)
  // A figure with its sign is wider: the first one would stand across the axis.
  const inset = chart.signed ? frame.text * 1.6 : 8
  const x = scaleLinear([0, Math.max(1, months.length - 1)], [area.left + inset, area.right - inset])
  const at = (month: Month): number => x(months.length === 1 ? 0.5 : monthsBetween(months[0] ?? month, month))
  const signals = new Set(chart.signals.map(signal => signal.index))
  const dots = chart.points.map((point, index) => ({
    x: at(point.month),
    y: y(point.value),
    value: point.value,
    isSignal: signals.has(index + 1),
    /** Its month comes right after that of the point before. */
    follows: chart.points[index - 1]?.month === addMonths(point.month, -1),
  }))
  const step = stepOf(chart.base, dots, area)
  const limits = limitsOf(chart, y)
  const lines = [...limits, ...(earlier === undefined ? [] : limitsOf(earlier, y))].map(limit => limit.y)
  const limitFigure = chart.signed ? signedFigure : oneDecimal
  const format = chart.format ?? (chart.signed ? signedFigure : plainFigure)
  const marks: Mark[] = [
    ...signalGrounds(dots, x(1) - x(0), area),
    ...axisMarks(y, area, frame, chart.signed ? withPlus : minusSign),
    ...(earlier === undefined
      ? []
      : limitsOf(earlier, y).map(limit => limitLine(limit, area.left, step ?? area.right))),
    ...limits.flatMap((limit): Mark[] =>
      limitMarks(limit, chart.trial, { ...area, left: step ?? area.left }, frame, limitFigure),
    ),
    ...eventMarks(chart, dots, area, frame),
    ...(chart.base === undefined || step === null
      ? []
      : baseMarks(chart.base, step, dots, lines, area, frame)),
    ...seriesMarks(dots, frame),
    ...placeValueLabels(dots, lines, frame, format),
    ...monthMarks(months, at, area, frame),
  ]
  return {
    width: frame.width,
    height: frame.height,
    title: chart.title,
    summary: summaryOf(chart, format, limitFigure),
    table: {
      head: ['Month', 'Value', 'Pattern', ...(chart.base === undefined ? [] : ['Limits'])],
      rows: chart.points.map((point, index) => [
        longMonth(point.month),
        format(point.value),
        signals.has(index + 1) ? 'yes' : 'no',
        ...(chart.base === undefined
          ? []
          : [rangeWords(index + 1 < chart.base.index ? chart.base.earlier : chart)]),
      ]),
    },
    marks,
  }
}

type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
type Dot = {
  readonly x: number
  readonly y: number
  readonly value: number
  readonly isSignal: boolean
  readonly follows: boolean
}

/** Every month from the first point to the last, recorded or not. */
const monthsShown = (points: XmrChart['points']): readonly Month[] => {
  const [first, last] = [points[0]?.month, points.at(-1)?.month]
  if (first === undefined || last === undefined) return []
  return Array.from({ length: monthsBetween(first, last) + 1 }, (_, index) => addMonths(first, index))
}

/** Half-way between the last point before a base and the first since. */
const stepOf = (base: ChartBase | undefined, dots: readonly Dot[], area: Area): number | null => {
  if (base === undefined) return null
  const [before, after] = [dots[base.index - 2], dots[base.index - 1]]
  if (before === undefined) return null
  return after === undefined ? Math.min(area.right, before.x + 8) : (before.x + after.x) / 2
}

type Limit = {
  readonly name: string
  readonly value: number
  readonly y: number
  readonly paint: 'mean' | 'limit'
}

const limitsOf = (set: LimitSet, y: (value: number) => number): readonly Limit[] =>
  [
    { name: 'Upper limit', value: set.upper, paint: 'limit' as const },
    { name: 'Mean', value: set.mean, paint: 'mean' as const },
    { name: 'Lower limit', value: set.lower, paint: 'limit' as const },
  ].flatMap(limit => (limit.value === null ? [] : [{ ...limit, value: limit.value, y: y(limit.value) }]))

const plotArea = (frame: Frame): Area => ({
  left: frame.text * 3,
  right: frame.width - textWidth(frame, 'Upper limit 888.8', frame.text, true) - frame.text,
  top: frame.text,
  bottom: frame.height - frame.text * 3.2,
})

const plainFigure = (value: number): string => minusSign(String(Math.round(value * 10) / 10))
const minusSign = (text: string): string => text.replace('-', '−')
const oneDecimal = (value: number): string => minusSign(value.toFixed(1))
const withPlus = (text: string): string => {
  const digits = text.replace(/^[-−]/, '')
  if (Number(digits) === 0) return digits
  return digits === text ? `+${text}` : `−${digits}`
}
const signedFigure = (value: number): string => withPlus(value.toFixed(1))

/** Neighbours of a pattern share one ground. */
const signalGrounds = (dots: readonly Dot[], pitch: number, area: Area): Mark[] => {
  const step = dots.length > 1 ? pitch / 2 : 12
  const joins = (index: number) => dots[index]?.isSignal === true && dots[index]?.follows
  return dots.flatMap((dot, index): Mark[] => {
    if (!dot.isSignal || (joins(index) && dots[index - 1]?.isSignal)) return []
    let last = index
    while (joins(last + 1)) last += 1
    const left = Math.max(area.left, dot.x - step)
    const right = Math.min(area.right, (dots[last]?.x ?? dot.x) + step)
    const { top, bottom } = area
    return [
      {
        kind: 'rect',
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
        paint: 'signal-ground',
        outlined: false,
      },
    ]
  })
}

const axisMarks = (
  y: ReturnType<typeof scaleLinear<number, number>>,
  area: Area,
  frame: Frame,
  figure: (text: string) => string,
): Mark[] => {
  const ticks = y.ticks(5)
  const format = y.tickFormat(5)
  return [
    { kind: 'line', x1: area.left, y1: area.top, x2: area.left, y2: area.bottom, paint: 'axis', width: 0.7 },
    ...ticks.flatMap((tick): Mark[] => [
      { kind: 'line', x1: area.left - 4, y1: y(tick), x2: area.left, y2: y(tick), paint: 'axis', width: 0.7 },
      label(
        figure(minusSign(format(tick))),
        area.left - 7,
        y(tick) + frame.text * 0.33,
        frame,
        'end',
        'quiet',
      ),
    ]),
  ]
}

const limitLine = (limit: Limit, left: number, right: number): Mark => ({
  kind: 'line',
  x1: left,
  y1: limit.y,
  x2: right,
  y2: limit.y,
  paint: limit.paint,
  width: limit.paint === 'mean' ? 1 : 0.8,
  ...(limit.paint === 'limit' ? { dash: 'dashed' as const } : {}),
})

const limitMarks = (
  limit: Limit,
  trial: boolean,
  area: Area,
  frame: Frame,
  figure: (value: number) => string,
): Mark[] => {
  const name = trial && limit.paint === 'limit' ? limit.name.replace(' limit', ', trial') : limit.name
  return [
    limitLine(limit, area.left, area.right),
    {
      kind: 'text',
      x: area.right + frame.text * 0.8,
      y: limit.y + frame.text * 0.33,
      parts: [
        { text: `${name} `, strong: true },
        { text: figure(limit.value), strong: false },
      ],
      size: frame.text,
      align: 'start',
      tone: 'ink',
    },
  ]
}

const eventMarks = (chart: XmrChart, dots: readonly Dot[], area: Area, frame: Frame): Mark[] => {
  const { event } = chart
  const after = event === undefined ? undefined : dots[event.before - 1]
  const before = event === undefined ? undefined : dots[event.before - 2]
  if (event === undefined || after === undefined || before === undefined) return []
  const x = (after.x + before.x) / 2
  return [
    { kind: 'line', x1: x, y1: area.top, x2: x, y2: area.bottom, paint: 'event', width: 0.8, dash: 'dotted' },
    ...event.lines.map((text, index) =>
      label(text, x + frame.text * 0.7, area.top + frame.text * (4.2 + index * 1.3), frame, 'start', 'quiet'),
    ),
  ]
}

/** A line through what follows month by month; none over a month that is missing. */
const seriesMarks = (dots: readonly Dot[], frame: Frame): Mark[] => {
  const runs: Dot[][] = []
  for (const dot of dots) {
    if (dot.follows && runs.length > 0) runs.at(-1)?.push(dot)
    else runs.push([dot])
  }
  return [
    ...runs.flatMap((run): Mark[] => {
      const d = line<Dot>(
        dot => dot.x,
        dot => dot.y,
      )(run)
      return d === null || run.length < 2 ? [] : [{ kind: 'path', d, paint: 'series', width: 1 }]
    }),
    ...dots.map(
      (dot): Mark =>
        dot.isSignal
          ? { kind: 'diamond', x: dot.x, y: dot.y, r: frame.text * 0.56, paint: 'signal', filled: true }
          : { kind: 'circle', x: dot.x, y: dot.y, r: frame.text * 0.38, paint: 'point', filled: false },
    ),
  ]
}

/** Every month that has room, the year under the first one and under each January. */
const monthMarks = (
  months: readonly Month[],
  at: (month: Month) => number,
  area: Area,
  frame: Frame,
): Mark[] => {
  const [first, second] = months
  const spacing = first === undefined || second === undefined ? frame.width : at(second) - at(first)
  const every = Math.max(1, Math.ceil((textWidth(frame, 'Sep', frame.text, false) + 4) / spacing))
  return months.flatMap((month, index): Mark[] => {
    const fromEnd = months.length - 1 - index
    if (fromEnd % every !== 0) return []
    const x = at(month)
    const top = area.bottom + frame.text * 1.6
    const isFirst = index < every
    const saysYear =
      isFirst || month.slice(5) === '01' || (every > 1 && month.slice(5) <= String(every).padStart(2, '0'))
    return [
      label(monthName(month).slice(0, 3), x, top, frame, 'middle', 'quiet'),
      ...(saysYear ? [label(month.slice(0, 4), x, top + frame.text * 1.3, frame, 'middle', 'quiet')] : []),
    ]
  })
}

const label = (
  text: string,
  x: number,
  y: number,
  frame: Frame,
  align: SceneText['align'],
  tone: SceneText['tone'],
): SceneText => ({ kind: 'text', x, y, parts: [{ text, strong: false }], size: frame.text, align, tone })

const rangeWords = ({ lower, upper }: LimitSet): string =>
  lower === null || upper === null ? 'no limits' : `${oneDecimal(lower)} to ${oneDecimal(upper)}`

const summaryOf = (
  chart: XmrChart,
  format: (value: number) => string,
  limitFigure: (value: number) => string,
): string => {
  if (chart.points.length === 0) return 'No month is recorded.'
  const values = chart.points.map(point => `${longMonth(point.month)} ${format(point.value)}`).join(', ')
  const limits =
    chart.mean === null || chart.lower === null || chart.upper === null
      ? `Too few months ${chart.base === undefined ? '' : `since ${longMonth(chart.base.month)} `}for limits.`
      : `Mean ${limitFigure(chart.mean)}, ${chart.trial ? 'trial limits' : 'limits'} ${limitFigure(chart.lower)} to ${limitFigure(chart.upper)}.`
  const base =
    chart.base === undefined
      ? ''
      : ` Limits anew from ${longMonth(chart.base.month)}: ${chart.base.reason.replace(/[.\s]+$/, '')}. Before: ${rangeWords(chart.base.earlier)}.`
  const months = [...new Set(chart.signals.map(signal => chart.points[signal.index - 1]?.month))].flatMap(
    month => (month === undefined ? [] : [longMonth(month)]),
  )
  const found = months.length === 0 ? 'No pattern.' : `Belonging to a pattern: ${months.join(', ')}.`
  return `${values}. ${limits}${base} ${found}`
}
