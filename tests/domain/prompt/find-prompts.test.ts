import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { addDays, type PlainDate } from '#basics/plain-date.ts'
import { EMPTY_ENTRY, type EntryState, type EntryValues } from '#domain/caseload/entry.ts'
import { findPrompts, type PromptInput } from '#domain/prompt/find-prompts.ts'
import { Prompt, type PromptRule } from '#domain/prompt/prompt.ts'
import { type ContactLevel, HOUSE_STANDARDS } from '#domain/prompt/standards.ts'
import { Band } from '#domain/scheme/band.ts'

const day = (text: string) => text as PlainDate
const OCTOBER = '2026-10' as Month
const SEPTEMBER = '2026-09' as Month

const entryOf = (values: Partial<EntryValues>): EntryState => ({
  values: { ...EMPTY_ENTRY, ...values },
  sources: Object.fromEntries(Object.keys(values).map(field => [field, 'typed'])),
  drafts: {},
})

/** Somebody of whom no rule finds anything: asked on 29 October. */
const quiet = (
  values: Partial<EntryValues> = {},
  before: Partial<EntryValues> = {},
  more: Partial<PromptInput> = {},
): PromptInput => ({
  standards: HOUSE_STANDARDS,
  asOf: day('2026-10-29'),
  membership: 'carried',
  standing: 'open',
  contactLevel: null,
  entry: entryOf({ contactsPlanned: 4, contactsMade: 4, lastContact: day('2026-10-28'), ...values }),
  last: {
    month: SEPTEMBER,
    values: { ...EMPTY_ENTRY, contactsPlanned: 4, contactsMade: 4, risk: 'medium', ...before },
  },
  score: { total: 9, band: 'high', month: OCTOBER, source: 'own' },
  lastScore: { total: 8, band: 'high', month: SEPTEMBER },
  ...more,
})

const rulesOf = (input: PromptInput): PromptRule[] => findPrompts(input).map(({ rule }) => rule)

describe('a client of whom nothing is to be said', () => {
  test('has no prompt', () => expect(findPrompts(quiet())).toEqual([]))
})

describe('contacts down', () => {
  test.each([
    [4, 2, true],
    [4, 3, false],
    [5, 2, true],
    [5, 3, false],
    [2, 1, true],
    [2, 0, true],
    [1, 0, false],
    [0, 0, false],
  ])('%i made before, %i now: %s', (before, made, found) => {
    const rules = rulesOf(quiet({ contactsMade: made }, { contactsMade: before }))
    expect(rules.includes('contacts down')).toBe(found)
  })

  test('says both months, and nothing where a figure is not recorded', () => {
    expect(findPrompts(quiet({ contactsMade: 2 }))).toEqual([
      { rule: 'contacts down', made: 2, planned: 4, before: { month: SEPTEMBER, made: 4, planned: 4 } },
    ])
    expect(rulesOf(quiet({ contactsMade: null }))).toEqual([])
    expect(rulesOf(quiet({ contactsMade: 2 }, { contactsMade: null }))).toEqual([])
    expect(rulesOf(quiet({ contactsMade: 2 }, {}, { last: null }))).toEqual([])
  })
})

