import { scaleBand, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { longMonth, monthName } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import { type Frame, type Mark, type Scene, type SceneText, textWidth } from './scene.ts'

export type ClientMonth = {
  readonly month: Month
  /** Totals under the scheme; null where there is none of that month. */
  readonly own: number | null
  readonly agreed: number | null
  /** The supervisor's own, of months that are signed. */
  readonly supervisor?: number | null
  readonly contactsPlanned: number | null
  readonly contactsMade: number | null
}

export type MonthsChart = {
  readonly title: string
  /** Oldest first, the last one being this month. */
  readonly months: readonly ClientMonth[]
  /** Lowest first; totals both counted. */
  readonly bands: readonly { readonly name: string; readonly from: number; readonly to: number }[]
  /** Said across the months before there was anything: 'Referred 11 Aug 2026'. */
  readonly before?: string
}

/**
 * One client's months: bands as grounds, own score a disc with its figure, the supervisor's a plain square, agreed score
 * a square with a disc, contacts below.
 */
export const monthsScene = (chart: MonthsChart, frame: Frame): Scene => {
  const { text } = frame
  const left = Math.max(0, ...chart.bands.map(band => textWidth(frame, band.name, text, false))) + text * 1.6
  const area = { left, right: frame.width, top: 0, bottom: frame.height - text * 3.6 }
  const lowest = Math.min(0, ...chart.bands.map(band => band.from))
  const highest = Math.max(1, ...chart.bands.map(band => band.to))
  const y = scaleLinear([lowest - 0.5, highest + 0.5], [area.bottom, area.top])
  const x = scaleBand(
    chart.months.map(month => month.month),
    [area.left, area.right],
  )
  const at = (month: Month): number => (x(month) ?? area.left) + x.bandwidth() / 2
  const hasSupervisor = chart.months.some(month => month.supervisor != null)
  const marks: Mark[] = [
    ...nowMarks(chart, x.bandwidth(), area, frame),
    ...bandMarks(chart.bands, y, frame),
    ...scoreMarks(chart.months, at, y, frame),
    ...monthMarks(chart, at, area, frame),
  ]
  return {
    width: frame.width,
    height: frame.height,
    title: chart.title,
    summary: chart.months.map(sentence).join(' '),
    table: {
      head: [
        'Month',
        'Own score',
        ...(hasSupervisor ? ['Supervisor’s score'] : []),
        'Agreed score',
        'Contacts',
      ],
      rows: chart.months.map(month => [
        longMonth(month.month),
        figure(month.own),
        ...(hasSupervisor ? [figure(month.supervisor ?? null)] : []),
        figure(month.agreed),
        contacts(month) ?? 'not recorded',
      ]),
    },
    marks,
  }
}

type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const figure = (value: number | null): string => (value === null ? 'not recorded' : String(value))

const contacts = (month: ClientMonth): string | null =>
  month.contactsMade === null ? null : `${month.contactsMade} of ${month.contactsPlanned ?? '–'}`

const sentence = (month: ClientMonth): string =>
  `${longMonth(month.month)}: own score ${figure(month.own)}, ${month.supervisor == null ? '' : `supervisor’s score ${month.supervisor}, `}agreed score ${figure(month.agreed)}, contacts ${contacts(month) ?? 'not recorded'}.`

const nowMarks = (chart: MonthsChart, width: number, area: Area, frame: Frame): Mark[] =>
  chart.months.length === 0
    ? []
    : [
        {
          kind: 'rect',
          x: area.right - width,
          y: area.bottom,
          width,
          height: frame.height - area.bottom,
          paint: 'ground-now',
          outlined: false,
        },
      ]

/** Every other band has a ground, the highest one first, so that neighbours are told apart without a line. */
const bandMarks = (bands: MonthsChart['bands'], y: (value: number) => number, frame: Frame): Mark[] =>
  bands.flatMap((band, index): Mark[] => {
    const top = y(band.to + 0.5)
    const height = y(band.from - 0.5) - top
    const isShaded = (bands.length - 1 - index) % 2 === 0
    return [
      ...(isShaded
        ? [
            {
              kind: 'rect' as const,
              x: 0,
              y: top,
              width: frame.width,
              height,
              paint: 'ground' as const,
              outlined: false,
            },
          ]
        : []),
      words(
        band.name,
        frame.text * 0.7,
        top + height / 2 + frame.text * 0.33,
        frame,
        'start',
        false,
        'quiet',
      ),
    ]
  })

/** The words of two marks keep out of each other's way. */
const isAbove = (agreed: number | null, own: number | null): boolean =>
  agreed !== null && own !== null && agreed > own

const scoreMarks = (
  months: readonly ClientMonth[],
  at: (month: Month) => number,
  y: (value: number) => number,
  frame: Frame,
): Mark[] => {
  const own = months.flatMap(month =>
    month.own === null
      ? []
      : [{ x: at(month.month), y: y(month.own), value: month.own, agreed: month.agreed }],
  )
  const d = line<{ x: number; y: number }>(
    dot => dot.x,
    dot => dot.y,
  )(own)
  const r = frame.text * 0.38
  return [
    ...(d === null || own.length < 2
      ? []
      : [{ kind: 'path' as const, d, paint: 'own' as const, width: 1.4 }]),
    ...own.flatMap((dot): Mark[] => [
      { kind: 'circle', x: dot.x, y: dot.y, r, paint: 'own', filled: true },
      words(
        String(dot.value),
        dot.x,
        isAbove(dot.agreed, dot.value) ? dot.y + r + frame.text * 1.1 : dot.y - r - frame.text * 0.35,
        frame,
        'middle',
        true,
        'ink',
      ),
    ]),
    ...months.flatMap((month): Mark[] => {
      // Where the two gave the same total, or agreed on it, the mark that is there says so.
      if (month.supervisor == null || month.supervisor === month.own || month.supervisor === month.agreed)
        return []
      const x = at(month.month)
      const level = y(month.supervisor)
      return [
        {
          kind: 'rect',
          x: x - r,
          y: level - r,
          width: r * 2,
          height: r * 2,
          paint: 'supervisor',
          outlined: false,
        },
        words(
          String(month.supervisor),
          x + r * 1.8,
          level + frame.text * 0.35,
          frame,
          'start',
          false,
          'quiet',
        ),
      ]
    }),
    ...months.flatMap((month): Mark[] => {
      if (month.agreed === null) return []
      const x = at(month.month)
      const level = y(month.agreed)
      const beside = month.own === month.agreed
      const square = beside ? { x: x + r * 2.6, y: level } : { x, y: level }
      return [
        { kind: 'agreed', ...square, r, paint: 'agreed' },
        words(
          `agreed ${month.agreed}`,
          x,
          isAbove(month.agreed, month.own) ? level - r - frame.text * 0.35 : level + r + frame.text * 1.1,
          frame,
          'middle',
          false,
          'quiet',
        ),
      ]
    }),
  ]
}

const monthMarks = (chart: MonthsChart, at: (month: Month) => number, area: Area, frame: Frame): Mark[] => {
  const empty = chart.months.findIndex(
    month => month.own !== null || month.agreed !== null || month.contactsMade !== null,
  )
  const firstEmpty = chart.months[0]
  const lastEmpty = chart.months[empty - 1]
  const nameY = area.bottom + frame.text * 1.4
  const contactsY = nameY + frame.text * 1.5
  return [
    { kind: 'line', x1: 0, y1: area.bottom, x2: area.right, y2: area.bottom, paint: 'grid', width: 0.7 },
    ...chart.months.flatMap((month, index): Mark[] => {
      const isNow = index === chart.months.length - 1
      const made = contacts(month)
      return [
        words(
          monthName(month.month).slice(0, 3),
          at(month.month),
          nameY,
          frame,
          'middle',
          isNow,
          isNow ? 'ink' : 'quiet',
        ),
        ...(made === null ? [] : [words(made, at(month.month), contactsY, frame, 'middle', isNow, 'ink')]),
      ]
    }),
    ...(chart.before === undefined || firstEmpty === undefined || lastEmpty === undefined
      ? []
      : [
          words(
            chart.before,
            (at(firstEmpty.month) + at(lastEmpty.month)) / 2,
            contactsY,
            frame,
            'middle',
            false,
            'quiet',
          ),
        ]),
  ]
}

const words = (
  text: string,
  x: number,
  y: number,
  frame: Frame,
  align: SceneText['align'],
  strong: boolean,
  tone: SceneText['tone'],
): SceneText => ({ kind: 'text', x, y, parts: [{ text, strong }], size: frame.text, align, tone })
