import { longMonth, shortDate } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { sentence } from '#basics/wording.ts'
import type { AddendumBody } from './addendum-schema.ts'
import type { RecordClient } from './record-parts.ts'
import type { RecordBody } from './record-schema.ts'
import type { SignedOtherwise } from './signed-otherwise.ts'
import { FIXED, LISTS_OF_WORDS, TEXTS_BY_ITEM } from './without-names.ts'

/** Parts of a record and of what hangs on it, in the order in which their passages are shown. */
export const PASSAGE_SECTIONS = [
  'discussed',
  'closings',
  'named',
  'actions',
  'addendum',
  'documents',
  'scores',
  'opening',
  'close',
  'session',
  'signatures',
  'caseload',
  'draw',
  'record',
] as const
export type PassageSection = (typeof PASSAGE_SECTIONS)[number]

/** Some sentences of a record that belong together, and where they stand. */
export type RecordPassage = {
  readonly section: PassageSection
  readonly client: RecordClient | null
  /** Of an action, 'A3'; of an addendum, 'CS-2026-10-0007/A1'. */
  readonly number: string | null
  /** On one line; empty where a client is named and nothing is said. */
  readonly text: string
}

/** Every text that the printed record shows, in passages; figures, keys, dates of tables and hashes are none. */
export const recordPassages = (body: RecordBody): readonly RecordPassage[] =>
  [
    ...body.discussed.map(one => of('discussed', one, one.client)),
    ...body.closings.flatMap(({ criteria, form, ...one }) => [
      of('closings', [form, one], one.client),
      ...(criteria?.items ?? []).map(item => of('closings', item, one.client)),
    ]),
    ...body.named.map(one => of('named', one, one.client)),
    ...body.actions.map(one => of('actions', one, one.client, one.number)),
    ...body.documents.flatMap(({ items, ...one }) => [
      of('documents', one, one.client),
      ...items.map(item => of('documents', item, one.client)),
    ]),
    ...body.samplesAskedFor.map(({ client, kind, title }) =>
      of('documents', [`to be brought: ${kind}`, title], client),
    ),
    ...body.scores.map(one => of('scores', one, one.client)),
    ...(body.scheme === null ? [] : [of('scores', [body.scheme.name, body.scheme.items])]),
    ...openingPassages(body.opening),
    of('close', body.close),
    of('session', body.session),
    ...body.caseload.entries.map(one => of('caseload', one, one.client)),
    ...body.caseload.left.map(one => of('caseload', one, one.client)),
    of('caseload', [body.caseload.note, body.caseload.capacity]),
    ...body.draws.map(draw =>
      of('draw', [
        draw.sample.join(', '),
        draw.redrawnBecause,
        ...draw.replaced.map(({ reference, by, reason }) => `${by} for ${reference}: ${reason}`),
        ...draw.excluded.map(({ reference, reason }) => `${reference}: ${reason}`),
      ]),
    ),
    headPassage(body),
  ].filter(({ text, client }) => text !== '' || client !== null)

/** Who signed in ink or did not sign: stated under the record, not in it. */
export const statementPassage = (name: string, answer: SignedOtherwise): RecordPassage =>
  of('signatures', [name, answer.method === 'ink' ? answer.seenBy : answer.reason])

/** What an addendum says, and whose it is. */
export const addendumPassage = ({ number, says, writtenBy }: AddendumBody): RecordPassage =>
  of(
    'addendum',
    [says.correction?.right, says.correction?.recordSays, says.text, writtenBy.name],
    says.about,
    number,
  )

/** A passage of all texts in something, in their order. */
const of = (
  section: PassageSection,
  from: unknown,
  client: RecordClient | null = null,
  number: string | null = null,
): RecordPassage => ({
  section,
  client,
  number,
  text: [...new Set(textsIn(from, ''))]
    .map(text => sentence(text.normalize('NFC').replaceAll(/\s+/g, ' ')))
    .filter(text => text !== '')
    .join(' '),
})

const openingPassages = ({ lastActions, ...rest }: RecordBody['opening']): RecordPassage[] => [
  of('opening', rest),
  ...lastActions.map(one => of('opening', one, one.client)),
]

const headPassage = (body: RecordBody): RecordPassage => {
  const first = body.session.sittings[0]?.from.slice(0, 10)
  return of('record', [
    body.number,
    longMonth(body.month as Month),
    first === undefined ? null : shortDate(first as PlainDate),
    [body.practitioner.name, body.practitioner.title],
    [body.supervisor.name, body.supervisor.title],
    body.service,
  ])
}

/** A client's own reference, initials and name are the passage's `client`, not its text. */
const textsIn = (value: unknown, key: string): readonly string[] => {
  if (typeof value === 'string') return FIXED.has(key) || FIGURES.test(value) ? [] : [value]
  if (Array.isArray(value)) return LISTS_OF_WORDS.has(key) ? [] : value.flatMap(item => textsIn(item, key))
  if (value === null || typeof value !== 'object' || ('reference' in value && 'initials' in value)) return []
  return Object.entries(value).flatMap(([name, item]) => textsIn(item, TEXTS_BY_ITEM.has(key) ? '' : name))
}

/** Months, days, moments, hashes, ids. */
const FIGURES =
  /^(?:\d{4}-\d{2}(?:-\d{2}(?:T\S*)?)?|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
