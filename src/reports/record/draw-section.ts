import { shortDate } from '#basics/date-words.ts'
import { inWords } from '#basics/number-words.ts'
import { checkDraw } from '#domain/draw/check-draw.ts'
import { drawSample } from '#domain/draw/draw-sample.ts'
import type { OrderedLine } from '#domain/draw/order.ts'
import { defaultSampleSize } from '#domain/draw/sample-size.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { isRedactedDraw } from '#domain/record/redact-record.ts'
import type { Block, CellWords, Numbering, OrderRow, RowWords, Section } from './blocks.ts'
import { clientByReference } from './caseload-table.ts'
import { SECTIONS } from './cross-references.ts'
import { capital, counted, dayOf, inGroups, listed, secondOf, sentence } from './words.ts'

type RecordedDraw = RecordBody['draws'][number]

/** Why the draw is fair, in words for a layman; what was drawn; and enough of the whole order to repeat it by hand. */
export const drawSection = (body: RecordBody, numbers: Numbering): Section => {
  const { draws } = body
  if (draws.length === 0) {
    return {
      ...SECTIONS.draw,
      blocks: [{ kind: 'row', label: 'In short', text: 'No draw was made in this session.' }],
    }
  }
  return {
    ...SECTIONS.draw,
    onePage: true,
    blocks: [
      { kind: 'row', label: 'In short', text: IN_SHORT },
      ...draws.flatMap((draw, index): Block[] => {
        const counts = index === draws.length - 1
        const title = counts ? 'The draw that counts' : `Draw ${index + 1}, replaced by a new one`
        return [
          ...(draws.length > 1 ? [{ kind: 'heading' as const, title }] : []),
          ...oneDraw(body, draw, numbers),
        ]
      }),
    ],
  }
}

const IN_SHORT =
  'Everybody who could be drawn went on a list, and the list was sealed with a checksum. Only then did the computer take a random number; the number and the list together fix the order in which clients come up. Who was drawn in the past 12 months waits, as long as enough others are left that nobody can know who comes up.'

const oneDraw = (body: RecordBody, draw: RecordedDraw, numbers: Numbering): readonly Block[] => {
  if (isRedactedDraw(draw)) return redactedDraw(body, draw)
  const { order, strata } = drawSample(draw, draw.seed)
  const eligible = order.filter(line => line.eligible).length
  const resultLabel = numbers.table()
  const orderLabel = numbers.table()
  return [
    ...(draw.redrawnBecause === null
      ? []
      : [{ kind: 'row' as const, label: 'Why a new draw', text: sentence(draw.redrawnBecause) }]),
    { kind: 'row', label: 'Who could be', text: whoCouldBe(draw, eligible, orderLabel) },
    { kind: 'row', label: 'Left out', text: leftOut(body, draw) },
    { kind: 'row', label: 'How many', text: howMany(draw, strata) },
    { kind: 'row', label: 'Checksum of list', text: inGroups(draw.frameHash, 8, 4) },
    { kind: 'row', label: 'Random number', text: inGroups(draw.seed, 8, 4) },
    {
      kind: 'row',
      label: 'When',
      text: `${shortDate(dayOf(draw.drawnAt))}, ${secondOf(draw.drawnAt)}: first the list was sealed, then the number taken.`,
    },
    {
      kind: 'row',
      label: 'Method',
      text: [
        { text: draw.method, strong: true },
        { text: `, written out in section ${SECTIONS.checking.number}.` },
      ],
    },
    ...(checkDraw(draw).matches
      ? []
      : [
          {
            kind: 'row' as const,
            label: 'Repeated now',
            text: [{ text: 'List and number do not give the sample printed here.', strong: true }],
          },
        ]),
    resultTable(body, draw, order, resultLabel),
    {
      kind: 'order',
      label: orderLabel,
      caption: `All ${order.length} in draw order: band of the last agreed score, month last drawn, and the first 8 of each key’s 64 characters. Drawn or taken instead in bold.`,
      shortCaption: 'All in draw order',
      heads: ['No.', 'Client', 'Band', 'Drawn', 'Key'],
      rows: order.map((line, index) => orderRow(draw, line, index)),
    },
  ]
}

/** What still holds of a draw from which somebody was erased: its order can't be worked out from what is left. */
const redactedDraw = (body: RecordBody, draw: RecordedDraw): readonly Block[] => [
  ...(draw.redrawnBecause === null
    ? []
    : [{ kind: 'row' as const, label: 'Why a new draw', text: sentence(draw.redrawnBecause) }]),
  {
    kind: 'row',
    label: 'Who could be',
    text: `${draw.frame.length} of ${counted(draw.frame.length + draw.excluded.length, 'client')}.`,
  },
  { kind: 'row', label: 'Left out', text: leftOut(body, draw) },
  { kind: 'row', label: 'Drawn', text: draw.sample.map(one => clientByReference(body, one)).join(', ') },
  ...draw.replaced.map(
    ({ reference, by, reason }): Block => ({
      kind: 'row',
      label: 'Replaced',
      text: sentence(`${reference} by ${by}: ${reason}`),
    }),
  ),
  { kind: 'row', label: 'Checksum of list', text: inGroups(draw.frameHash, 8, 4) },
  { kind: 'row', label: 'Random number', text: inGroups(draw.seed, 8, 4) },
  {
    kind: 'row',
    label: 'Erased',
    text: 'Somebody on this list was erased since it was signed. Checksum, number and who was drawn stand as they were; the list is no longer whole, so that the draw can’t be repeated from this file.',
  },
]

