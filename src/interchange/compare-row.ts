import type { EntryState, ValueSource } from '#domain/caseload/entry.ts'
import { isTextList } from '#domain/import/file-mapping.ts'
import type { KnownClient } from './known.ts'
import { plainText } from './plain-text.ts'
import { ask, type TypedValueQuestion } from './questions.ts'
import type { CellValue } from './read-cell.ts'
import {
  type AcceptedRow,
  CLIENT_FIELDS,
  ENTRY_IMPORT_FIELDS,
  type ImportedEntry,
  type ImportedFacts,
  type RowValues,
  type StoredField,
} from './row-values.ts'
import { foldWord } from './value-words.ts'

/** Old beside new. */
export type FieldChange = {
  readonly field: StoredField
  readonly from: CellValue
  readonly to: CellValue
  /** Where the old value of an entry came from; null for a client's facts and for a value not recorded. */
  readonly source: ValueSource | null
}

export type RowComparison = {
  readonly changes: readonly FieldChange[]
  readonly questions: readonly TypedValueQuestion[]
  readonly facts: Partial<ImportedFacts>
  readonly entry: Partial<ImportedEntry>
}

/**
 * What a row would change of a known client. An empty cell says nothing and changes nothing. A value that is only
 * carried is confirmed by the same figure in the file: it is set again as imported, and counts as no change.
 */
export const compareRow = (
  { row, reference, values }: AcceptedRow,
  known: KnownClient,
  identity: 'same' | 'keep' | 'take',
  answers: ReadonlyMap<string, string>,
): RowComparison => {
  const factChanges = CLIENT_FIELDS.flatMap(field => factChange(field, values, known.facts, identity))
  const changes: FieldChange[] = []
  const questions: TypedValueQuestion[] = []
  const entry: Record<string, CellValue> = {}
  for (const field of ENTRY_IMPORT_FIELDS) {
    const to = values[field] ?? null
    if (to === null) continue
    const { present, source, draft } = presentOf(known.entry, field)
    if (draft === null && isSame(field, present, to)) {
      if (source === 'carried') entry[field] = to
      continue
    }
    if (draft !== null || source === 'typed' || source === 'agreed') {
      const asked = ask('typed-value', reference, answers, field)
      questions.push({
        ...asked,
        row,
        field,
        present,
        draft,
        source: draft === null && source !== null ? source : 'typed',
        inFile: to,
      })
      if (asked.answer === 'keep') continue
    }
    changes.push({ field, from: present, to, source })
    entry[field] = to
  }
  const facts = Object.fromEntries(factChanges.map(change => [change.field, change.to]))
  // Each field's value is of the field's own type: both came from the same column of `values`.
  return { changes: [...factChanges, ...changes], questions, facts, entry: entry as Partial<ImportedEntry> }
}

/** What a row says of a client whom nobody knows yet, without its empty cells. */
export const recordedOf = (values: RowValues): Pick<RowComparison, 'facts' | 'entry'> => {
  const pick = (fields: readonly StoredField[]) => {
    const found: Record<string, CellValue> = {}
    for (const field of fields) {
      const value = values[field] ?? null
      if (value !== null && !(field === 'initials' && values.forename && values.surname)) found[field] = value
    }
    return found
  }
  return {
    facts: pick(CLIENT_FIELDS) as Partial<ImportedFacts>,
    entry: pick(ENTRY_IMPORT_FIELDS) as Partial<ImportedEntry>,
  }
}

const factChange = (
  field: (typeof CLIENT_FIELDS)[number],
  values: RowValues,
  facts: ImportedFacts,
  identity: 'same' | 'keep' | 'take',
): FieldChange[] => {
  const to = values[field] ?? null
  const from = facts[field]
  if (to === null || isSame(field, from, to)) return []
  const isName = field === 'forename' || field === 'surname' || field === 'initials' || field === 'birthDate'
  if (isName && identity === 'keep') return []
  // Initials are made from the names where there are names.
  const hasNames = (facts.forename ?? values.forename) && (facts.surname ?? values.surname)
  if (field === 'initials' && (hasNames || sameLetters(from, to))) return []
  return [{ field, from, to, source: null }]
}

/** The same but for what a file can't carry, and for how a status or the blanks in a name are written. */
const isSame = (field: StoredField, known: CellValue, inFile: CellValue): boolean => {
  if (known === inFile || typeof known !== 'string' || typeof inFile !== 'string') return known === inFile
  if (isTextList(field)) return foldWord(plainText(known)) === foldWord(inFile)
  return plainText(known) === inFile || oneLine(plainText(known)) === inFile
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

const sameLetters = (a: string | null, b: string): boolean =>
  a !== null && a.replaceAll(/[^\p{L}]/gu, '').toLowerCase() === b.replaceAll(/[^\p{L}]/gu, '').toLowerCase()

const presentOf = (
  entry: EntryState | null,
  field: (typeof ENTRY_IMPORT_FIELDS)[number],
): { present: CellValue; source: ValueSource | null; draft: string | null } => ({
  present: entry?.values[field] ?? null,
  source: entry?.sources[field] ?? null,
  draft: entry?.drafts[field] ?? null,
})
