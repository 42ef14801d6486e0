import { type NamesToHide, textWithoutNames } from './names-in-text.ts'
import { RecordBody } from './record-schema.ts'

/**
 * What a record says, without anybody's name: clients stand as references alone, the two by their parts, and in every
 * text the names to hide are replaced. It has another hash than the record and is signed by nobody.
 */
export const withoutNames = (body: RecordBody, more: NamesToHide): RecordBody => {
  const inText = textWithoutNames({
    names: [
      body.practitioner.name,
      body.supervisor.name,
      ...namesIn(body, 'name'),
      ...ownersIn(body),
      ...more.names,
    ],
    initials: [...namesIn(body, 'initials'), ...more.initials],
  })
  const owner = (name: string): string => {
    if (name === body.practitioner.name) return PRACTITIONER
    return name === body.supervisor.name ? SUPERVISOR : inText(name)
  }
  const changed = walk(body, '', (value, key) => {
    if (key === 'owner') return owner(value)
    return FIXED.has(key) ? value : inText(value)
  }) as RecordBody
  return RecordBody.parse({
    ...changed,
    shownAs: 'reference only',
    practitioner: { ...changed.practitioner, name: PRACTITIONER },
    supervisor: { ...changed.supervisor, name: SUPERVISOR },
    documents: changed.documents.map(one =>
      one.file === null ? one : { ...one, file: { ...one.file, name: A_FILE } },
    ),
  })
}

/** One word each, since printed names are shortened after their first. */
const PRACTITIONER = 'Practitioner'
const SUPERVISOR = 'Supervisor'

/** Files are called after people more often than not. */
const A_FILE = '[file name]'

/** Keys of what the program wrote itself: keys, words from lists, ids, dates, references. Everything else is text of people. */
export const FIXED: ReadonlySet<string> = new Set([
  'schema',
  'number',
  'month',
  'reviewId',
  'id',
  'shownAs',
  'reference',
  'by',
  'inPlaceOf',
  'key',
  'band',
  'kind',
  'brought',
  'outcome',
  'result',
  'state',
  'risk',
  'riskThen',
  'stage',
  'membership',
  'standing',
  'source',
  'given',
  'section',
  'from',
  'to',
  'at',
  'on',
  'due',
  'asOf',
  'method',
  'seed',
  'frameHash',
  'sha256',
  'certificateSha256',
  'measure',
  'unit',
  'origin',
  'contactFromNow',
  'tandem',
  'draw',
  'trend',
  'goalsTogether',
  'decidedAt',
  'revealedAt',
])

type Json = unknown

/** Every text with the key it stands under; clients lose name and initials. */
const walk = (value: Json, key: string, change: (text: string, key: string) => string): Json => {
  if (typeof value === 'string') return change(value, key)
  if (Array.isArray(value))
    return value.map(item => walk(item, LISTS_OF_WORDS.has(key) ? 'key' : key, change))
  if (value === null || typeof value !== 'object') return value
  const isClient = 'reference' in value && 'initials' in value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      isClient && (name === 'name' || name === 'initials')
        ? null
        : walk(item, TEXTS_BY_ITEM.has(key) ? '' : name, change),
    ]),
  )
}

/** Texts of people under the keys of a scheme's items, which a service may call anything: 'risk', 'from'. */
export const TEXTS_BY_ITEM: ReadonlySet<string> = new Set(['notes', 'reasons'])

/** Lists whose members are words of the program. */
export const LISTS_OF_WORDS: ReadonlySet<string> = new Set([
  'attended',
  'actions',
  'carried',
  'overdue',
  'contradictions',
  'sample',
  'strata',
  'openFields',
])

/** Names or initials of all clients that stand in a record. */
const namesIn = (value: Json, field: 'name' | 'initials'): string[] => {
  if (Array.isArray(value)) return value.flatMap(item => namesIn(item, field))
  if (value === null || typeof value !== 'object') return []
  const here = 'reference' in value && 'initials' in value ? (value as Record<string, unknown>)[field] : null
  return [
    ...(typeof here === 'string' ? [here] : []),
    ...Object.values(value).flatMap(item => namesIn(item, field)),
  ]
}

const ownersIn = (body: RecordBody): string[] => [
  ...body.actions.map(({ owner }) => owner),
  ...body.opening.lastActions.map(({ owner }) => owner),
]
