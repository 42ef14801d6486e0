import { longMonth, monthName, shortDate } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import { caseloadLoad } from '#domain/caseload/figures.ts'
import { type Load, pointsOfBand } from '#domain/load/load.ts'
import { BANDS } from '#domain/scheme/band.ts'
import { findingOf } from '#domain/trend/finding.ts'
import type { PageWords } from '../kit/page-frame.ts'
import { type Block, type Numbering, numbering, type RowWords } from '../record/blocks.ts'
import { STATE } from '../record/caseload-section.ts'
import { SAMPLE_NOTICE } from '../record/summary.ts'
import {
  amount,
  capital,
  clientWords,
  counted,
  dayInFull,
  listed,
  percent,
  sentence,
} from '../record/words.ts'
import {
  finding,
  foundInWords,
  LEGEND,
  limitsInWords,
  type MeasuredTrend,
  rulesInWords,
} from '../trend/trend-words.ts'
import type { OverTimeToPrint } from './over-time-to-print.ts'

/** The printed caseload over time in words, before anything is measured. */
export type OverTimeModel = PageWords & {
  readonly sections: readonly { readonly title: string; readonly blocks: readonly Block[] }[]
  readonly header: readonly string[]
}

export const overTimeModel = (print: OverTimeToPrint): OverTimeModel => {
  const numbers = numbering()
  return {
    metadata: {
      title: `Caseload over time, ${print.practitioner}, to ${longMonth(print.until)}`,
      author: print.practitioner,
      creator: `Tandem ${print.tandem}`,
      createdOn: print.printedOn,
    },
    service: print.service,
    notice: print.sample ? SAMPLE_NOTICE : null,
    title: 'Caseload over time',
    subtitle: subtitle(print),
    columns: [
      { label: 'Practitioner', name: print.practitioner, below: [] },
      { label: 'Supervisor', name: print.supervisor ?? 'Not recorded', below: [] },
      { label: 'Printed', name: dayInFull(print.printedOn), below: [`by ${print.reader}`] },
    ],
    sections: [
      { title: 'What the figures show', blocks: inWords(print) },
      ...loadSection(print, numbers),
      { title: 'Month by month', blocks: charts(print, numbers) },
      ...clientsSection(print, numbers),
    ],
    header: ['Caseload over time', print.practitioner, `to ${longMonth(print.until)}`],
    footer:
      'Confidential. About identifiable people: keep, copy and share it only as you would a client’s record.',
    footerBelow: `Printed ${shortDate(print.printedOn)}, from what was recorded by then. No part of the record.`,
  }
}

const subtitle = ({ recorded, span, until }: OverTimeToPrint): string => {
  const first = recorded[0]
  if (first === undefined || first === until) return longMonth(until)
  return `${longMonth(first)} to ${longMonth(until)}, at most ${span} months`
}

/** What has limits, or had them before they were started anew; of the others the figures are said in words. */
const drawnTrends = (print: OverTimeToPrint) =>
  print.trends.filter(({ mean, base }) => mean !== null || base !== undefined)

/** The findings first, ordinary variation as one line, then what is missing. */
const inWords = (print: OverTimeToPrint): readonly Block[] => {
  const found = print.trends.map(trend => ({ trend, kind: findingOf(trend).kind }))
  const telling = found.filter(({ kind }) => kind !== 'usual' && kind !== 'too-few' && kind !== 'no-months')
  const usual = found.filter(({ kind }) => kind === 'usual')
  const few = found.filter(({ kind }) => kind === 'too-few')
  return [
    {
      kind: 'row',
      label: 'In words',
      text:
        telling.length === 0
          ? 'Nothing stands out: every series varies no more than usual.'
          : telling.map(({ trend }) => sentence(finding(trend))).join(' '),
    },
    ...(usual.length === 0
      ? []
      : [
          {
            kind: 'row' as const,
            label: 'As usual',
            text: `${capital(names(usual))} ${isOne(usual) ? 'varies' : 'vary'} no more than usual. A single month that is higher or lower says little.`,
          },
        ]),
    ...(few.length === 0
      ? []
      : [
          {
            kind: 'row' as const,
            label: 'Too few months',
            text: `Limits need three months. ${few.map(({ trend }) => sentence(`${capital(NAMES[trend.measure])}: ${valuesOf(trend)}`)).join(' ')}`,
          },
        ]),
    ...missing(print),
  ]
}

