import { describe, expect, test } from 'vitest'
import type { ClientId, EntryId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { err, ok } from '#basics/result.ts'
import type { EntryInput, EntryView } from '#contract/review.ts'
import type { ClientWords } from '#domain/caseload/client.ts'
import { EMPTY_ENTRY, type EntryField, type EntryValues } from '#domain/caseload/entry.ts'
import { changedGoals } from '#domain/caseload/goals.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { scoreOf } from '#domain/scheme/total.ts'
import { createSaveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { createCellReader } from '#renderer/features/prepare/figures/cell-text.ts'
import {
  createFiguresStore,
  type FiguresChange,
  type FiguresOperations,
} from '#renderer/features/prepare/figures/figures-store.ts'
import type { GridField } from '#renderer/features/prepare/figures/grid-field.ts'
import { LIST_WORDS } from './list-words.ts'

const CLIENT = 'client-1' as ClientId
const LAST: EntryValues = {
  ...EMPTY_ENTRY,
  contactsPlanned: 4,
  contactsMade: 3,
  lastContact: '2026-10-03' as PlainDate,
  risk: 'medium',
  stage: 'delivery',
  carePlanReviewDue: '2027-02-01' as PlainDate,
  riskAssessmentReviewDue: '2027-03-01' as PlainDate,
}

const LEVELS = { contact: 2, complexity: 1, risk: 2, instability: 1, travel: 1 }

const emptyEntry = (): EntryView => ({
  id: 'entry-1' as EntryId,
  client: { id: CLIENT, reference: 'LD1370', initials: 'C.I.', name: null },
  service: null,
  words: { goals: null, goalStates: [], strengths: null, choices: null },
  membership: 'carried',
  standing: 'open',
  values: EMPTY_ENTRY,
  sources: {},
  drafts: {},
  last: LAST,
  lastScore: null,
  own: null,
  complete: false,
  contradictions: [],
})

/** A core of one client that keeps what it is sent, as the real one answers. */
const setUp = (start: EntryView = emptyEntry()) => {
  let stored = start
  const sent: EntryInput[] = []
  let fails = false
  const operations: FiguresOperations = {
    setEntry: async (_, input) => {
      if (fails) return err({ code: 'disk-full' })
      sent.push(input)
      const fields = Object.keys(input.values) as EntryField[]
      stored = {
        ...stored,
        values: { ...stored.values, ...input.values },
        sources: { ...stored.sources, ...Object.fromEntries(fields.map(field => [field, 'typed'])) },
        drafts: {
          ...Object.fromEntries(
            Object.entries(stored.drafts).filter(([field]) => !fields.includes(field as EntryField)),
          ),
          ...input.drafts,
        },
      }
      return ok(stored)
    },
    confirmScore: async () => {
      const score = scoreOf(houseScheme, LEVELS)
      stored = {
        ...stored,
        own: { levels: LEVELS, notes: {}, total: score?.total ?? null, band: score?.band ?? null },
      }
      return stored.own === null ? err({ code: 'not-found' }) : ok(stored.own)
    },
    setClientWords: async (_, words) => {
      if (fails) return err({ code: 'disk-full' })
      stored = {
        ...stored,
        words: {
          ...stored.words,
          ...words,
          ...changedGoals({ ...stored.words, goalsOutcome: null }, words),
        } as ClientWords,
      }
      return ok(stored.words)
    },
    setOwnScore: async (_, levels, notes) => {
      const score = scoreOf(houseScheme, levels)
      stored = { ...stored, own: { levels, notes, total: score?.total ?? null, band: score?.band ?? null } }
      return ok(stored.own ?? { levels, notes, total: null, band: null })
    },
    asLastMonth: async (_, fields) => {
      const filled = fields.filter(field => stored.values[field] === null && LAST[field] !== null)
      stored = {
        ...stored,
        values: { ...stored.values, ...Object.fromEntries(filled.map(field => [field, LAST[field]])) },
        sources: { ...stored.sources, ...Object.fromEntries(filled.map(field => [field, 'carried'])) },
      }
      return ok({ filled: filled.length === 0 ? [] : [{ clientId: CLIENT, fields: filled }] })
    },
  }
  const changes: FiguresChange[] = []
  const queue = createSaveQueue(() => '14:32')
  const store = createFiguresStore({
    reviewId: 'review-1',
    scheme: houseScheme,
    month: '2026-11' as Month,
    reader: createCellReader('2026-11-03' as PlainDate, LIST_WORDS),
    operations,
    queue,
    onChange: change => changes.push(change),
  })
  store.load([start])
  const cell = (field: GridField) => store.row(CLIENT)?.cells[field]
  const typeAndLeave = async (field: GridField, text: string) => {
    store.type(CLIENT, field, text)
    store.leave(CLIENT, field)
    await queue.flushAll()
  }
  return {
    store,
    queue,
    sent,
    changes,
    cell,
    typeAndLeave,
    stored: () => stored,
    fail: (now: boolean) => {
      fails = now
    },
  }
}

describe('the grid of figures', () => {
  test('what is typed is shown at once, saved, and then shown as people write it', async () => {
    const { store, cell, typeAndLeave, stored } = setUp()
    store.type(CLIENT, 'lastContact', '2/10/26')
    expect(cell('lastContact')).toMatchObject({ text: '2/10/26', problem: null })
    await typeAndLeave('lastContact', '2/10/26')
    expect(stored().values.lastContact).toBe('2026-10-02')
    expect(cell('lastContact')?.text).toBe('2 Oct 2026')
  })

  test('what is saved while it is being typed does not change under the hands', async () => {
    const { store, queue, cell } = setUp()
    store.type(CLIENT, 'lastContact', '2/10/26')
    await queue.flushAll()
    expect(cell('lastContact')?.text).toBe('2/10/26')
    store.leave(CLIENT, 'lastContact')
    expect(cell('lastContact')?.text).toBe('2 Oct 2026')
  })

  test('what can’t be read is kept as it was typed, and told only when the cell is left', async () => {
    const { store, sent, cell, typeAndLeave } = setUp()
    store.type(CLIENT, 'lastContact', '23/8')
    expect(cell('lastContact')?.problem).toBeNull()
    await typeAndLeave('lastContact', '23/8')
    expect(sent.at(-1)).toEqual({ values: {}, drafts: { lastContact: '23/8' } })
    expect(cell('lastContact')).toMatchObject({ text: '23/8', problem: { code: 'no-year' } })
    expect(store.row(CLIENT)?.state).toBe('again')
  })

  test('what replaces a carried value is typed from the first key on, also while its save is under way', async () => {
    const { store, queue, cell } = setUp({
      ...emptyEntry(),
      values: { ...EMPTY_ENTRY, contactsPlanned: 4 },
      sources: { contactsPlanned: 'carried' },
    })
    store.type(CLIENT, 'contactsPlanned', '9')
    expect(cell('contactsPlanned')?.source).toBe('typed')
    store.leave(CLIENT, 'contactsPlanned')
    expect(cell('contactsPlanned')?.source).toBe('typed')
    await queue.flushAll()
    expect(cell('contactsPlanned')).toMatchObject({ text: '9', source: 'typed' })
  })

  test('fields typed one after the other are sent together or in order, none lost', async () => {
    const { store, queue, stored } = setUp()
    store.type(CLIENT, 'contactsMade', '2')
    store.type(CLIENT, 'risk', 'High')
    await queue.flushAll()
    expect(stored().values).toMatchObject({ contactsMade: 2, risk: 'high' })
  })

  test('a save that fails keeps the text, and saves it later', async () => {
    const { store, queue, cell, stored, fail } = setUp()
    fail(true)
    store.type(CLIENT, 'contactsMade', '2')
    store.leave(CLIENT, 'contactsMade')
    await queue.flushAll()
    expect(cell('contactsMade')?.text).toBe('2')
    fail(false)
    await queue.flushAll()
    expect(stored().values.contactsMade).toBe(2)
  })

  test('what the client says is saved with the client, and never makes a month’s line begun', async () => {
    const { store, sent, cell, changes, typeAndLeave, stored } = setUp()
    await typeAndLeave('goals', 'I want to cook again.')
    await typeAndLeave('goalStates', 'Partly met')
    expect(stored().words).toMatchObject({ goals: 'I want to cook again.', goalStates: ['partly'] })
    expect(cell('goalStates')).toMatchObject({ text: 'Partly met', source: undefined })
    expect(sent).toEqual([])
    expect(store.row(CLIENT)?.state).toBe('none')
    expect(changes.map(({ kind }) => kind)).toEqual(['typed', 'typed'])
    const [first] = changes
    if (first !== undefined) await store.restore(first)
    expect(stored().words).toMatchObject({ goals: null })
  })

  test('states go with their goals while those are typed, and come back with them', async () => {
    const start = emptyEntry()
    const { store, cell, changes, typeAndLeave, stored } = setUp({
      ...start,
      words: { ...start.words, goals: 'Cook\nGo out', goalStates: ['partly', 'met'] },
    })
    expect(cell('goalStates')?.text).toBe('Partly met\nMet')
    store.type(CLIENT, 'goals', 'Sleep\nCook\nGo out')
    expect(cell('goalStates')?.text).toBe('\nPartly met\nMet')
    await typeAndLeave('goals', '')
    expect(cell('goalStates')?.text).toBe('')
    expect(stored().words).toMatchObject({ goals: null, goalStates: [] })
    const [first] = changes
    if (first !== undefined) await store.restore(first)
    expect(stored().words).toMatchObject({ goals: 'Cook\nGo out', goalStates: ['partly', 'met'] })
  })

  test('a score older than three months is asked about; a younger one counts as it is', async () => {
    const judged = (month: string): EntryView => ({
      ...emptyEntry(),
      lastScore: { total: 7, band: 'high', month: month as Month },
    })
    expect(setUp(judged('2026-08')).store.row(CLIENT)?.asksScore).toBe(false)
    const { store, changes, stored } = setUp(judged('2026-07'))
    expect(store.row(CLIENT)?.asksScore).toBe(true)
    await store.confirmScore(CLIENT)
    expect(store.row(CLIENT)).toMatchObject({ asksScore: false, score: { total: 7 } })
    expect(stored().own?.levels).toEqual(LEVELS)
    const [confirmed] = changes
    if (confirmed !== undefined) await store.restore(confirmed)
    expect(store.row(CLIENT)).toMatchObject({ asksScore: true, score: null })
  })

  test('a line is complete with a score that is not old, and has a gap with one that is', async () => {
    const rest = { contactsPlanned: 4, contactsMade: 3, risk: 'low' } as const
    const day = '2026-11-02' as PlainDate
    const full = {
      ...EMPTY_ENTRY,
      ...rest,
      lastContact: day,
      carePlanReviewDue: day,
      riskAssessmentReviewDue: day,
    }
    const stateWith = (month: string) =>
      setUp({
        ...emptyEntry(),
        values: full,
        sources: { risk: 'typed' },
        lastScore: { total: 7, band: 'high', month: month as Month },
      }).store.row(CLIENT)?.state
    expect([stateWith('2026-08'), stateWith('2026-07')]).toEqual(['complete', 'gaps'])
  })

  test('a block over the month’s fields and the client’s goes where it belongs, one command', async () => {
    const { store, queue, sent, changes, stored } = setUp()
    store.paste([
      { clientId: CLIENT, field: 'stage', text: 'Planning' },
      { clientId: CLIENT, field: 'goals', text: 'To move out.' },
    ])
    await queue.flushAll()
    expect(stored()).toMatchObject({ values: { stage: 'planning' }, words: { goals: 'To move out.' } })
    expect(sent).toEqual([{ values: { stage: 'planning' }, drafts: {} }])
    expect(changes).toHaveLength(1)
  })

  test('a save of the client’s words that fails keeps them, and saves them later', async () => {
    const { queue, cell, typeAndLeave, stored, fail } = setUp()
    fail(true)
    await typeAndLeave('choices', 'Evenings at home.')
    expect(cell('choices')?.text).toBe('Evenings at home.')
    fail(false)
    await queue.flushAll()
    expect(stored().words.choices).toBe('Evenings at home.')
  })

  test('an answer that was on its way before a save does not take it back', async () => {
    const { store, cell, typeAndLeave } = setUp()
    await typeAndLeave('contactsMade', '2')
    store.load([emptyEntry()])
    expect(cell('contactsMade')?.text).toBe('2')
  })

  test('what comes from elsewhere is shown where nothing is typed', async () => {
    const { store, cell } = setUp()
    store.type(CLIENT, 'contactsMade', '2')
    store.load([{ ...emptyEntry(), values: { ...EMPTY_ENTRY, contactsMade: 9, risk: 'low' } }])
    expect(cell('contactsMade')?.text).toBe('2')
    expect(cell('risk')?.text).toBe('Low')
  })

  test('a row is complete with its needed fields and its score', async () => {
    const { store, typeAndLeave, queue } = setUp()
    expect(store.row(CLIENT)?.state).toBe('none')
    await store.takeLast([CLIENT], ['contactsPlanned', 'carePlanReviewDue', 'riskAssessmentReviewDue'])
    expect(store.row(CLIENT)?.state).toBe('none')
    await typeAndLeave('contactsMade', '2')
    await typeAndLeave('lastContact', '2/11/26')
    await typeAndLeave('risk', 'Low')
    expect(store.row(CLIENT)?.state).toBe('gaps')
    store.setLevels(CLIENT, LEVELS, {})
    expect(store.row(CLIENT)).toMatchObject({ state: 'complete', score: { total: 7, band: 'high' } })
    expect(store.counts()).toEqual({ complete: 1, gaps: 0, again: 0 })
    await queue.flushAll()
    expect(store.row(CLIENT)?.state).toBe('complete')
  })

  test('as last month marks what it fills, and undo empties it again', async () => {
    const { store, changes, cell, stored } = setUp()
    const taken = await store.takeLast([CLIENT], ['contactsPlanned', 'stage'])
    expect(taken).toEqual(ok(2))
    expect(cell('contactsPlanned')).toMatchObject({ text: '4', source: 'carried' })
    const [change] = changes
    if (change !== undefined) await store.restore(change)
    expect(stored().values).toMatchObject({ contactsPlanned: null, stage: null })
    expect(cell('stage')?.text).toBe('')
  })

  test('taken over a typed value, undo puts the typed one back', async () => {
    const { store, changes, cell, typeAndLeave } = setUp()
    await typeAndLeave('contactsPlanned', '7')
    await store.takeLastOver(CLIENT, 'contactsPlanned')
    expect(cell('contactsPlanned')).toMatchObject({ text: '4', source: 'carried' })
    const change = changes.at(-1)
    if (change !== undefined) await store.restore(change)
    expect(cell('contactsPlanned')).toMatchObject({ text: '7', source: 'typed' })
  })

  test('typed over a carried value, undo puts the carried one back as carried', async () => {
    const { store, changes, cell, typeAndLeave } = setUp()
    await store.takeLast([CLIENT], ['contactsPlanned'])
    await typeAndLeave('contactsPlanned', '7')
    expect(cell('contactsPlanned')?.source).toBe('typed')
    const change = changes.at(-1)
    if (change !== undefined) await store.restore(change)
    expect(cell('contactsPlanned')).toMatchObject({ text: '4', source: 'carried' })
  })

  test('a pasted block is one command', async () => {
    const { store, queue, changes, cell, stored } = setUp()
    store.paste([
      { clientId: CLIENT, field: 'contactsMade', text: '2' },
      { clientId: CLIENT, field: 'risk', text: 'hoch' },
    ])
    await queue.flushAll()
    expect(stored()).toMatchObject({ values: { contactsMade: 2 }, drafts: { risk: 'hoch' } })
    expect(cell('risk')?.problem).toMatchObject({ code: 'not-in-list', list: ['Low', 'Medium', 'High'] })
    expect(changes).toHaveLength(1)
    if (changes[0] !== undefined) await store.restore(changes[0])
    expect(stored()).toMatchObject({ values: { contactsMade: null, risk: null }, drafts: {} })
  })

  test('leaving a cell as it was is no command; leaving it twice is one', async () => {
    const { store, changes, typeAndLeave } = setUp()
    store.leave(CLIENT, 'contactsMade')
    await typeAndLeave('contactsMade', '2')
    store.leave(CLIENT, 'contactsMade')
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ kind: 'typed', before: [{ field: 'contactsMade', text: '' }] })
  })

  test('a score is one command, from opening its items to leaving them', async () => {
    const { store, queue, changes } = setUp()
    store.setLevels(CLIENT, { contact: 2 }, {})
    store.setLevels(CLIENT, LEVELS, {})
    store.leaveScore(CLIENT)
    await queue.flushAll()
    expect(changes).toEqual([{ kind: 'scored', clientId: CLIENT, levels: {}, notes: {} }])
    if (changes[0] !== undefined) await store.restore(changes[0])
    expect(store.row(CLIENT)?.score).toBeNull()
  })

  test('only the row that changed is told', () => {
    const other = { ...emptyEntry(), client: { ...emptyEntry().client, id: 'client-2' as ClientId } }
    const { store } = setUp()
    store.load([emptyEntry(), other])
    const told: string[] = []
    store.subscribe(CLIENT, () => told.push('one'))
    store.subscribe(other.client.id, () => told.push('two'))
    const before = store.row(other.client.id)
    store.type(CLIENT, 'contactsMade', '2')
    expect(told).toEqual(['one'])
    expect(store.row(other.client.id)).toBe(before)
  })
})
