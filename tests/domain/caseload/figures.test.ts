import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { countingScore, type JudgedScore } from '#domain/caseload/counting-score.ts'
import { type FiguresRow, figuresOf } from '#domain/caseload/figures.ts'
import { movementsOf } from '#domain/caseload/movements.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'

const day = (text: string) => text as PlainDate
const row = (values: Partial<FiguresRow['values']>, band: FiguresRow['band'] = null): FiguresRow => ({
  values: {
    contactsPlanned: null,
    contactsMade: null,
    risk: null,
    carePlanReviewDue: null,
    riskAssessmentReviewDue: null,
    ...values,
  },
  band,
})

const ROWS = [
  row(
    { contactsPlanned: 4, contactsMade: 3, risk: 'high', carePlanReviewDue: day('2026-10-28') },
    'very high',
  ),
  row({ contactsPlanned: 2, risk: 'high', riskAssessmentReviewDue: day('2026-10-29') }, 'high'),
  row({ contactsMade: 0, riskAssessmentReviewDue: day('2026-01-01') }, 'high'),
  row({}),
]
const INPUT = {
  month: '2026-10' as Month,
  asOf: day('2026-10-29'),
  rows: ROWS,
  scheme: houseScheme,
  hours: { contractedHours: 30, reductions: [] },
}

describe('the sums of a month', () => {
  test('add up what is recorded; a review due today is not late', () => {
    expect(figuresOf(INPUT)).toEqual({
      month: '2026-10',
      clients: 4,
      byBand: { 'very high': 1, high: 2, medium: 0, low: 0 },
      notScored: 1,
      points: 11,
      available: 64,
      loadPercent: 17.2,
      loadState: 'under',
      contactsPlanned: 6,
      contactsMade: 3,
      highRisk: 2,
      carePlansOverdue: 1,
      riskAssessmentsOverdue: 1,
    })
  })

  test('have points but no load where nobody recorded the hours', () => {
    expect(figuresOf({ ...INPUT, hours: null })).toMatchObject({
      points: 11,
      available: null,
      loadPercent: null,
      loadState: null,
    })
  })

  test('have no bands where the service does not score: everybody is not scored', () => {
    expect(figuresOf({ ...INPUT, scheme: null })).toMatchObject({
      clients: 4,
      byBand: { 'very high': 0, high: 0, medium: 0, low: 0 },
      notScored: 4,
      points: 0,
      available: null,
      contactsPlanned: 6,
    })
  })

  test('of nobody are nothing', () => {
    expect(figuresOf({ ...INPUT, rows: [] })).toMatchObject({
      clients: 0,
      notScored: 0,
      points: 0,
      loadPercent: 0,
    })
  })
})

describe('the score that counts', () => {
  const judged = (total: number, month: string): JudgedScore => ({
    total,
    band: 'low',
    month: month as Month,
  })
  const agreed = judged(1, '2026-10')
  const own = judged(2, '2026-10')
  const carried = judged(3, '2026-08')

  test('is the agreed one, else the own one, else the last of an earlier month, marked as that', () => {
    expect(countingScore({ agreed, own, carried })).toEqual({ ...agreed, source: 'agreed' })
    expect(countingScore({ agreed: null, own, carried })).toEqual({ ...own, source: 'own' })
    expect(countingScore({ agreed: null, own: null, carried })).toEqual({ ...carried, source: 'carried' })
    expect(countingScore({ agreed: null, own: null, carried: null })).toBeNull()
  })
})

test('a client has moved whose band is another than before; the farthest come first', () => {
  const clients = [
    { client: 'a', before: 'low', now: 'medium' },
    { client: 'b', before: 'high', now: 'high' },
    { client: 'c', before: null, now: 'high' },
    { client: 'd', before: 'very high', now: 'medium' },
    { client: 'e', before: 'low', now: null },
  ] as const
  expect(movementsOf(clients)).toEqual([
    { client: 'd', from: 'very high', to: 'medium' },
    { client: 'a', from: 'low', to: 'medium' },
  ])
})
