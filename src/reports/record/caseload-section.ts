import { monthName } from '#basics/date-words.ts'
import { addMonths } from '#basics/month.ts'
import { inWords } from '#basics/number-words.ts'
import { remainingOf } from '#domain/load/capacity.ts'
import { pointsOfBand } from '#domain/load/load.ts'
import type { RecordFigures } from '#domain/record/record-caseload.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { BANDS, compareBands } from '#domain/scheme/band.ts'
import type { Block, Numbering, Section } from './blocks.ts'
import { caseloadTable, isLongUnseen, WEEKS_UNSEEN } from './caseload-table.ts'
import { actionsFrom, SECTIONS } from './cross-references.ts'
import { trendFigures } from './trend-words.ts'
import {
  actionNote,
  amount,
  capital,
  clientWords,
  counted,
  dayInFull,
  listed,
  percent,
  sentence,
} from './words.ts'

/** The whole caseload: in words, load against capacity, months with their limits, and everybody by band. */
export const caseloadSection = (body: RecordBody, numbers: Numbering): Section => ({
  ...SECTIONS.caseload,
  blocks: [
    { kind: 'row', label: 'In words', text: sizeAndLoad(body), ...actionNote(actionsFrom(body, 'overview')) },
    { kind: 'row', label: 'Overdue', text: overdue(body) },
    ...cameAndLeft(body),
    ...moved(body),
    ...disagreeing(body),
    ...(body.caseload.note === null || body.caseload.note.trim() === ''
      ? []
      : [{ kind: 'row' as const, label: 'What was said', text: body.caseload.note }]),
    ...loadFigure(body, numbers),
    ...trendFigures(body, numbers),
    ...caseloadTable(body, numbers),
    ...whatChanged(body),
  ],
})

/** Who is in another band than the month before, and how many others were scored otherwise. */
const moved = (body: RecordBody): readonly Block[] => {
  const scored = body.caseload.entries.flatMap(({ client, score, lastMonth }) =>
    score === null || lastMonth === null || score.source === 'carried'
      ? []
      : [{ client, now: score, before: lastMonth, rise: compareBands(lastMonth.band, score.band) }],
  )
  if (scored.length === 0) return []
  const said = ({ client, now, before }: (typeof scored)[number]) =>
    `${clientWords(client)}, ${before.band} to ${now.band}${now.source === 'agreed' ? `, as agreed in section ${SECTIONS.scores.number}` : ''}`
  const up = scored.filter(({ rise }) => rise > 0).map(said)
  const down = scored.filter(({ rise }) => rise < 0).map(said)
  const within = scored.filter(({ rise, now, before }) => rise === 0 && now.total !== before.total).length
  const sentences = [
    ...(up.length === 0 ? [] : [`Up: ${up.join('; ')}.`]),
    ...(down.length === 0 ? [] : [`Down: ${down.join('; ')}.`]),
    ...(up.length + down.length === 0 ? ['Nobody is in another band than the month before.'] : []),
    ...(within === 0 ? [] : [`${capital(counted(within, 'client'))} changed within their band.`]),
  ]
  return [{ kind: 'row', label: 'Moved', text: sentences.join(' ') }]
}

/** In the practitioner's words, or those of the record system; a client of whom neither says anything takes no line. */
const whatChanged = (body: RecordBody): readonly Block[] => {
  const rows = body.caseload.entries.flatMap(
    ({ client, whatChanged: changed, comment }): readonly Block[] => {
      const texts = [
        ...(changed === null || changed.trim() === '' ? [] : [sentence(changed)]),
        ...(comment === null || comment.trim() === '' ? [] : [sentence(`In the record system: ${comment}`)]),
      ]
      return texts.length === 0 ? [] : [{ kind: 'row', label: clientWords(client), text: texts.join(' ') }]
    },
  )
  return rows.length === 0 ? [] : [{ kind: 'heading', title: 'What changed' }, ...rows]
}

export const STATE = {
  under: 'under capacity',
  near: 'near capacity',
  over: 'over capacity',
  'far over': 'far over capacity',
} as const satisfies Record<NonNullable<RecordFigures['loadState']>, string>