const isOne = (found: readonly { readonly trend: MeasuredTrend }[]): boolean =>
  found.length === 1 && found.every(({ trend }) => /^(load|number)/.test(NAMES[trend.measure]))

const names = (found: readonly { readonly trend: MeasuredTrend }[]): string =>
  listed(found.map(({ trend }) => NAMES[trend.measure]))

/** 'October 49, November 48': since the limits were started anew, where they were. */
const valuesOf = ({ points, base }: MeasuredTrend): string => {
  const shown = points.slice((base?.index ?? 1) - 1)
  const since = base === undefined ? '' : `since ${longMonth(base.month)} `
  return shown.length === 0
    ? `${since}none yet`
    : `${since}${listed(shown.map(({ month, value }) => `${monthName(month)} ${amount(value)}`))}`
}

/** As they stand in a sentence. */
const NAMES = {
  points: 'load in points',
  load: 'load in percent',
  'contacts planned': 'contacts planned',
  'contacts made': 'contacts made',
  clients: 'number of clients',
  new: 'those who came',
  closed: 'those who left',
  'overdue reviews': 'reviews overdue',
  'overdue care plans': 'care plan reviews overdue',
  'overdue risk assessments': 'risk assessments overdue',
} as const

const missing = (print: OverTimeToPrint): readonly Block[] => {
  const scored = print.trends.find(({ measure }) => measure === 'points')?.points[0]?.month
  const sentences = [
    ...(print.missing.length === 0
      ? []
      : [
          `${listed(print.missing.map(longMonth))} ${print.missing.length === 1 ? 'is' : 'are'} not recorded: a gap in the line.`,
        ]),
    ...(scored === undefined || scored === print.recorded[0]
      ? []
      : [`The load begins with ${longMonth(scored)}, the first month in which anybody was scored.`]),
    ...(print.untilIsOpen
      ? [`${longMonth(print.until)} is still being prepared, so its figures may not be whole.`]
      : []),
    ...(print.ownWithheld
      ? [
          `Own scores of ${longMonth(print.until)} are not counted: they are shown to both at once, in the session.`,
        ]
      : []),
  ]
  return sentences.length === 0 ? [] : [{ kind: 'row', label: 'To bear in mind', text: sentences.join(' ') }]
}

const unitOf = ({ scheme }: OverTimeToPrint): string =>
  scheme?.unit === 'hours a month' ? 'hours' : 'points'

const loadOfPrint = (print: OverTimeToPrint): Load | null =>
  caseloadLoad({
    month: print.until,
    scheme: print.scheme,
    hours: print.hours,
    bands: print.clients.map(({ score }) => score?.band ?? null),
  })

const loadSection = (print: OverTimeToPrint, numbers: Numbering): OverTimeModel['sections'] => {
  const load = loadOfPrint(print)
  const { scheme } = print
  if (load === null || scheme === null || print.clients.length === 0) return []
  const available = print.hours === null ? null : load.available
  return [
    {
      title: `The load on ${dayInFull(print.asOf)}`,
      blocks: [
        {
          kind: 'chart',
          label: numbers.figure(),
          chart: {
            kind: 'load',
            title: loadTitle(print, load),
            unit: unitOf(print),
            rows: [
              {
                label: longMonth(print.until).slice(0, 3),
                strong: true,
                bands: BANDS.map(band => {
                  const line = load.working.bands.find(known => known.band === band)
                  return { band, clients: line?.clients ?? 0, points: line?.points ?? 0 }
                }),
                available,
              },
            ],
          },
          note: `In the bar: ${unitOf(print)}. Under it: band and number of clients.`,
        },
        ...working(print, load),
      ],
    },
  ]
}

const loadTitle = (print: OverTimeToPrint, load: Load): string => {
  if (print.hours === null)
    return `The load is ${amount(load.points)} ${unitOf(print)}; no hours are recorded to compare with`
  const standing =
    load.percent === null || load.state === null ? '' : `, ${percent(load.percent)}: ${STATE[load.state]}`
  return `The load is ${amount(load.points)} ${unitOf(print)} on ${amount(load.available)}${standing}`
}

