import type { RecordBody } from '#domain/record/record-schema.ts'
import { BANDS } from '#domain/scheme/band.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import type { Block, Numbering, RowWords } from './blocks.ts'
import { amount, capital, clientWords, sentence } from './words.ts'

/** The practitioner's own scores of clients who were not drawn: a line each, levels in the order of the scheme's items. */
export const ownScores = (
  body: RecordBody,
  scheme: SchemeDefinition,
  numbers: Numbering,
): readonly Block[] => {
  const compared = new Set(body.scores.map(({ client }) => client.reference))
  const scored = body.caseload.entries.filter(
    ({ client, own }) => own !== null && !compared.has(client.reference),
  )
  if (scored.length === 0) return []
  return [
    {
      kind: 'table',
      name: 'own-scores',
      label: numbers.table(),
      caption: sentence(
        `Own scores of this month, of clients who were not drawn. Levels in this order: ${scheme.items.map(({ name }) => name.toLowerCase()).join('; ')}`,
      ),
      shortCaption: 'Own scores of clients who were not drawn',
      heads: ['Client', 'Levels', 'Total', 'Band', 'Notes'],
      rows: inOrder(scored).map(entry => rowOf(entry, scheme)),
    },
  ]
}

type Entry = RecordBody['caseload']['entries'][number]

const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => rank(a) - rank(b) || (a.client.reference < b.client.reference ? -1 : 1))

const rank = ({ own }: Entry): number => (own?.band == null ? BANDS.length : BANDS.indexOf(own.band))

const rowOf = ({ client, own }: Entry, scheme: SchemeDefinition): RowWords => {
  const notes = scheme.items.flatMap(({ key, name }) => {
    const note = own?.notes[key]?.trim() ?? ''
    return note === '' ? [] : [sentence(`${name}: ${note}`)]
  })
  return {
    kind: 'row',
    cells: [
      clientWords(client),
      scheme.items.map(({ key }) => own?.levels[key] ?? '–').join('  '),
      own?.total == null ? '' : amount(own.total),
      own?.band == null ? 'Not complete' : capital(own.band),
      notes.join(' '),
    ],
  }
}
