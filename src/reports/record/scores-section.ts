import { inWords } from '#basics/number-words.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { RecordComparison } from '#domain/record/record-scores.ts'
import { bandDistance, compareBands } from '#domain/scheme/band.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import type { Block, CellWords, MarkWord, Numbering, RowWords, Section } from './blocks.ts'
import { actionsFrom, SECTIONS } from './cross-references.ts'
import { ownScores } from './own-scores.ts'
import {
  actionNote,
  amount,
  capital,
  clientWords,
  counted,
  NOT_RECORDED,
  sentence,
  shortName,
  timeOf,
} from './words.ts'

/** Own score, supervisor's score, what they agreed and why: item by item, a group a client. Originals are never struck out. */
export const scoresSection = (body: RecordBody, numbers: Numbering): Section => {
  const { scheme, scores } = body
  if (scheme === null)
    return {
      ...SECTIONS.scores,
      blocks: [row('How', 'This service does not score. Drawn clients were reviewed without it.')],
    }
  if (scores.length === 0)
    return {
      ...SECTIONS.scores,
      blocks: [
        row('How', 'No client was scored by both in this session.'),
        ...ownScores(body, scheme, numbers),
      ],
    }
  return {
    ...SECTIONS.scores,
    blocks: [
      { ...row('How', howScored(body, scheme)), ...actionNote(actionsFrom(body, 'draw')) },
      {
        kind: 'legend',
        items: [
          { mark: 'same', text: 'same level' },
          { mark: 'higher', text: 'supervisor higher' },
          { mark: 'lower', text: 'supervisor lower' },
        ],
      },
      {
        kind: 'table',
        name: 'scores',
        label: numbers.table(),
        caption: `${capital(counted(scores.length, 'client'))}, level by level: own score, supervisor’s score, agreed score.`,
        shortCaption: 'Scores level by level',
        heads: ['Item', 'Practitioner', 'Supervisor', 'Difference', 'Agreed', 'Reason and notes'],
        rows: scores.flatMap(score => clientRows(body, scheme, score)),
      },
      ...ownScores(body, scheme, numbers),
    ],
  }
}

const row = (label: string, text: string): Block => ({ kind: 'row', label, text })

const howScored = (body: RecordBody, scheme: SchemeDefinition): string => {
  const levels = scheme.items.flatMap(item => item.levels.map(level => level.level))
  const weighted = scheme.items.some(item => item.weight !== 1)
  const weights = weighted
    ? ` Weights: ${scheme.items.map(item => `${item.name} ${amount(item.weight)}`).join(', ')}.`
    : ''
  const blind = body.scores.every(score => score.own.blind && score.supervisor.blind)
  const how = blind
    ? `Each scored alone, the supervisor without sight of the practitioner’s score; all were revealed together${body.session.revealedAt === null ? '' : `, at ${timeOf(body.session.revealedAt)}`}.`
    : 'Each scored alone; where a score was given after the reveal, the client’s line says ‘not blind’.'
  return `${how} Neither original is changed by what was agreed. Levels run from ${Math.min(...levels)} to ${Math.max(...levels)} on ${counted(scheme.items.length, 'item')}: ${scheme.name}, version ${scheme.version}.${weights}`
}

const clientRows = (
  body: RecordBody,
  scheme: SchemeDefinition,
  score: RecordComparison,
): readonly RowWords[] => [
  { kind: 'group', text: clientLine(score) },
  ...scheme.items.map((item): RowWords => {
    const own = score.own.levels[item.key]
    const other = score.supervisor.levels[item.key]
    const agreed = score.agreed?.levels[item.key]
    return {
      kind: 'row',
      cells: [
        item.name,
        level(own),
        level(other),
        difference(own, other),
        agreed === undefined ? NOT_RECORDED : [{ text: String(agreed), strong: true }],
        reasons(body, score, item.key),
      ],
    }
  }),
  totalRow(score),
]

const clientLine = (score: RecordComparison): string => {
  const notes = [
    ...(score.service === null ? [] : [score.service]),
    ...(score.risk === null ? [] : [`risk ${score.risk}`]),
  ].join(', ')
  const more = [
    ...(notes === '' ? [] : [notes]),
    ...(score.inPlaceOf === null ? [] : [`scored in place of ${score.inPlaceOf}`]),
    ...(score.own.given === 'after the draw' ? ['own score given after the draw'] : []),
    ...(score.own.blind && score.supervisor.blind ? [] : ['not blind']),
  ]
  return `${clientWords(score.client)}${more.length === 0 ? '' : `: ${more.join('; ')}`}`
}

const level = (value: number | undefined): string => (value === undefined ? NOT_RECORDED : String(value))

const difference = (own: number | undefined, other: number | undefined): CellWords => {
  if (own === undefined || other === undefined) return ''
  if (own === other) return { text: 'same', mark: 'same' }
  const apart = Math.abs(other - own)
  return other > own
    ? { text: [{ text: `${apart} higher`, strong: true }], mark: 'higher' }
    : { text: [{ text: `${apart} lower`, strong: true }], mark: 'lower' }
}

/** The reason for what was agreed, then what each noted when scoring. */
const reasons = (body: RecordBody, score: RecordComparison, key: string): string =>
  [
    score.agreed?.reasons[key],
    noteOf(body.practitioner.name, score.own.notes[key]),
    noteOf(body.supervisor.name, score.supervisor.notes[key]),
  ]
    .filter(text => text !== undefined && text.trim() !== '')
    .join('\n')

const noteOf = (name: string, note: string | undefined): string | undefined =>
  note === undefined || note.trim() === '' ? undefined : sentence(`${shortName(name)} noted: ${note}`)

const totalRow = ({ own, supervisor, agreed }: RecordComparison): RowWords => {
  const apart = bandDistance(own.band, supervisor.band)
  const higher = compareBands(supervisor.band, own.band) < 0
  const mark: MarkWord = apart === 0 ? 'same' : higher ? 'higher' : 'lower'
  const bands =
    apart === 0
      ? 'band'
      : `${apart === 1 ? '1 band' : `${inWords(apart)} bands`} ${higher ? 'higher' : 'lower'}`
  return {
    kind: 'row',
    strong: true,
    cells: [
      'Total and band',
      `${amount(own.total)} ${own.band}`,
      `${amount(supervisor.total)} ${supervisor.band}`,
      { text: bands, mark },
      agreed === null ? NOT_RECORDED : `${amount(agreed.total)} ${agreed.band}`,
      agreed === null ? 'No agreed score was recorded.' : (agreed.reasons.band ?? ''),
    ],
  }
}
