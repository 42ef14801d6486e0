import type { ClientId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { EntryView, ScoreDraft } from '#contract/review.ts'
import {
  CARRIED_FIELDS,
  type EntryField,
  type EntryState,
  type EntryValues,
  missingFields,
  type ValueSource,
} from '#domain/caseload/entry.ts'
import { goalLines, keptStates } from '#domain/caseload/goals.ts'
import { scoreIsOld } from '#domain/prompt/score-age.ts'
import type { Band } from '#domain/scheme/band.ts'
import type { Levels } from '#domain/scheme/levels.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { scoreOf } from '#domain/scheme/total.ts'
import type { CellProblem, CellReader } from './cell-text.ts'
import { GRID_FIELDS, type GridField, isClientField } from './grid-field.ts'

/** What stood in a cell before a command. */
export type CellBefore = {
  readonly clientId: ClientId
  readonly field: GridField
  readonly text: string
  readonly source: ValueSource | undefined
}

/** What is typed into a cell and may not be stored yet. `left` once the focus has gone elsewhere. */
export type TypedCell = {
  readonly text: string
  readonly left: boolean
  readonly saved: boolean
  readonly before: CellBefore
}

export type CellSnapshot = {
  readonly text: string
  readonly problem: CellProblem | null
  readonly source: ValueSource | undefined
}

/** `again`: something can't be read. `none`: nothing was filled in this month yet. `closed` left the caseload this month. */
export type RowState = 'complete' | 'gaps' | 'again' | 'none' | 'closed'

/** One row as it is drawn; a new one for each change, so that it can be compared by identity. */
export type RowSnapshot = {
  readonly entry: EntryView
  readonly cells: Readonly<Record<GridField, CellSnapshot>>
  readonly levels: Levels
  readonly notes: ScoreDraft['notes']
  readonly score: { readonly total: number; readonly band: Band } | null
  /** The last score counts on, and was judged more than three months ago. */
  readonly asksScore: boolean
  readonly state: RowState
  /** Permitted fields that are empty and were recorded last month. */
  readonly fillable: readonly EntryField[]
}

export const snapshotOf = (
  entry: EntryView,
  typed: ReadonlyMap<GridField, TypedCell>,
  given: { readonly levels: Levels; readonly notes: ScoreDraft['notes'] } | null,
  scheme: SchemeDefinition | null,
  month: Month,
  reader: CellReader,
): RowSnapshot => {
  const cells = Object.fromEntries(
    GRID_FIELDS.map(field => [
      field,
      cellOf(entry, field, typed.get(field), typed.get('goals')?.text, reader),
    ]),
  ) as Record<GridField, CellSnapshot>
  const levels = given?.levels ?? entry.own?.levels ?? {}
  const notes = given?.notes ?? entry.own?.notes ?? {}
  const score = scheme === null ? null : scoreOf(scheme, levels)
  const last = scheme === null ? null : entry.lastScore
  const isScored = scheme === null || score !== null || (last !== null && !scoreIsOld(last.month, month))
  return {
    entry,
    cells,
    levels,
    notes,
    score,
    asksScore: score === null && last !== null && scoreIsOld(last.month, month),
    state: stateOf(entry, cells, typed, reader, levels, isScored),
    fillable: CARRIED_FIELDS.filter(
      field => cells[field].text === '' && entry.last !== null && entry.last[field] !== null,
    ),
  }
}

/** As it is stored: what can't be read yet as it was typed. */
export const textAt = (entry: EntryView, field: GridField, reader: CellReader): string =>
  isClientField(field)
    ? reader.textOf(field, entry.words[field])
    : (entry.drafts[field] ?? reader.textOf(field, entry.values[field]))

/** Where a month's value came from; what belongs to the client is no month's. */
export const sourceAt = (entry: EntryView, field: GridField): ValueSource | undefined =>
  isClientField(field) ? undefined : entry.sources[field]

/** States go with their goals while those are typed, as they will once they are stored. */
const statesAt = (entry: EntryView, goals: string | undefined, reader: CellReader): string => {
  const { words } = entry
  if (goals === undefined || goals === words.goals) return textAt(entry, 'goalStates', reader)
  const before = goalLines(words.goals).map((text, place) => ({
    text,
    state: words.goalStates[place] ?? null,
  }))
  return reader.textOf('goalStates', keptStates(before, goalLines(goals)))
}

const cellOf = (
  entry: EntryView,
  field: GridField,
  typed: TypedCell | undefined,
  goals: string | undefined,
  reader: CellReader,
): CellSnapshot => {
  const text =
    typed?.text ?? (field === 'goalStates' ? statesAt(entry, goals, reader) : textAt(entry, field, reader))
  const source =
    typed === undefined
      ? sourceAt(entry, field)
      : typed.text === typed.before.text
        ? typed.before.source
        : 'typed'
  // Nobody is told about what they are still typing.
  const told = typed === undefined ? !isClientField(field) && entry.drafts[field] !== undefined : typed.left
  const read = told ? reader.read(field, text) : null
  return { text, source, problem: read?.ok === false ? read.problem : null }
}

const stateOf = (
  entry: EntryView,
  cells: Readonly<Record<GridField, CellSnapshot>>,
  typed: ReadonlyMap<GridField, TypedCell>,
  reader: CellReader,
  levels: Levels,
  scored: boolean,
): RowState => {
  if (GRID_FIELDS.some(field => cells[field].problem !== null)) return 'again'
  if (entry.standing === 'closed') return 'closed'
  const now = stateWith(entry, typed, reader)
  if (scored && missingFields(now).length === 0) return 'complete'
  const given = Object.entries(now.sources).some(
    ([field, source]) =>
      (source === 'typed' || source === 'imported') && now.values[field as EntryField] !== null,
  )
  return given || Object.keys(levels).length > 0 ? 'gaps' : 'none'
}

/** The entry as it will be once all that is typed is stored. */
const stateWith = (
  entry: EntryView,
  typed: ReadonlyMap<GridField, TypedCell>,
  reader: CellReader,
): EntryState => {
  const values: EntryValues = { ...entry.values }
  const sources = { ...entry.sources }
  const drafts = { ...entry.drafts }
  for (const [field, { text }] of typed) {
    if (isClientField(field)) continue
    const read = reader.read(field, text)
    if (!read.ok) drafts[field] = text
    else {
      Object.assign(values, { [field]: read.value })
      delete drafts[field]
    }
    sources[field] = 'typed'
  }
  return { values, sources, drafts }
}