/** Each step of the sum on a line of its own. */
const working = (print: OverTimeToPrint, load: Load): readonly Block[] => {
  const { capacity, bands } = load.working
  const { scheme, hours } = print
  if (scheme === null) return []
  const sums = bands.map(({ clients, pointsEach }) => `${clients} × ${amount(pointsEach)}`).join(' + ') || '0'
  const row = (label: string, text: string): Block => ({ kind: 'row', label, text })
  const notScored =
    load.notScored === 0
      ? ''
      : ` ${capital(counted(load.notScored, 'client'))} ${load.notScored === 1 ? 'is' : 'are'} not scored and ${load.notScored === 1 ? 'counts' : 'count'} 0.`
  return [
    row(capital(unitOf(print)), `${sums} = ${amount(load.points)}.${notScored}`),
    ...(hours === null
      ? []
      : [
          row(
            'Hours a week',
            `${amount(capacity.contractedHours)} contracted${capacity.reductions.map(({ hours: taken, reason, until }) => ` − ${amount(taken)} ${reason}, to ${shortDate(until)}`).join('')} = ${amount(capacity.remainingHours)}.`,
          ),
          row(
            'Capacity',
            `${amount(capacity.target)} × ${amount(capacity.remainingHours)} ÷ ${amount(capacity.defaultHours)}, rounded down = ${amount(capacity.available)}.`,
          ),
          ...(load.percent === null
            ? []
            : [
                row(
                  'Load',
                  `${amount(load.points)} ÷ ${amount(capacity.available)} = ${percent(load.percent)}.`,
                ),
              ]),
        ]),
    {
      kind: 'row',
      label: 'Scheme',
      text: `${scheme.name}, version ${scheme.version}${scheme.standing === 'indicative' ? ': indicative, not definitive' : ''}.`,
      small: true,
    },
  ]
}

/** Points: three of them stand on a page. */
const TREND_HEIGHT = 146

const charts = (print: OverTimeToPrint, numbers: Numbering): readonly Block[] => {
  const drawn = drawnTrends(print)
  const [first] = drawn
  if (first === undefined)
    return [{ kind: 'small', text: 'As soon as three months are recorded, their course stands here.' }]
  return [
    { kind: 'small', text: `${LEGEND} ${rulesInWords(first)}` },
    ...drawn.map(
      (trend): Block => ({
        kind: 'chart',
        label: numbers.figure(),
        chart: { kind: 'trend', title: finding(trend), trend, height: TREND_HEIGHT },
        note: `${limitsInWords(trend)}${trend.base === undefined || trend.basedBy === null ? '' : ` Said by ${trend.basedBy.name} on ${shortDate(trend.basedBy.on)}.`} ${foundInWords(trend)}`,
      }),
    ),
  ]
}

const BASIS = { agreed: 'agreed', own: 'own', carried: 'carried' } as const

/** Down to each client, so that the points add up in sight. */
const clientsSection = (print: OverTimeToPrint, numbers: Numbering): OverTimeModel['sections'] => {
  const { scheme, clients } = print
  if (scheme === null || clients.length === 0) return []
  const load = loadOfPrint(print)
  const rows = [...clients]
    .sort((a, b) => (b.score?.total ?? -1) - (a.score?.total ?? -1))
    .map(
      ({ client, score }): RowWords => ({
        kind: 'row',
        cells: [
          clientWords(client),
          score === null ? 'Not scored' : capital(score.band),
          score === null ? '' : amount(score.total),
          score === null ? '' : basis(score, print.until),
          amount(score === null ? 0 : pointsOfBand(scheme, score.band)),
        ],
      }),
    )
  return [
    {
      title: 'What each client adds',
      blocks: [
        {
          kind: 'table',
          name: 'load-by-client',
          label: numbers.table(),
          caption: `What each client adds to the load, the highest score first. A month beside a score is when it was judged.`,
          shortCaption: 'What each client adds',
          heads: ['Client', 'Band', 'Score', 'Whose score counts', capital(unitOf(print))],
          rows: [
            ...rows,
            {
              kind: 'row',
              strong: true,
              cells: ['All', counted(clients.length, 'client'), '', '', amount(load?.points ?? 0)],
            },
          ],
        },
      ],
    },
  ]
}

const basis = (score: NonNullable<OverTimeToPrint['clients'][number]['score']>, until: Month): string =>
  score.source === 'carried' || score.month !== until
    ? `${BASIS[score.source]}, of ${longMonth(score.month)}`
    : BASIS[score.source]