const whoCouldBe = (draw: RecordedDraw, eligible: number, orderLabel: string): string => {
  const all = draw.frame.length
  const first = `${all} of ${counted(all + draw.excluded.length, 'client')}; all are in ${orderLabel}.`
  if (eligible === all) return first
  const waiting = all - eligible
  return `${first} The draw could fall on the first ${eligible}; the last ${waiting} ${waiting === 1 ? 'was' : 'were'} drawn in the past ${draw.window} months and ${waiting === 1 ? 'waits' : 'wait'}.`
}

const leftOut = (body: RecordBody, draw: RecordedDraw): string =>
  draw.excluded.length === 0
    ? 'Nobody.'
    : draw.excluded.map(one => sentence(`${clientByReference(body, one.reference)}: ${one.reason}`)).join(' ')

const howMany = (draw: RecordedDraw, strata: ReturnType<typeof drawSample>['strata']): string => {
  const all = draw.frame.length
  const usual = defaultSampleSize(all)
  const size =
    draw.size === usual
      ? `${draw.size}: a tenth of ${all}, rounded up; at least 3, at most 6${usual === all ? ', and no more than there are' : ''}.`
      : `${draw.size}, as the two asked for; ${usual} would be usual.`
  if (draw.strata.length === 0) return `${size} No bands were asked for.`
  const unmet = strata.filter(stratum => stratum.outcome === 'nobody-eligible').map(stratum => stratum.band)
  const nobody =
    unmet.length === 0 ? '' : ` Nobody of ${listed(unmet)} could be drawn, and nothing was forced.`
  return `${size} At least one was asked for from ${listed(draw.strata)}.${nobody}`
}

/** Everybody who was drawn or came instead, and the next two, so that the line under the sample is seen. */
const resultTable = (
  body: RecordBody,
  draw: RecordedDraw,
  order: readonly OrderedLine[],
  label: string,
): Block => {
  const taken = new Set([...draw.sample, ...draw.replaced.map(one => one.by)])
  const places = order.map((line, index) => ({ line, place: index + 1 }))
  const others = places.filter(({ line }) => !taken.has(line.reference)).slice(0, 2)
  const shown = places.filter(entry => taken.has(entry.line.reference) || others.includes(entry))
  return {
    kind: 'table',
    name: 'draw-result',
    label,
    caption: `${capital(counted(draw.sample.length, 'client'))} drawn, ${draw.replaced.length === 0 ? 'nobody replaced' : `${inWords(draw.replaced.length)} replaced`}${others.length === 0 ? '' : '; those next in order for comparison'}.`,
    shortCaption: 'The clients drawn',
    heads: ['Place', 'Client', 'Drawn before', 'Key begins', 'Result'],
    rows: shown.map(
      ({ line, place }): RowWords => ({
        kind: 'row',
        cells: [
          String(place),
          [{ text: clientByReference(body, line.reference), strong: true }],
          line.lastDrawn ?? 'never',
          inGroups(line.key.slice(0, 12), 4),
          resultOf(body, draw, line.reference),
        ],
      }),
    ),
  }
}

const resultOf = (body: RecordBody, draw: RecordedDraw, reference: string): CellWords => {
  const replaced = draw.replaced.find(one => one.reference === reference)
  if (replaced !== undefined) return `Replaced by ${replaced.by}, the next to come: ${replaced.reason}`
  const cameFor = draw.replaced.find(one => one.by === reference)
  const drawn = cameFor !== undefined || draw.sample.includes(reference)
  if (!drawn) return 'Not drawn'
  const scored = body.scores.some(score => score.client.reference === reference)
  const result = { text: scored ? 'Scored' : 'Drawn', strong: true }
  return cameFor === undefined ? [result] : [result, { text: `, in place of ${cameFor.reference}` }]
}

const orderRow = (draw: RecordedDraw, line: OrderedLine, index: number): OrderRow => ({
  place: String(index + 1),
  client: line.reference,
  band: line.band ?? '–',
  drawn: line.lastDrawn ?? '–',
  key: inGroups(line.key.slice(0, 8), 4),
  strong: draw.sample.includes(line.reference) || draw.replaced.some(one => one.by === line.reference),
})
