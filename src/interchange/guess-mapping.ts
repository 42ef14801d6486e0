import type { PlainDate } from '#basics/plain-date.ts'
import { type DateOrder, type ImportField, isListField, type ListField } from '#domain/import/file-mapping.ts'
import { type FoundDateOrder, findDateOrder } from './date-order.ts'
import { looksLikeDate } from './dates.ts'
import { type FoundDecimalSign, foundDecimalSign } from './decimal-sign.ts'
import { type FieldKind, fieldRule } from './fields.ts'
import { type ColumnGuess, guessColumns } from './guess-columns.ts'
import type { Mapping, MappingChoice } from './mapping.ts'
import { findDecimalSign, looksLikeNumber } from './numbers.ts'
import type { Table } from './table.ts'
import { foldWord, knownWord } from './value-words.ts'

/** A column as the person sees it: what stands in it, and what it is brought in as. */
export type ColumnPreview = {
  readonly name: string
  /** Counted from 0. */
  readonly index: number
  readonly field: ImportField | null
  readonly from: ColumnGuess['from'] | 'remembered' | 'chosen'
  readonly candidates: readonly ImportField[]
  /** Its cells in the first three rows. */
  readonly examples: readonly { readonly row: number; readonly text: string }[]
  /** Of list fields: each word once, the commonest first, and what it means (`undefined`: not mapped). */
  readonly words: readonly {
    readonly word: string
    readonly times: number
    readonly as: string | null | undefined
  }[]
}

export type GuessedMapping = {
  readonly mapping: Mapping
  readonly columns: readonly ColumnPreview[]
  readonly dateOrder: FoundDateOrder
  readonly decimalSign: FoundDecimalSign
}

/** What the person has chosen; else what was right for an earlier file of the source; else what headings and cells say. */
export const guessMapping = (
  table: Table,
  choice: MappingChoice,
  asOf: PlainDate,
  remembered: Mapping | null = null,
): GuessedMapping => {
  const sample = table.rows.slice(0, SAMPLE_ROWS)
  const columns = table.columns.map(column => ({
    ...column,
    cells: sample.map(row => row.cells[column.index] ?? ''),
  }))
  const dated = table.columns.filter((_, i) => columns[i]?.cells.some(cell => looksLikeDate(cell)))
  const firstOrder = choice.dateOrder ?? findDateOrder(dated, sample, asOf).order
  const chosen = new Map(Object.entries(choice.columns ?? {}))
  const earlier = new Map(Object.entries(remembered?.columns ?? {}))
  const guesses = settle(guessColumns(columns, firstOrder, asOf), columns, chosen, earlier)

  const dateColumns = table.columns.filter((_, i) => isOfKind(guesses[i]?.field, 'date'))
  const found = findDateOrder(dateColumns.length > 0 ? dateColumns : dated, table.rows, asOf)
  const dateOrder = settleOrder(found, choice.dateOrder, remembered?.dateOrder)
  const numbers = columns.filter(column =>
    column.cells.every(cell => cell.trim() === '' || looksLikeNumber(cell)),
  )
  const counts = table.columns.filter((_, i) => isOfKind(guesses[i]?.field, 'count'))
  const decimalSign = foundDecimalSign(
    counts,
    table.rows,
    findDecimalSign(numbers.flatMap(column => column.cells)),
    { chosen: choice.decimalSign, remembered: remembered?.decimalSign },
  )

  const previews = columns.map((column, i): ColumnPreview => {
    const guess = guesses[i] ?? { field: null, from: null, candidates: [] }
    const words = isListField(guess.field)
      ? wordsOf(table, column.index, guess.field, choice, remembered)
      : []
    return {
      name: column.name,
      index: column.index,
      ...guess,
      examples: table.rows
        .slice(0, 3)
        .map(row => ({ row: row.row, text: (row.cells[column.index] ?? '').slice(0, 200) })),
      words,
    }
  })
  const mapping: Mapping = {
    columns: Object.fromEntries(previews.map(column => [column.name, column.field])),
    dateOrder: dateOrder.order,
    decimalSign: decimalSign.sign,
    words: {
      risk: meanings(previews, 'risk') as Mapping['words']['risk'],
      stage: meanings(previews, 'stage') as Mapping['words']['stage'],
      status: meanings(previews, 'status'),
      caseType: meanings(previews, 'caseType'),
    },
  }
  return { mapping, columns: previews, dateOrder, decimalSign }
}

