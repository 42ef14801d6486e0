import type { ClientId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import { ok, type Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import type { EntryInput, EntryView, ScoreDraft } from '#contract/review.ts'
import type { ClientWords } from '#domain/caseload/client.ts'
import type { EntryField } from '#domain/caseload/entry.ts'
import type { Levels } from '#domain/scheme/levels.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import type { SaveQueue } from '#renderer/bridge/saving/save-queue.ts'
import type { CellReader } from './cell-text.ts'
import { inputOf, signatureOf, withCarried, wordsOf } from './entry-input.ts'
import { type GridField, isClientField } from './grid-field.ts'
import {
  type CellBefore,
  type RowSnapshot,
  snapshotOf,
  sourceAt,
  type TypedCell,
  textAt,
} from './row-snapshot.ts'

type Outcome<T> = Promise<Result<T, AppError>>

/** What the store asks of the core. */
export type FiguresOperations = {
  readonly setEntry: (clientId: ClientId, input: EntryInput) => Outcome<EntryView>
  readonly setClientWords: (clientId: ClientId, words: Partial<ClientWords>) => Outcome<ClientWords>
  readonly setOwnScore: (
    clientId: ClientId,
    levels: Levels,
    notes: ScoreDraft['notes'],
  ) => Outcome<ScoreDraft>
  readonly confirmScore: (clientId: ClientId) => Outcome<ScoreDraft>
  readonly asLastMonth: (
    clientIds: readonly ClientId[],
    fields: readonly EntryField[],
  ) => Outcome<{
    readonly filled: readonly { readonly clientId: ClientId; readonly fields: readonly EntryField[] }[]
  }>
}

export type CellText = { readonly clientId: ClientId; readonly field: GridField; readonly text: string }

/** One command, with what stood there before: what undo puts back. */
export type FiguresChange =
  /** `taken over` is one cell whose value was taken from last month, whatever stood there. */
  | { readonly kind: 'typed' | 'pasted' | 'taken' | 'taken over'; readonly before: readonly CellBefore[] }
  | {
      readonly kind: 'scored'
      readonly clientId: ClientId
      readonly levels: Levels
      readonly notes: ScoreDraft['notes']
    }

export type FiguresCounts = { readonly complete: number; readonly gaps: number; readonly again: number }

export type FiguresStore = {
  /** What the core says stands there; what is typed and not stored yet stays over it. */
  readonly load: (entries: readonly EntryView[]) => void
  readonly row: (clientId: ClientId) => RowSnapshot | undefined
  readonly subscribe: (clientId: ClientId, listener: () => void) => () => void
  readonly counts: () => FiguresCounts
  readonly subscribeCounts: (listener: () => void) => () => void
  /** After every key. */
  readonly type: (clientId: ClientId, field: GridField, text: string) => void
  /** The cell is left: it is saved at once, and says what can't be read. */
  readonly leave: (clientId: ClientId, field: GridField) => void
  /** Several cells by one command. */
  readonly paste: (cells: readonly CellText[]) => void
  /** Fills permitted empty fields from last month; gives how many. */
  readonly takeLast: (
    clientIds: readonly ClientId[],
    fields: readonly EntryField[],
  ) => Promise<Result<number, AppError>>
  /** The same for one field, over whatever stands there. */
  readonly takeLastOver: (clientId: ClientId, field: EntryField) => Promise<Result<number, AppError>>
  readonly setLevels: (clientId: ClientId, levels: Levels, notes: ScoreDraft['notes']) => void
  /** Scoring this client is over for now: saved at once, one command. */
  readonly leaveScore: (clientId: ClientId) => void
  /** 'Still right': the last score, judged again this month. */
  readonly confirmScore: (clientId: ClientId) => Promise<Result<unknown, AppError>>
  readonly restore: (change: FiguresChange) => Promise<void>
  /** The view is left: what is typed is saved at once. */
  readonly close: () => void
}

type Row = {
  entry: EntryView
  readonly typed: Map<GridField, TypedCell>
  /** The own score as given here, until it is stored; `before` is what it was when this client's scoring began. */
  score: { levels: Levels; notes: ScoreDraft['notes'] } | null
  scoreBefore: { levels: Levels; notes: ScoreDraft['notes'] } | null
  /** What the last save said; an answer that was on its way before it must not overwrite it. */
  expected: string | null
  /** States of the goals when these began to be typed: undone together. */
  statesBefore: string
  snapshot: RowSnapshot
}

type StoreOptions = {
  readonly reviewId: string
  readonly month: Month
  readonly scheme: SchemeDefinition | null
  readonly reader: CellReader
  readonly operations: FiguresOperations
  readonly queue: SaveQueue
  readonly onChange: (change: FiguresChange) => void
}

/** The grid's own state: each row draws itself again when it alone has changed, and saves itself. */
export const createFiguresStore = ({
  reviewId,
  month,
  scheme,
  reader,
  operations,
  queue,
  onChange,
}: StoreOptions): FiguresStore => {
  const rows = new Map<ClientId, Row>()
  const listeners = new Map<ClientId, Set<() => void>>()
  const countListeners = new Set<() => void>()
  let counts: FiguresCounts = { complete: 0, gaps: 0, again: 0 }

  const entryKey = (clientId: ClientId) => `entry/${reviewId}/${clientId}`
  const scoreKey = (clientId: ClientId) => `own-score/${reviewId}/${clientId}`

  const draw = (clientId: ClientId, row: Row) => {
    row.snapshot = snapshotOf(row.entry, row.typed, row.score, scheme, month, reader)
    for (const listener of listeners.get(clientId) ?? []) listener()
    count()
  }
  const count = () => {
    const states = [...rows.values()].map(({ snapshot }) => snapshot.state)
    const next = {
      complete: states.filter(state => state === 'complete').length,
      gaps: states.filter(state => state === 'gaps' || state === 'none').length,
      again: states.filter(state => state === 'again').length,
    }
    if (next.complete === counts.complete && next.gaps === counts.gaps && next.again === counts.again) return
    counts = next
    for (const listener of countListeners) listener()
  }

  const settle = (row: Row, entry: EntryView) => {
    row.entry = entry
    row.expected = signatureOf(entry)
  }

  const saveEntry = async (clientId: ClientId): Promise<Result<unknown, AppError>> => {
    const row = rows.get(clientId)
    const sent = [...(row?.typed ?? [])].filter(([, cell]) => !cell.saved)
    if (row === undefined || sent.length === 0) return ok(null)
    const input = inputOf(sent, reader)
    if (input !== null) {
      const result = await operations.setEntry(clientId, input)
      if (!result.ok) return result
      settle(row, { ...result.value, words: row.entry.words })
    }
    const words = wordsOf(sent, reader)
    if (words !== null) {
      const result = await operations.setClientWords(clientId, words)
      if (!result.ok) return result
      settle(row, { ...row.entry, words: result.value })
    }
    for (const [field, cell] of sent) {
      const now = row.typed.get(field)
      if (now?.text !== cell.text) continue
      if (now.left) row.typed.delete(field)
      else row.typed.set(field, { ...now, saved: true })
    }
    draw(clientId, row)
    return ok(null)
  }
  const saveScore = async (clientId: ClientId): Promise<Result<unknown, AppError>> => {
    const row = rows.get(clientId)
    const sent = row?.score
    if (row === undefined || sent == null) return ok(null)
    const result = await operations.setOwnScore(clientId, sent.levels, sent.notes)
    if (!result.ok) return result
    settle(row, { ...row.entry, own: result.value })
    if (row.score === sent) row.score = null
    draw(clientId, row)
    return result
  }

  const setText = (row: Row, field: GridField, text: string, left: boolean): CellBefore => {
    const known = row.typed.get(field)
    const before: CellBefore = known?.before ?? {
      clientId: row.entry.client.id,
      field,
      text: textAt(row.entry, field, reader),
      source: sourceAt(row.entry, field),
    }
    if (field === 'goals' && known === undefined) row.statesBefore = textAt(row.entry, 'goalStates', reader)
    row.typed.set(field, { text, left, saved: false, before })
    return before
  }

  const setMany = (cells: readonly CellText[]): CellBefore[] => {
    const before = cells.flatMap(({ clientId, field, text }) => {
      const row = rows.get(clientId)
      if (row === undefined) return []
      const stood = row.typed.get(field)?.text
      const was = setText(row, field, text, true)
      return [stood === undefined ? was : { ...was, text: stood, source: 'typed' as const }]
    })
    for (const clientId of new Set(cells.map(cell => cell.clientId))) {
      const row = rows.get(clientId)
      if (row === undefined) continue
      queue.put(entryKey(clientId), () => saveEntry(clientId), 0)
      draw(clientId, row)
    }
    return before
  }

  const take = async (clientIds: readonly ClientId[], fields: readonly EntryField[]) => {
    await Promise.all(clientIds.map(clientId => queue.flush(entryKey(clientId))))
    const result = await queue.track(operations.asLastMonth(clientIds, fields))
    if (!result.ok) return result
    const before: CellBefore[] = []
    for (const { clientId, fields: filled } of result.value.filled) {
      const row = rows.get(clientId)
      if (row === undefined) continue
      before.push(...filled.map(field => ({ clientId, field, text: '', source: undefined })))
      settle(row, withCarried(row.entry, filled))
      for (const field of filled) row.typed.delete(field)
      draw(clientId, row)
    }
    return ok(before)
  }

  return {
    load: entries => {
      const known = new Set(entries.map(({ client }) => client.id))
      for (const clientId of rows.keys()) if (!known.has(clientId)) rows.delete(clientId)
      for (const entry of entries) {
        const clientId = entry.client.id
        const row = rows.get(clientId)
        if (row === undefined) {
          const snapshot = snapshotOf(entry, new Map(), null, scheme, month, reader)
          rows.set(clientId, {
            entry,
            typed: new Map(),
            score: null,
            scoreBefore: null,
            expected: null,
            statesBefore: '',
            snapshot,
          })
          continue
        }
        const isNews = row.expected === null || row.expected === signatureOf(entry)
        row.expected = null
        if (!isNews || row.entry === entry) continue
        row.entry = entry
        draw(clientId, row)
      }
      count()
    },
    row: clientId => rows.get(clientId)?.snapshot,
    subscribe: (clientId, listener) => {
      const set = listeners.get(clientId) ?? new Set()
      listeners.set(clientId, set.add(listener))
      return () => void set.delete(listener)
    },
    counts: () => counts,
    subscribeCounts: listener => {
      countListeners.add(listener)
      return () => void countListeners.delete(listener)
    },
    type: (clientId, field, text) => {
      const row = rows.get(clientId)
      if (row === undefined) return
      setText(row, field, text, false)
      queue.put(entryKey(clientId), () => saveEntry(clientId))
      draw(clientId, row)
    },
    leave: (clientId, field) => {
      const row = rows.get(clientId)
      const cell = row?.typed.get(field)
      if (row === undefined || cell === undefined) return
      if (cell.text !== cell.before.text)
        onChange({ kind: 'typed', before: [cell.before, ...statesWith(row, cell.before)] })
      if (cell.saved) row.typed.delete(field)
      else row.typed.set(field, { ...cell, left: true, before: standing(cell) })
      draw(clientId, row)
      void queue.flush(entryKey(clientId))
    },
    paste: cells => onChange({ kind: 'pasted', before: setMany(cells) }),
    takeLast: async (clientIds, fields) => {
      const taken = await take(clientIds, fields)
      if (!taken.ok) return taken
      if (taken.value.length > 0) onChange({ kind: 'taken', before: taken.value })
      return ok(taken.value.length)
    },
    takeLastOver: async (clientId, field) => {
      const stood = rows.get(clientId)?.snapshot.cells[field]
      const before = stood === undefined || stood.text === '' ? [] : setMany([{ clientId, field, text: '' }])
      const taken = await take([clientId], [field])
      if (!taken.ok) return taken
      if (taken.value.length > 0)
        onChange({ kind: 'taken over', before: before.length > 0 ? before : taken.value })
      return ok(taken.value.length)
    },
    setLevels: (clientId, levels, notes) => {
      const row = rows.get(clientId)
      if (row === undefined) return
      row.scoreBefore ??= {
        levels: row.entry.own?.levels ?? {},
        notes: row.entry.own?.notes ?? {},
      }
      row.score = { levels, notes }
      queue.put(scoreKey(clientId), () => saveScore(clientId))
      draw(clientId, row)
    },
    leaveScore: clientId => {
      const row = rows.get(clientId)
      const before = row?.scoreBefore
      if (row === undefined || before == null) return
      row.scoreBefore = null
      onChange({ kind: 'scored', clientId, ...before })
      void queue.flush(scoreKey(clientId))
    },
    confirmScore: async clientId => {
      const row = rows.get(clientId)
      if (row === undefined || !row.snapshot.asksScore) return ok(null)
      await queue.flush(scoreKey(clientId))
      const { levels, notes } = row.entry.own ?? { levels: {}, notes: {} }
      const result = await queue.track(operations.confirmScore(clientId))
      if (!result.ok) return result
      settle(row, { ...row.entry, own: result.value })
      row.score = null
      draw(clientId, row)
      onChange({ kind: 'scored', clientId, levels, notes })
      return result
    },
    restore: async change => {
      if (change.kind === 'scored') {
        const row = rows.get(change.clientId)
        if (row === undefined) return
        row.score = { levels: change.levels, notes: change.notes }
        queue.put(scoreKey(change.clientId), () => saveScore(change.clientId), 0)
        draw(change.clientId, row)
        return queue.flush(scoreKey(change.clientId))
      }
      setMany(change.before.map(cell => (cell.source === 'carried' ? { ...cell, text: '' } : cell)))
      await Promise.all(change.before.map(({ clientId }) => queue.flush(entryKey(clientId))))
      for (const [clientId, cells] of Map.groupBy(
        change.before.filter(({ source }) => source === 'carried'),
        cell => cell.clientId,
      )) {
        await take(
          [clientId],
          cells.flatMap(({ field }) => (isClientField(field) ? [] : [field])),
        )
      }
    },
    close: () => {
      for (const clientId of rows.keys()) {
        for (const key of [entryKey(clientId), scoreKey(clientId)]) {
          if (queue.isWaiting(key)) void queue.flush(key)
        }
      }
    },
  }
}

const statesWith = (row: Row, { clientId, field }: CellBefore): readonly CellBefore[] =>
  field === 'goals' && row.statesBefore !== '' && !row.typed.has('goalStates')
    ? [{ clientId, field: 'goalStates', text: row.statesBefore, source: undefined }]
    : []

/** What stands in a cell that was left, for the next command in it. */
const standing = ({ text, before }: TypedCell): CellBefore =>
  text === before.text ? before : { ...before, text, source: 'typed' }
