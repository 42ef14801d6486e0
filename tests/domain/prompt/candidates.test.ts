import { describe, expect, test } from 'vitest'
import { addMonths, type Month } from '#basics/month.ts'
import type { JudgedScore } from '#domain/caseload/counting-score.ts'
import {
  type CandidateInput,
  type CandidateMonth,
  contactsAsPlanned,
  findCandidates,
} from '#domain/prompt/candidates.ts'
import { CriteriaRules, HOUSE_CRITERIA } from '#domain/prompt/criteria.ts'
import type { Band } from '#domain/scheme/band.ts'

const JANUARY = '2027-01' as Month
const back = (months: number) => addMonths(JANUARY, -months)

const line = (month: Month, more: Partial<CandidateMonth['values']> = {}): CandidateMonth => ({
  month,
  values: { risk: 'low', contactsPlanned: 2, contactsMade: 2, ...more },
})
const score = (month: Month, band: Band = 'medium', total = 4): JudgedScore => ({ month, band, total })

/** Three quiet months up to January. */
const client = (more: Partial<CandidateInput> = {}): CandidateInput => ({
  criteria: HOUSE_CRITERIA,
  month: JANUARY,
  standing: 'open',
  goalsMet: false,
  months: [line(back(0)), line(back(1)), line(back(2))],
  scores: [score(back(0)), score(back(1)), score(back(2))],
  scoring: true,
  ...more,
})

const kindsOf = (input: CandidateInput) => findCandidates(input).map(({ kind }) => kind)

describe('stable for so many months', () => {
  test('band and risk the same and low or medium, contacts as planned: with the figures, over the new year', () => {
    expect(findCandidates(client())).toEqual([
      {
        kind: 'stable casing',
        reasons: [{ criterion: 'stable', months: 3, since: '2026-11', risk: 'low', band: 'medium' }],
      },
      {
        kind: 'support staff',
        reasons: [{ criterion: 'stable', months: 3, since: '2026-11', risk: 'low', band: 'medium' }],
      },
    ])
  })

  test.each<[string, Partial<CandidateInput>]>([
    ['risk moved', { months: [line(back(0)), line(back(1), { risk: 'medium' }), line(back(2))] }],
    ['risk is high', { months: [0, 1, 2].map(count => line(back(count), { risk: 'high' })) }],
    ['risk is not recorded', { months: [line(back(0), { risk: null }), line(back(1)), line(back(2))] }],
    ['a month is missing', { months: [line(back(0)), line(back(2)), line(back(3))] }],
    ['the band moved', { scores: [score(back(0), 'low'), score(back(1)), score(back(2))] }],
    [
      'the band is high',
      { scores: [score(back(0), 'high'), score(back(1), 'high'), score(back(2), 'high')] },
    ],
    ['there is no score', { scores: [] }],
    ['the score is old', { scores: [score(back(4))] }],
    ['contacts fell short', { months: [line(back(0), { contactsMade: 1 }), line(back(1)), line(back(2))] }],
    [
      'contacts are not recorded',
      { months: [line(back(0), { contactsMade: null }), line(back(1)), line(back(2))] },
    ],
  ])('not where %s', (_, more) => expect(kindsOf(client(more))).toEqual([]))

  test('a month that was not scored counts with the score before, while that is not old', () => {
    expect(kindsOf(client({ scores: [score(back(3))] }))).toEqual(['stable casing', 'support staff'])
  })

  test('where the service does not score, risk and contacts say it alone', () => {
    const [found] = findCandidates(client({ scoring: false, scores: [] }))
    expect(found?.reasons).toEqual([
      { criterion: 'stable', months: 3, since: '2026-11', risk: 'low', band: null },
    ])
  })

  test('asks for as many months as the service says, and no higher than it says', () => {
    const stable = { ...HOUSE_CRITERIA.stable, months: 4 }
    expect(kindsOf(client({ criteria: { ...HOUSE_CRITERIA, stable } }))).toEqual([])
    const lowOnly = { ...HOUSE_CRITERIA.stable, highest: 'low' as const }
    expect(kindsOf(client({ criteria: { ...HOUSE_CRITERIA, stable: lowOnly } }))).toEqual([])
  })
})

describe('contacts as planned', () => {
  test.each([
    [2, 2, true],
    [2, 3, true],
    [2, 4, false],
    [2, 1, false],
    [0, 0, true],
    [null, 2, false],
    [2, null, false],
  ])('%s planned, %s made: %s', (contactsPlanned, contactsMade, expected) => {
    expect(contactsAsPlanned({ contactsPlanned, contactsMade })).toBe(expected)
  })
})

describe('the other criteria', () => {
  test('goals met are a reason to close', () => {
    const met = client({ goalsMet: true, months: [] })
    expect(findCandidates(met)).toEqual([{ kind: 'closing', reasons: [{ criterion: 'goals met' }] }])
    expect(kindsOf(client({ goalsMet: false, months: [] }))).toEqual([])
  })

  test('the last two scores low, in whatever months they were judged; the last of them not old', () => {
    const scores = [score(back(0), 'low', 3), score(back(5), 'low', 2), score(back(6), 'high', 9)]
    expect(findCandidates(client({ scores, months: [] }))).toEqual([
      {
        kind: 'stable casing',
        reasons: [
          {
            criterion: 'low twice',
            scores: [
              { total: 2, month: back(5) },
              { total: 3, month: back(0) },
            ],
          },
        ],
      },
    ])
    expect(kindsOf(client({ scores: [score(back(0), 'low')], months: [] }))).toEqual([])
    const long = [score(back(4), 'low'), score(back(5), 'low')]
    expect(kindsOf(client({ scores: long, months: [] }))).toEqual([])
    const between = [score(back(0), 'low'), score(back(1), 'medium'), score(back(2), 'low')]
    expect(kindsOf(client({ scores: between, months: [] }))).toEqual([])
  })

  test('nobody is offered what they have already', () => {
    expect(kindsOf(client({ standing: 'stable casing' }))).toEqual(['support staff'])
    expect(kindsOf(client({ standing: 'support staff' }))).toEqual(['stable casing'])
  })

  test('a criterion that is for nothing is off; the house’s have the shape of a version', () => {
    const off = CriteriaRules.parse({
      goalsMet: { for: [] },
      stable: { ...HOUSE_CRITERIA.stable, for: [] },
      lowTwice: { for: [] },
    })
    const all = client({
      goalsMet: true,
      criteria: off,
      scores: [score(back(0), 'low'), score(back(1), 'low'), score(back(2), 'low')],
    })
    expect(findCandidates(all)).toEqual([])
    expect(kindsOf({ ...all, criteria: HOUSE_CRITERIA })).toEqual([
      'closing',
      'stable casing',
      'support staff',
    ])
  })
})