describe('the last contact', () => {
  test('is older than the standard of the band on the day after it', () => {
    const on = (lastContact: string) => findPrompts(quiet({ lastContact: day(lastContact) }))
    expect(on('2026-10-15')).toEqual([])
    expect(on('2026-10-14')).toEqual([
      { rule: 'last contact', last: '2026-10-14', days: 15, standard: { days: 14, of: 'high' } },
    ])
  })

  test('is the one of the month before until this month has one', () => {
    const [found] = findPrompts(
      quiet({ lastContact: null, contactsMade: null }, { lastContact: day('2026-09-16') }),
    )
    expect(found).toMatchObject({ rule: 'last contact', last: '2026-09-16', days: 43 })
  })

  test('that was never recorded has words of its own; contacts without a day are two figures that disagree', () => {
    expect(rulesOf(quiet({ lastContact: null, contactsMade: 0 }, { contactsMade: 1 }))).toEqual([
      'no contact recorded',
    ])
    expect(rulesOf(quiet({ lastContact: null, contactsMade: 4 }))).toEqual([])
  })

  test('that is typed and can’t be read yet is not called missing', () => {
    const input = quiet({ lastContact: null, contactsMade: 0 }, { contactsMade: 1 })
    const typed = { ...input.entry, drafts: { lastContact: '23/8' } }
    expect(rulesOf({ ...input, entry: typed })).toEqual([])
  })

  test.each([
    ['stable casing', 'monthly', 31],
    ['stable casing', 'every 2 months', 62],
    ['stable casing', 'every 3 months', 92],
    ['stable casing', null, 42],
    ['open', 'monthly', 14],
    ['support staff', null, 14],
  ] as const)('of a client who is %s, contact %s, may be %i days ago', (standing, contactLevel, days) => {
    const ago = (count: number) =>
      rulesOf(quiet({ lastContact: addDays(day('2026-10-29'), -count) }, {}, { standing, contactLevel }))
    expect(ago(days)).toEqual([])
    expect(ago(days + 1)).toEqual(['last contact'])
  })

  test('of a stable casing with contact on request has no standard', () => {
    const more = { standing: 'stable casing', contactLevel: 'on request' } as const
    expect(rulesOf(quiet({ lastContact: day('2025-01-01') }, {}, more))).toEqual([])
    expect(rulesOf(quiet({ lastContact: null, contactsMade: null }, {}, more))).toEqual([])
  })

  test('of a client without a band goes by the standard for low', () => {
    const [found] = findPrompts(
      quiet({ lastContact: day('2026-09-16') }, {}, { score: null, lastScore: null }),
    )
    expect(found).toMatchObject({ standard: { days: 42, of: 'not scored' }, days: 43 })
  })

  test('counts days over the end of a leap year’s February', () => {
    const in2028 = (lastContact: string) =>
      findPrompts(quiet({ lastContact: day(lastContact) }, {}, { asOf: day('2028-03-01') }))
    expect(in2028('2028-02-16')).toEqual([])
    expect(in2028('2028-02-15')).toMatchObject([{ days: 15 }])
    const in2027 = findPrompts(quiet({ lastContact: day('2027-02-15') }, {}, { asOf: day('2027-03-01') }))
    expect(in2027).toEqual([])
  })
})

describe('the other rules', () => {
  test('risk is told when it has risen, never when it has fallen or is not recorded', () => {
    expect(findPrompts(quiet({ risk: 'high' }))).toEqual([
      { rule: 'risk up', from: 'medium', to: 'high', before: SEPTEMBER },
    ])
    expect(rulesOf(quiet({ risk: 'low' }))).toEqual([])
    expect(rulesOf(quiet({ risk: 'medium' }))).toEqual([])
    expect(rulesOf(quiet({ risk: 'high' }, { risk: null }))).toEqual([])
  })

  test('a score is told when its band is another, up or down; a carried one has not moved', () => {
    const scored = (total: number, band: Band, source: 'own' | 'carried' = 'own') =>
      findPrompts(quiet({}, {}, { score: { total, band, month: OCTOBER, source } }))
    expect(scored(13, 'very high')).toEqual([
      {
        rule: 'score moved',
        from: { total: 8, band: 'high', month: SEPTEMBER },
        to: { total: 13, band: 'very high' },
      },
    ])
    expect(scored(5, 'medium')).toMatchObject([{ rule: 'score moved' }])
    expect(scored(10, 'high')).toEqual([])
    expect(scored(5, 'medium', 'carried')).toEqual([])
  })

  test('a review is overdue from the day after, due from today to the days of the standard', () => {
    const due = (text: string) => findPrompts(quiet({ carePlanReviewDue: day(text) }))
    expect(due('2026-10-28')).toEqual([
      { rule: 'review overdue', kind: 'care plan', due: '2026-10-28', days: 1 },
    ])
    expect(due('2026-10-29')).toEqual([{ rule: 'review due', kind: 'care plan', due: '2026-10-29', days: 0 }])
    expect(due('2026-11-26')).toMatchObject([{ rule: 'review due', days: 28 }])
    expect(due('2026-11-27')).toEqual([])
  })

  test('a case note has the standard for contacts, or one of its own', () => {
    const own = { ...HOUSE_STANDARDS, caseNoteDays: 5 }
    const written = { lastCaseNote: day('2026-10-20') }
    expect(rulesOf(quiet(written))).toEqual([])
    expect(findPrompts(quiet(written, {}, { standards: own }))).toEqual([
      { rule: 'last case note', last: '2026-10-20', days: 9, standard: { days: 5, of: 'every client' } },
    ])
    expect(rulesOf(quiet({ lastCaseNote: null }, {}, { standards: own }))).toEqual([])
  })

  test('a new client without anything of this month is told once, in place of what follows from it', () => {
    const nothing: EntryState = { values: EMPTY_ENTRY, sources: {}, drafts: {} }
    const of = (membership: PromptInput['membership'], entry: EntryState) =>
      findPrompts(quiet({}, {}, { membership, entry, last: null }))
    expect(of('new', nothing)).toEqual([{ rule: 'nothing recorded', membership: 'new' }])
    expect(of('returned', nothing)).toEqual([{ rule: 'nothing recorded', membership: 'returned' }])
    expect(of('carried', nothing).map(({ rule }) => rule)).toEqual(['no contact recorded'])
    expect(of('new', entryOf({ contactsMade: 4, lastContact: day('2026-10-28') }))).toEqual([])
    const carriedOnly: EntryState = {
      ...nothing,
      values: { ...EMPTY_ENTRY, contactsPlanned: 2 },
      sources: { contactsPlanned: 'agreed' },
    }
    expect(of('transferred', carriedOnly)).toMatchObject([{ rule: 'nothing recorded' }])
    expect(of('new', { ...nothing, drafts: { lastContact: '23/8' } })).toEqual([])
  })
})