/** '61 points on 57, which is 107.0 %: over capacity', or as much of it as is known. */
export const loadInWords = (figures: RecordFigures, unit: string): string => {
  const points = `${amount(figures.points)} ${unit}`
  if (figures.available === null) return `${points}; the capacity is not recorded`
  const of = figures.loadPercent === null ? '' : `, which is ${percent(figures.loadPercent)}`
  const state = figures.loadState === null ? '' : `: ${STATE[figures.loadState]}`
  return `${points} on ${amount(figures.available)}${of}${state}`
}

const unitOf = (body: RecordBody): string => (body.scheme?.unit === 'hours a month' ? 'hours' : 'points')

const sizeAndLoad = (body: RecordBody): string => {
  const { figures, lastMonth, asOf } = body.caseload
  const clients = `${figures.clients === 0 ? 'No' : figures.clients} ${figures.clients === 1 ? 'client' : 'clients'}`
  const before =
    lastMonth === null
      ? ''
      : `, ${comparedWith(figures.clients - lastMonth.clients)} in ${monthName(lastMonth.month)}`
  const size = sentence(`${clients} on ${dayInFull(asOf)}${before}`)
  if (body.scheme === null) return `${size} This service does not score, so there is no load.`
  const load = sentence(`The load is ${loadInWords(figures, unitOf(body))}`)
  const notScored =
    figures.notScored === 0
      ? ''
      : ` ${capital(counted(figures.notScored, 'client'))} ${figures.notScored === 1 ? 'is' : 'are'} not scored and ${figures.notScored === 1 ? 'counts' : 'count'} nothing.`
  const after = body.close.loadAfter
  const then =
    after === null
      ? ''
      : ` After all decisions it is ${amount(after.points)} ${unitOf(body)}${after.percent === null ? '' : ` (${percent(after.percent)})`} for ${counted(after.clients, 'client')}.`
  return `${size} ${load}${notScored}${then}`
}

const comparedWith = (difference: number): string => {
  if (difference === 0) return 'as'
  return `${inWords(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} than`
}

const overdue = (body: RecordBody): string => {
  const { figures, entries, asOf } = body.caseload
  const both = entries.filter(entry => entry.overdue.length === 2).length
  const unseen = entries.filter(entry => isLongUnseen(entry, asOf)).length
  const never = entries.filter(entry => entry.lastContact === null).length
  if (entries.length === 0) return 'Nothing: there is nobody on this caseload.'
  const dates =
    figures.carePlansOverdue + figures.riskAssessmentsOverdue === 0
      ? 'No review date known here is past.'
      : `${capital(counted(figures.carePlansOverdue, 'care plan review'))} and ${counted(figures.riskAssessmentsOverdue, 'risk assessment')} ${figures.carePlansOverdue + figures.riskAssessmentsOverdue === 1 ? 'is' : 'are'} past their date${both === 0 ? '' : `; ${counted(both, 'client')} ${both === 1 ? 'has' : 'have'} both`}.`
  const seen = ` ${capital(counted(unseen, 'client'))} ${unseen === 1 ? 'was' : 'were'} last seen more than ${inWords(WEEKS_UNSEEN)} weeks before this session.`
  return `${dates}${seen}${never === 0 ? '' : ` For ${inWords(never)} no last contact is recorded.`}`
}

const cameAndLeft = (body: RecordBody): readonly Block[] => {
  const { entries, left } = body.caseload
  const who = (membership: (typeof entries)[number]['membership']) =>
    entries.filter(entry => entry.membership === membership).map(entry => clientWords(entry.client))
  const came = [
    ['New', who('new')],
    ['Transferred here', who('transferred')],
    ['Returned', who('returned')],
  ] as const
  const sentences = [
    ...came.flatMap(([word, clients]) =>
      clients.length === 0 ? [] : [sentence(`${word}: ${listed(clients)}`)],
    ),
    ...(left.length === 0
      ? []
      : [
          `Left: ${left.map(one => `${clientWords(one.client)}${one.on === null ? '' : ` on ${dayInFull(one.on, body.month.slice(0, 4))}`}, ${one.reason}`).join('; ')}.`,
        ]),
  ]
  return [
    {
      kind: 'row',
      label: 'Came and left',
      text: sentences.length === 0 ? 'Nobody came and nobody left in the month.' : sentences.join(' '),
    },
  ]
}

const DISAGREE = {
  'contacts-without-last-contact': 'contacts are counted, but no last contact is recorded',
  'last-contact-outside-month': 'contacts are counted in the month, but the last one lies before it',
  'no-contacts-but-last-contact': 'no contact is counted, but the last one lies in the month',
} as const

