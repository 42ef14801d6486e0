import type { EntryInput, EntryView } from '#contract/review.ts'
import type { EntryField } from '#domain/caseload/entry.ts'
import type { CellReader } from './cell-text.ts'
import type { TypedCell } from './row-snapshot.ts'

/** Readable texts as values, the others as drafts, kept as typed. */
export const inputOf = (
  cells: readonly (readonly [EntryField, TypedCell])[],
  reader: CellReader,
): EntryInput => {
  const values: Record<string, unknown> = {}
  const drafts: EntryInput['drafts'] = {}
  for (const [field, { text }] of cells) {
    const read = reader.read(field, text)
    if (read.ok) values[field] = read.value
    else drafts[field] = text
  }
  return { values: values as EntryInput['values'], drafts }
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
  ])

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0
