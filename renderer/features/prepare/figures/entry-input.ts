import type { EntryInput, EntryView } from '#contract/review.ts'
import type { ClientWords } from '#domain/caseload/client.ts'
import type { EntryField } from '#domain/caseload/entry.ts'
import type { CellReader } from './cell-text.ts'
import { type GridField, isClientField } from './grid-field.ts'
import type { TypedCell } from './row-snapshot.ts'

/** Readable texts of the month as values, the others as drafts, kept as typed. Null where none is the month's. */
export const inputOf = (
  cells: readonly (readonly [GridField, TypedCell])[],
  reader: CellReader,
): EntryInput | null => {
  const ofMonth = cells.flatMap(([field, cell]) => (isClientField(field) ? [] : [[field, cell] as const]))
  if (ofMonth.length === 0) return null
  const values: Record<string, unknown> = {}
  const drafts: EntryInput['drafts'] = {}
  for (const [field, { text }] of ofMonth) {
    const read = reader.read(field, text)
    if (read.ok) values[field] = read.value
    else drafts[field] = text
  }
  return { values: values as EntryInput['values'], drafts }
}

/** What of the typed texts is the client's own; these cells hold nothing that can't be read. Null where none is. */
export const wordsOf = (
  cells: readonly (readonly [GridField, TypedCell])[],
  reader: CellReader,
): Partial<ClientWords> | null => {
  const words = cells.flatMap(([field, { text }]) => {
    const read = isClientField(field) ? reader.read(field, text) : null
    return read?.ok ? [[field, read.value]] : []
  })
  return words.length === 0 ? null : Object.fromEntries(words)
}

/** As it will stand once these were taken from last month. */
export const withCarried = (entry: EntryView, fields: readonly EntryField[]): EntryView => {
  const carried = Object.fromEntries(fields.map(field => [field, entry.last?.[field] ?? null]))
  const sources = Object.fromEntries(fields.map(field => [field, 'carried']))
  return {
    ...entry,
    values: { ...entry.values, ...carried },
    sources: { ...entry.sources, ...sources },
    drafts: Object.fromEntries(
      Object.entries(entry.drafts).filter(([field]) => !fields.includes(field as EntryField)),
    ),
  }
}

/** Two entries with one signature say the same. */
export const signatureOf = (entry: EntryView): string =>
  JSON.stringify([
    Object.entries(entry.values).sort(byKey),
    Object.entries(entry.sources).sort(byKey),
    Object.entries(entry.drafts).sort(byKey),
    Object.entries(entry.own?.levels ?? {}).sort(byKey),
    Object.entries(entry.words).sort(byKey),
  ])

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0