describe('whatever is recorded', () => {
  const anyDay = fc.integer({ min: -1500, max: 1500 }).map(days => addDays(day('2027-12-31'), days))
  const count = fc.option(fc.integer({ min: 0, max: 999 }), { nil: null })
  const risk = fc.constantFrom('low', 'medium', 'high', null)
  const values = fc.record({
    contactsPlanned: count,
    contactsMade: count,
    lastContact: fc.option(anyDay, { nil: null }),
    lastCaseNote: fc.option(anyDay, { nil: null }),
    risk,
    carePlanReviewDue: fc.option(anyDay, { nil: null }),
    riskAssessmentReviewDue: fc.option(anyDay, { nil: null }),
  })
  const score = fc.option(
    fc.record({ total: fc.integer({ min: 0, max: 15 }), band: fc.constantFrom(...Band.options) }),
    { nil: null },
  )
  const input: fc.Arbitrary<PromptInput> = fc
    .record({
      now: values,
      before: fc.option(values, { nil: null }),
      asOf: anyDay,
      score,
      lastScore: score,
      standing: fc.constantFrom('open', 'stable casing', 'support staff'),
      contactLevel: fc.constantFrom<ContactLevel | null>(
        'monthly',
        'every 2 months',
        'every 3 months',
        'on request',
        null,
      ),
      membership: fc.constantFrom('carried', 'new', 'transferred', 'returned'),
    })
    .map(({ now, before, score: scored, lastScore, ...rest }) => ({
      ...rest,
      standards: HOUSE_STANDARDS,
      entry: entryOf(now),
      last: before === null ? null : { month: SEPTEMBER, values: { ...EMPTY_ENTRY, ...before } },
      score: scored === null ? null : { ...scored, month: OCTOBER, source: 'own' },
      lastScore: lastScore === null ? null : { ...lastScore, month: SEPTEMBER },
    }))

  test('each prompt has whole figures that fit its shape, and no rule speaks twice of one thing', () => {
    fc.assert(
      fc.property(input, given => {
        const found = findPrompts(given)
        for (const prompt of found)
          expect(Prompt.safeParse(prompt).success, JSON.stringify(prompt)).toBe(true)
        const things = found.map(prompt => `${prompt.rule} ${'kind' in prompt ? prompt.kind : ''}`)
        expect(new Set(things).size).toBe(things.length)
      }),
    )
  })

  test('a contact or a note on a day to come finds nothing', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: 0, max: 900 }), (given, days) => {
        const later = addDays(given.asOf, days)
        const entry = entryOf({ ...given.entry.values, lastContact: later, lastCaseNote: later })
        const rules = rulesOf({ ...given, entry })
        expect(rules).not.toContain('last contact')
        expect(rules).not.toContain('last case note')
        expect(rules).not.toContain('no contact recorded')
      }),
    )
  })

  test('is the same whatever month the days fall in: only their distance counts', () => {
    fc.assert(
      fc.property(input, fc.integer({ min: -800, max: 800 }), (given, days) => {
        const move = (date: PlainDate | null) => (date === null ? null : addDays(date, days))
        const moved = <T extends EntryValues>(all: T): T => ({
          ...all,
          lastContact: move(all.lastContact),
          lastCaseNote: move(all.lastCaseNote),
          carePlanReviewDue: move(all.carePlanReviewDue),
          riskAssessmentReviewDue: move(all.riskAssessmentReviewDue),
        })
        const there: PromptInput = {
          ...given,
          asOf: addDays(given.asOf, days),
          entry: { ...given.entry, values: moved(given.entry.values) },
          last: given.last === null ? null : { ...given.last, values: moved(given.last.values) },
        }
        expect(rulesOf(there)).toEqual(rulesOf(given))
      }),
    )
  })
})
