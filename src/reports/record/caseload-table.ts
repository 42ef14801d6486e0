import { monthName, shortDate } from '#basics/date-words.ts'
import { addMonths, type Month } from '#basics/month.ts'
import { inWords } from '#basics/number-words.ts'
import { daysBetween, type PlainDate } from '#basics/plain-date.ts'
import { pointsOfBand } from '#domain/load/load.ts'
import type { RecordEntry } from '#domain/record/record-caseload.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { BANDS } from '#domain/scheme/band.ts'
import type { Block, CellWords, Numbering, RowWords } from './blocks.ts'
import { itemNumber, SECTIONS } from './cross-references.ts'
import { amount, capital, clientWords, day, dayInFull, spacedInitials } from './words.ts'

/** Longer ago than this before the session is marked. */
export const WEEKS_UNSEEN = 6

export const isLongUnseen = (entry: Pick<RecordEntry, 'lastContact'>, asOf: PlainDate): boolean =>
  entry.lastContact !== null && daysBetween(entry.lastContact, asOf) > WEEKS_UNSEEN * 7

/** Everybody, by band, highest first, in the order of the references. */
export const caseloadTable = (body: RecordBody, numbers: Numbering): readonly Block[] => {
  const { entries } = body.caseload
  if (entries.length === 0) return []
  const rows = body.scheme === null ? inOrder(entries).map(entry => rowOf(body, entry)) : groups(body)
  return [
    {
      kind: 'table',
      name: 'caseload',
      label: numbers.table(),
      caption: caption(body),
      shortCaption: body.scheme === null ? 'The caseload' : 'The caseload by band',
      heads: [
        'Client',
        'Initials',
        body.scheme === null ? '' : `Score\n${inShort(body.month)}`,
        entries.some(({ lastMonth }) => lastMonth !== null) ? inShort(monthOfLast(body)) : '',
        'Risk',
        'Status',
        'Contacts',
        'Last contact',
        'Care plan\nreview',
        'Risk assessm.\nreview',
        'Note',
      ],
      rows,
    },
  ]
}

const monthOfLast = (body: RecordBody): Month => body.caseload.lastMonth?.month ?? addMonths(body.month, -1)

const inOrder = (entries: readonly RecordEntry[]): readonly RecordEntry[] =>
  entries.toSorted((a, b) => (a.client.reference < b.client.reference ? -1 : 1))

const groups = (body: RecordBody): readonly RowWords[] => {
  const { entries } = body.caseload
  const bands = BANDS.flatMap((band): RowWords[] => {
    const found = entries.filter(entry => entry.score?.band === band)
    if (found.length === 0) return []
    const points = body.scheme === null ? 0 : pointsOfBand(body.scheme, band, found.length)
    const unit = body.scheme?.unit === 'hours a month' ? 'hours' : points === 1 ? 'point' : 'points'
    const clients = `${found.length} ${found.length === 1 ? 'client' : 'clients'}`
    return [
      { kind: 'group', text: `${capital(band)}: ${clients}, ${amount(points)} ${unit}` },
      ...inOrder(found).map(entry => rowOf(body, entry)),
    ]
  })
  const without = entries.filter(entry => entry.score === null)
  if (without.length === 0) return bands
  const clients = `${without.length} ${without.length === 1 ? 'client' : 'clients'}`
  return [
    ...bands,
    { kind: 'group', text: `Not scored: ${clients}, 0 points` },
    ...inOrder(without).map(entry => rowOf(body, entry)),
  ]
}

const caption = (body: RecordBody): string => {
  const { entries, asOf } = body.caseload
  const scored = entries.flatMap(entry => (entry.score === null ? [] : [entry.score.source]))
  const legend = [
    `▲ is overdue, or last seen more than ${inWords(WEEKS_UNSEEN)} weeks before the session`,
    ...(entries.some(
      ({ score, lastMonth }) => score !== null && lastMonth !== null && lastMonth.band !== score.band,
    )
      ? ['a score in semibold is in another band than the month before']
      : []),
    ...(scored.includes('agreed') ? [`a is an agreed score (section ${SECTIONS.scores.number})`] : []),
    ...(scored.includes('carried') ? ['a month beside a score is when it was judged'] : []),
    ...(entries.some(entry => entry.carried.length > 0) ? ['° is carried from the month before'] : []),
    ...(entries.some(entry => entry.contradictions.length > 0) ? ['† are figures that disagree'] : []),
  ]
  const title = body.scheme === null ? 'The caseload' : 'The caseload by band'
  return `${title}, ${dayInFull(asOf)}. ${legend.join('; ')}.`
}

