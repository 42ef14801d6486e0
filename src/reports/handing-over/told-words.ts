import type { Json } from '#basics/canonical-json.ts'
import { longMonth, shortDate } from '#basics/date-words.ts'
import { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { ToldRow } from '#domain/handing-over/client-export.ts'
import type { Block, Words } from '../record/blocks.ts'
import { dayOf, NOT_RECORDED, timeOf } from '../record/words.ts'
import { FIELD_WORDS } from './field-words.ts'

/** Rows of one kind under one label: when, by whom and from where in front, then what is recorded. */
export const rowsBlocks = (label: string, rows: readonly ToldRow[]): readonly Block[] =>
  rows.map((row, index) => ({
    kind: 'row',
    label: index === 0 ? label : '',
    text: rowWords(row),
    small: true,
  }))

/** The same of what may be thousands: then what happened is counted by month, and the data (JSON) has each. */
export const manyBlocks = (label: string, rows: readonly ToldRow[]): readonly Block[] => {
  if (rows.length <= MOST_ROWS) return rowsBlocks(label, rows)
  const months = Map.groupBy(rows, row => String(row.at ?? '').slice(0, 7))
  return [
    { kind: 'small', text: `${rows.length} entries, counted by month. Each stands in the data (JSON).` },
    ...[...months].map(
      ([month, ofMonth]): Block => ({
        kind: 'row',
        label: textWords(month),
        text: [...Map.groupBy(ofMonth, row => String(row.act ?? row.type ?? 'entry'))]
          .map(([what, found]) => `${what}: ${found.length}`)
          .join('; '),
        small: true,
      }),
    ),
  ]
}

/** About thirty pages. */
const MOST_ROWS = 500

export const rowWords = (row: ToldRow): Words => {
  const head = attribution(row)
  const fields = Object.entries(row).flatMap(([name, value]) =>
    ATTRIBUTION.has(name) ? [] : fieldWords(name, value),
  )
  const body = inLines(fields)
  if (head === '') return body === '' ? NOT_RECORDED : body
  return [{ text: head, strong: true }, { text: body === '' ? '' : `\n${body}` }]
}

/** 'Stage: planning', each that has something in it. */
const fieldWords = (name: string, value: Json | undefined): string[] => {
  // What a change sets stands without a name of its own: the fields in it have theirs, and one that was emptied says so.
  if (BARE.has(name) && typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).map(([inner, item]) => `${labelOf(inner)}: ${valueWords(item)}`)
  return isNothing(value) ? [] : [`${labelOf(name)}: ${valueWords(value)}`.replace(': \n', ':\n')]
}

/** Short fields one after the other; a long one, or one of several lines, by itself. */
const inLines = (fields: readonly string[]): string => {
  const lines: string[][] = []
  let running: string[] | null = null
  for (const field of fields) {
    if (field.length > LONG || field.includes('\n')) {
      lines.push([field])
      running = null
    } else if (running === null) {
      running = [field]
      lines.push(running)
    } else running.push(field)
  }
  return lines.map(line => line.join('; ')).join('\n')
}

/** More characters than this stand on a line of their own. */
const LONG = 70

const BARE: ReadonlySet<string> = new Set(['values', 'fields', 'form', 'decision', 'answer', 'drafts'])

/** When something was recorded, by whom, and how it came in. */
const attribution = (row: ToldRow): string => {
  const first = (names: readonly string[]) =>
    names.map(name => row[name]).find(value => typeof value === 'string')
  const at = first(WHEN)
  const by = first(BY)
  const source = row.source
  return [
    ...(typeof at === 'string' ? [momentWords(at)] : []),
    ...(typeof by === 'string' ? [by] : []),
    ...(typeof source === 'string' ? [source] : []),
  ].join(', ')
}

const WHEN = [
  'readAt',
  'at',
  'recordedAt',
  'updatedAt',
  'addedAt',
  'importedAt',
  'createdAt',
  'publishedAt',
  'changedAt',
  'madeAt',
]
const BY = ['recordedBy', 'byPerson', 'person', 'by', 'addedBy', 'importedBy', 'createdBy']
const ATTRIBUTION: ReadonlySet<string> = new Set([...WHEN, ...BY, 'source'])

/** 'carePlanReviewDue' is 'Care plan review due'. */
export const labelOf = (name: string): string => {
  const known = FIELD_WORDS[name]
  if (known !== undefined) return known
  if (/\s/.test(name)) return name
  const words = name
    .replaceAll('-', ' ')
    .replaceAll(
      /(\p{Ll})(\p{Lu})/gu,
      (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    )
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

export const valueWords = (value: Json | undefined): string => {
  if (value === null || value === undefined || value === '') return NOT_RECORDED
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000).replace('-', '−')
  if (typeof value === 'string') return textWords(value)
  if (Array.isArray(value)) return listWords(value)
  if ('reference' in value && 'initials' in value) return String(value.reference)
  if (isReview(value)) return `${textWords(value.month)}, ${value.practitioner}`
  return (
    Object.entries(value)
      .filter(([name, item]) => isTold(name, item, value))
      .map(([name, item]) => `${labelOf(name)}: ${valueWords(item)}`)
      .join(', ') || NOT_RECORDED
  )
}

/** Things with parts of their own stand on a line each. */
const listWords = (list: readonly Json[]): string => {
  const items = list.filter(item => !isNothing(item))
  if (items.length === 0) return NOT_RECORDED
  const words = items.map(valueWords)
  return items.some(item => typeof item === 'object')
    ? words.map(item => `\n– ${item}`).join('')
    : words.join('; ')
}

const textWords = (text: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return shortDate(text as PlainDate)
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return momentWords(text)
  const month = Month.safeParse(text)
  return month.success ? longMonth(month.data) : text
}

/** '29 Oct 2026, 14:03'. */
export const momentWords = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}T/.test(text) ? `${shortDate(dayOf(text))}, ${timeOf(text)}` : textWords(text)

/** A month and whose it is, as rows name their review. */
const isReview = (value: object): value is { readonly month: string; readonly practitioner: string } =>
  Object.keys(value).length === 2 &&
  'month' in value &&
  'practitioner' in value &&
  typeof value.month === 'string'

/** Keys of what has a text beside them, and Tandem's own numbers, say nothing to a reader. */
const isTold = (name: string, item: Json | undefined, of: object): boolean =>
  !isNothing(item) &&
  !(name === 'key' && ('text' in of || 'name' in of)) &&
  !(typeof item === 'string' && UUID.test(item))

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

const isNothing = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0)