const SAMPLE_ROWS = 500
const MOST_WORDS = 500

type SettledGuess = Pick<ColumnPreview, 'field' | 'from' | 'candidates'>

/** A chosen column keeps what was chosen, and what was remembered or guessed gives way where its field was chosen for another. */
const settle = (
  guesses: readonly ColumnGuess[],
  columns: readonly { readonly name: string }[],
  chosen: ReadonlyMap<string, ImportField | null>,
  earlier: ReadonlyMap<string, ImportField | null>,
): SettledGuess[] => {
  const taken = new Set(columns.map(column => chosen.get(column.name)))
  return guesses.map((guess, i) => {
    const name = columns[i]?.name ?? ''
    const choice = chosen.get(name)
    if (choice !== undefined) return { field: choice, from: 'chosen', candidates: [] }
    const before = earlier.get(name)
    if (before === null || (before !== undefined && !taken.has(before))) {
      return { field: before, from: 'remembered', candidates: [] }
    }
    return guess.field !== null && taken.has(guess.field)
      ? { field: null, from: null, candidates: [] }
      : { ...guess, candidates: guess.candidates.filter(field => !taken.has(field)) }
  })
}

/** An order that was right before is right again, unless this file's own dates say otherwise. */
const settleOrder = (
  found: FoundDateOrder,
  chosen: DateOrder | undefined,
  remembered: DateOrder | undefined,
): FoundDateOrder => {
  if (chosen !== undefined) return { ...found, order: chosen, found: 'chosen' }
  // Year first was a workbook's, whose days are plain, and says nothing of dates that read two ways.
  return found.found === 'unclear' && remembered !== undefined && remembered !== 'year-first'
    ? { ...found, order: remembered, found: 'remembered' }
    : found
}

const isOfKind = (field: ImportField | null | undefined, kind: FieldKind): boolean =>
  field != null && fieldRule(field).kind === kind

const wordsOf = (
  table: Table,
  index: number,
  field: ListField,
  choice: MappingChoice,
  remembered: Mapping | null,
): ColumnPreview['words'] => {
  const written = new Map<string, number>()
  for (const { cells } of table.rows) {
    const word = cells[index] ?? ''
    if (word === '' || word.length > 200 || (written.size >= MOST_WORDS && !written.has(word))) continue
    written.set(word, (written.get(word) ?? 0) + 1)
  }
  const times = new Map<string, { word: string; times: number }>()
  for (const [word, count] of written) {
    const folded = foldWord(word)
    const seen = times.get(folded)
    if (seen) seen.times += count
    else if (folded !== '') times.set(folded, { word: word.trim(), times: count })
  }
  const meant = new Map(
    [remembered?.words[field], choice.words?.[field]].flatMap(words =>
      Object.entries(words ?? {}).map(([word, as]) => [foldWord(word), as] as const),
    ),
  )
  return [...times]
    .map(([folded, seen]) => ({
      ...seen,
      as: meant.has(folded) ? meant.get(folded) : knownWord(field, folded),
    }))
    .sort((a, b) => b.times - a.times)
}

const meanings = (columns: readonly ColumnPreview[], field: ListField): Record<string, string | null> =>
  Object.fromEntries(
    columns
      .filter(column => column.field === field)
      .flatMap(column =>
        column.words.flatMap(({ word, as }) => (as === undefined ? [] : [[word, as] as const])),
      ),
  )