const disagreeing = (body: RecordBody): readonly Block[] => {
  const { entries } = body.caseload
  const kinds = Object.entries(DISAGREE).flatMap(([kind, words]) => {
    const count = entries.filter(entry => entry.contradictions.some(found => found === kind)).length
    return count === 0 ? [] : [`for ${counted(count, 'client')} ${words}`]
  })
  if (kinds.length === 0) return []
  return [
    {
      kind: 'row',
      label: 'Figures disagree',
      text: `${capital(kinds.join('; '))}. They are marked † in the table and shown as they came.`,
    },
  ]
}

const loadFigure = (body: RecordBody, numbers: Numbering): readonly Block[] => {
  const { scheme, caseload } = body
  if (scheme === null || caseload.figures.clients === 0) return []
  const rowOf = (figures: RecordFigures, strong: boolean) => ({
    label: monthName(figures.month),
    strong,
    bands: BANDS.map(band => ({
      band,
      clients: figures.byBand[band],
      points: pointsOfBand(scheme, band, figures.byBand[band]),
    })),
    available: figures.available,
  })
  const { lastMonth } = caseload
  const showsLast = lastMonth !== null && lastMonth.points > 0
  return [
    {
      kind: 'chart',
      label: numbers.figure(),
      chart: {
        kind: 'load',
        title: loadTitle(body),
        unit: unitOf(body),
        rows: [...(showsLast ? [rowOf(lastMonth, false)] : []), rowOf(caseload.figures, true)],
      },
      note: howWorkedOut(body),
    },
  ]
}

const loadTitle = (body: RecordBody): string => {
  const { figures } = body.caseload
  if (figures.available === null)
    return `The load is ${amount(figures.points)} ${unitOf(body)}; the capacity is not recorded`
  const over = figures.points - figures.available
  if (over === 0) return 'The load is exactly what the hours allow'
  return `The load is ${amount(Math.abs(over))} ${unitOf(body)} ${over > 0 ? 'over' : 'under'} what the hours allow`
}

const ORIGIN = {
  'local-unvalidated': 'local and unvalidated',
  'secondary-source': 'from a secondary source',
  service: 'written by the service',
} as const

/** The scheme's name, version and what it is worth. */
export const schemeInWords = (body: RecordBody): string => {
  const { scheme } = body
  if (scheme === null) return 'This service does not score.'
  const worth = scheme.standing === 'indicative' ? ', indicative and not definitive' : ''
  return `${scheme.name}, version ${scheme.version}: ${ORIGIN[scheme.origin]}${worth}.`
}

const howWorkedOut = (body: RecordBody): string => {
  const { scheme, caseload } = body
  if (scheme === null) return ''
  const each = BANDS.toReversed().flatMap(band => {
    const points = scheme.bands.find(known => known.key === band)?.points
    return points === undefined ? [] : [`${amount(points)} in ${band}`]
  })
  const bars = `In the bars: ${unitOf(body)}. Under them: band and number of clients. A client counts ${each.join(', ')}.`
  const { capacity } = caseload
  if (capacity === null)
    return `${bars} The capacity is not known: no hours are recorded. ${schemeInWords(body)}`
  const hours = remainingOf(
    capacity.contractedHours,
    capacity.reductions.map(reduction => reduction.hours),
  )
  const less = capacity.reductions
    .map(
      one =>
        `less ${amount(one.hours)} for ${one.reason}${one.until === null ? '' : ` until ${dayInFull(one.until)}`}`,
    )
    .join(', ')
  const exact = (capacity.pointsAtFullTime * hours) / capacity.fullTimeHours
  return (
    `${bars} Capacity: ${amount(capacity.pointsAtFullTime)} ${unitOf(body)} for ${amount(capacity.fullTimeHours)} hours a week; ` +
    `${amount(capacity.contractedHours)} hours contracted${less === '' ? '' : `, ${less}`}; ` +
    `${amount(capacity.pointsAtFullTime)} × ${amount(hours)} ÷ ${amount(capacity.fullTimeHours)} = ${amount(exact)}, rounded down. ` +
    schemeInWords(body)
  )
}

/** The month before the review, for 'carried from September'. */
export const monthBefore = (body: RecordBody): string => monthName(addMonths(body.month, -1))
