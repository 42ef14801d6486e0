import { describe, expect, test } from 'vitest'
import { addMonths, type Month } from '#basics/month.ts'
import { comingsAndGoings } from '#domain/caseload/comings.ts'
import { clientSeriesOf, gapsIn, type MonthOfTrend, seriesOf } from '#domain/trend/measures.ts'

const month = (
  index: number,
  more: Partial<MonthOfTrend['figures']> = {},
  rest: Partial<MonthOfTrend> = {},
) =>
  ({
    figures: {
      month: addMonths('2026-01' as Month, index),
      clients: 10,
      byBand: { 'very high': 0, high: 0, medium: 0, low: 0 },
      notScored: 0,
      points: 20 + index,
      available: 80,
      loadPercent: 25,
      loadState: 'under',
      contactsPlanned: 12,
      contactsMade: 9,
      highRisk: 1,
      carePlansOverdue: 2,
      riskAssessmentsOverdue: 3,
      ...more,
    },
    came: 1,
    left: 2,
    recorded: { contactsPlanned: 10, contactsMade: 10 },
    ...rest,
  }) satisfies MonthOfTrend

const valuesOf = (series: readonly { value: number }[]) => series.map(({ value }) => value)

describe('a series of months', () => {
  test('what comes of scores begins with the first month in which anybody was scored', () => {
    const months = [
      month(0, { notScored: 10, points: 0 }),
      month(1, { notScored: 10, points: 0 }),
      month(2),
      month(3),
    ]
    expect(seriesOf(months, 'points')).toEqual([
      { month: '2026-03', value: 22 },
      { month: '2026-04', value: 23 },
    ])
    expect(valuesOf(seriesOf(months, 'load'))).toEqual([25, 25])
    expect(valuesOf(seriesOf(months, 'clients'))).toEqual([10, 10, 10, 10])
    expect(seriesOf([month(0, { notScored: 10 })], 'points')).toEqual([])
  })

  test('what nobody recorded is missing and not nought', () => {
    const months = [
      month(0, { loadPercent: null }, { came: null, left: null }),
      month(1, { contactsMade: 0 }, { recorded: { contactsPlanned: 10, contactsMade: 0 } }),
      month(2, { contactsMade: 0 }),
    ]
    expect(seriesOf(months, 'contacts made').map(point => point.month)).toEqual(['2026-01', '2026-03'])
    expect(valuesOf(seriesOf(months, 'contacts made'))).toEqual([9, 0])
    expect(valuesOf(seriesOf(months, 'new'))).toEqual([1, 1])
    expect(valuesOf(seriesOf(months, 'closed'))).toEqual([2, 2])
    expect(valuesOf(seriesOf(months, 'load'))).toEqual([25, 25])
    expect(valuesOf(seriesOf(months, 'overdue reviews'))).toEqual([5, 5, 5])
    expect(valuesOf(seriesOf(months, 'overdue care plans'))).toEqual([2, 2, 2])
  })

  test('gaps are the months between the first and the last that are not there', () => {
    expect(gapsIn([month(0), month(1), month(4)].map(({ figures }) => figures))).toEqual([
      '2026-03',
      '2026-04',
    ])
    expect(gapsIn([])).toEqual([])
  })

  test('of a client has the scores judged in each month alone', () => {
    const months = [
      { month: '2026-01' as Month, contactsPlanned: 2, contactsMade: null, score: 7 },
      { month: '2026-02' as Month, contactsPlanned: null, contactsMade: 0, score: null },
    ]
    expect(clientSeriesOf(months, 'score')).toEqual([{ month: '2026-01', value: 7 }])
    expect(clientSeriesOf(months, 'contacts made')).toEqual([{ month: '2026-02', value: 0 }])
    expect(clientSeriesOf(months, 'contacts planned')).toEqual([{ month: '2026-01', value: 2 }])
  })
})

test('who came is said by how they came, who left by their not being there any more', () => {
  const now = [
    { id: 'a', membership: 'carried' },
    { id: 'c', membership: 'new' },
    { id: 'd', membership: 'returned' },
  ] as const
  expect(comingsAndGoings(['a', 'b'], now)).toEqual({ came: ['c', 'd'], left: ['b'] })
  expect(comingsAndGoings(null, now)).toEqual({ came: ['c', 'd'], left: [] })
})
