import { withoutNeutralising } from '#basics/formula-text.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { LONG_TEXT, SHORT_TEXT } from '#domain/caseload/client.ts'
import { type ImportField, isTextList, type ListField } from '#domain/import/file-mapping.ts'
import type { RefusalReason } from '#domain/import/refusal-reason.ts'
import { readDate } from './dates.ts'
import { type FieldKind, fieldRule } from './fields.ts'
import type { Mapping } from './mapping.ts'
import { readCount } from './numbers.ts'
import type { RepairKind } from './row-values.ts'
import { canonicalWord, foldWord } from './value-words.ts'

export type CellValue = string | number | null

export type CellReading =
  | { readonly value: CellValue; readonly repair: RepairKind | null; readonly reason: null }
  | { readonly reason: RefusalReason }

export type CellReader = (text: string) => CellReading

/** A reader for one column. It remembers what it has read, since most columns say the same few things over and over. */
export const cellReader = (field: ImportField, context: ReadingContext): CellReader => {
  const { kind } = fieldRule(field)
  const read = READERS[kind](field, context)
  if (kind === 'reference' || kind === 'note') return text => readWhole(text, read, context)
  const seen = new Map<string, CellReading>()
  let hits = 0
  let misses = 0
  let isWorthIt = true
  return text => {
    if (!isWorthIt) return readWhole(text, read, context)
    const known = seen.get(text)
    if (known !== undefined) {
      hits++
      return known
    }
    const reading = readWhole(text, read, context)
    if (text.length <= 100 && seen.size < 10_000) seen.set(text, reading)
    misses++
    // Where hardly anything stands twice, looking it up takes longer than reading it.
    if (misses === 500) isWorthIt = hits >= misses
    return reading
  }
}

export type ReadingContext = {
  readonly mapping: Pick<Mapping, 'dateOrder' | 'decimalSign' | 'words'>
  readonly asOf: PlainDate
  /** Whether the file had bytes that its encoding does not know: then U+FFFD is a hole, not a character. */
  readonly hasHoles: boolean
}

const readWhole = (text: string, read: CellReader, { hasHoles }: ReadingContext): CellReading => {
  if (text === '') return EMPTY
  if (PLAIN.test(text)) return withBlanks(text, read)
  if (CONTROL.test(text)) return { reason: 'control-character' }
  if (hasHoles && text.includes('\ufffd')) return { reason: 'unreadable-character' }
  const shown = text.replaceAll(HIDDEN, '').normalize('NFC')
  const reading = withBlanks(shown, read)
  return reading.reason === null && shown.length !== text.normalize('NFC').length
    ? { ...reading, repair: 'hidden-characters' }
    : reading
}

const withBlanks = (text: string, read: CellReader): CellReading => {
  const trimmed = text.trim()
  if (trimmed === '') return EMPTY
  const reading = read(trimmed)
  return trimmed.length !== text.length && reading.reason === null && reading.repair === null
    ? { ...reading, repair: 'blanks-around' }
    : reading
}

const EMPTY: CellReading = { value: null, repair: null, reason: null }

/** Printable ASCII and line breaks: nothing that needs a second look. */
const PLAIN = /^[\t\n\u0020-\u007e]*$/
const CONTROL = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/u
/** Characters that turn the direction of what follows, and the byte order mark: a name must read as it is stored. */
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\ufeff]/g

const READERS: Record<FieldKind, (field: ImportField, context: ReadingContext) => CellReader> = {
  reference: () => text => {
    // Nothing invisible: what the draw's frame prints must be the whole of it.
    const shown = ownText(text)
      .replaceAll(/\p{Cf}/gu, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
    if (shown === '') return EMPTY
    if (shown.length > 40) return { reason: 'too-long' }
    return read(shown, shown === text ? null : 'hidden-characters')
  },
  name: () => text => {
    const own = ownText(text)
    const line = own.replaceAll(/\s+/g, ' ')
    return line.length > SHORT_TEXT ? { reason: 'too-long' } : read(line, repairOf(text, own, line))
  },
  note: () => text => {
    const note = ownText(text)
    return note.length > LONG_TEXT ? { reason: 'too-long' } : read(note, repairOf(text, note, note))
  },
  date: (field, { mapping, asOf }) => {
    const shortYear = field === 'birthDate' ? 'latest-past' : 'this-century'
    const isPast = fieldRule(field).past === true
    return text => {
      if (isPlaceholder(text)) return read(null, 'left-empty')
      const found = readDate(text, mapping.dateOrder, shortYear, asOf)
      if (typeof found === 'string') return { reason: found }
      if (isPast && found.date > asOf) return { reason: 'in-the-future' }
      return read(found.date, found.shortYear ? 'short-year' : null)
    }
  },
  count:
    (_, { mapping }) =>
    text => {
      if (isPlaceholder(text)) return read(null, 'left-empty')
      const found = readCount(text, mapping.decimalSign)
      return typeof found === 'string' ? { reason: found } : read(found, null)
    },
  list: (field, { mapping }) => {
    const words = new Map(
      Object.entries<string | null>(mapping.words[field as ListField]).map(([word, value]) => [
        foldWord(word),
        value,
      ]),
    )
    return text => {
      const value = words.get(foldWord(text))
      if (value !== undefined) return read(value, spelling(text, value))
      if (isPlaceholder(text)) return read(null, 'left-empty')
      if (!isTextList(field)) return { reason: 'value-not-mapped' }
      const own = ownText(text)
      return own.length > SHORT_TEXT ? { reason: 'too-long' } : read(own, repairOf(text, own, own))
    }
  },
}

const read = (value: CellValue, repair: RepairKind | null): CellReading => ({ value, repair, reason: null })

const repairOf = (text: string, own: string, kept: string): RepairKind | null => {
  if (own !== text) return 'apostrophe'
  return kept === own ? null : 'blanks-around'
}

/** The same word in other letters was put right; another word ('hoch') was mapped, which is no repair. */
const spelling = (text: string, value: string | null): RepairKind | null =>
  value !== null && text !== canonicalWord(value) && foldWord(text) === foldWord(value)
    ? 'other-spelling'
    : null

const isPlaceholder = (text: string): boolean => text.length <= 4 && PLACEHOLDERS.has(text.toLowerCase())
const PLACEHOLDERS: ReadonlySet<string> = new Set(['-', '--', '–', '—', 'n/a', '#n/a', 'null'])

/** As it was before our own export made it safe to open in a spreadsheet. */
const ownText = (text: string): string => (text.startsWith("'") ? withoutNeutralising(text).trim() : text)