const rowOf = (body: RecordBody, entry: RecordEntry): RowWords => {
  const { asOf } = body.caseload
  const carried = (field: string) => (entry.carried.includes(field) ? '°' : '')
  const disagrees = entry.contradictions.length > 0 ? ' †' : ''
  return {
    kind: 'row',
    cells: [
      entry.client.reference,
      spacedInitials(entry.client.initials),
      scoreOf(entry),
      lastScoreOf(entry),
      entry.risk === null ? '' : capital(entry.risk) + carried('risk'),
      entry.status === null ? '' : entry.status + carried('status'),
      contactsOf(entry, carried('contactsPlanned'), disagrees),
      dated(
        entry.lastContact,
        isLongUnseen(entry, asOf),
        date => day(date, asOf.slice(0, 4)),
        entry.lastContact === null ? '' : disagrees,
      ),
      dated(
        entry.carePlanReviewDue,
        entry.overdue.includes('care plan'),
        shortDate,
        carried('carePlanReviewDue'),
      ),
      dated(
        entry.riskAssessmentReviewDue,
        entry.overdue.includes('risk assessment'),
        shortDate,
        carried('riskAssessmentReviewDue'),
      ),
      noteOf(body, entry),
    ],
  }
}

/** '13 a': semibold where it was agreed, or the band is another than last month's. */
const scoreOf = ({ score, lastMonth }: RecordEntry): CellWords => {
  if (score === null) return ''
  const whose = score.source === 'agreed' ? ' a' : score.source === 'own' ? '' : ` ${inShort(score.month)}`
  const text = `${figures(score.total)}${whose}`
  const strong = score.source === 'agreed' || (lastMonth !== null && lastMonth.band !== score.band)
  return strong ? [{ text, strong }] : text
}

const lastScoreOf = ({ lastMonth }: RecordEntry): CellWords =>
  lastMonth === null ? '' : figures(lastMonth.total)

/** A figure space before a single digit keeps the figures under one another. */
const figures = (total: number): string => amount(total).padStart(2, '\u2007')

const inShort = (month: Month): string => monthName(month).slice(0, 3)

/** '0 of 1': a zero is a fact, an unknown is a dash. */
const contactsOf = (entry: RecordEntry, carried: string, disagrees: string): string => {
  if (entry.contactsMade === null && entry.contactsPlanned === null) return ''
  const made = entry.contactsMade === null ? '–' : String(entry.contactsMade)
  const planned = entry.contactsPlanned === null ? '–' : String(entry.contactsPlanned)
  return `${made} of ${planned}${carried}${disagrees}`
}

const dated = (
  date: PlainDate | null,
  late: boolean,
  write: (date: PlainDate) => string,
  after: string,
): CellWords => {
  if (date === null) return ''
  const text = `${write(date)}${after}`
  return late ? { text: [{ text, strong: true }], mark: 'overdue' } : text
}

const KIND = { closing: 'Close', 'stable casing': 'Stable casing', 'support staff': 'Support staff' } as const

const noteOf = (body: RecordBody, entry: RecordEntry): string => {
  const { reference } = entry.client
  const discussed = body.discussed.findIndex(one => one.client.reference === reference)
  const closing = body.closings.find(one => one.client.reference === reference)
  const named = body.named.find(one => one.client.reference === reference)
  const notes = [
    ...(entry.membership === 'carried' ? [] : [capital(entry.membership)]),
    ...(entry.standing === 'stable casing' || entry.standing === 'support staff'
      ? [`on ${entry.standing}`]
      : []),
    ...(discussed < 0 ? [] : [`see ${itemNumber(SECTIONS.discussed, discussed)}`]),
    ...(closing === undefined ? [] : [KIND[closing.form.kind].toLowerCase()]),
    ...(named === undefined || closing !== undefined ? [] : [`next: ${KIND[named.kind].toLowerCase()}`]),
  ]
  return capital(notes.join(', '))
}

/** For sections that know a reference alone. */
export const clientByReference = (body: RecordBody, reference: string): string => {
  const known = body.caseload.entries.find(entry => entry.client.reference === reference)
  return known === undefined ? reference : clientWords(known.client)
}
