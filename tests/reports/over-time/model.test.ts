import { describe, expect, test } from 'vitest'
import { addMonths, type Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { Reduction } from '#domain/load/reductions.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { trendOf } from '#domain/trend/trend.ts'
import { overTimeModel } from '#reports/over-time/model.ts'
import type { OverTimeToPrint } from '#reports/over-time/over-time-to-print.ts'

const january = '2026-01' as Month
const monthly = (values: readonly number[]) =>
  values.map((value, index) => ({ month: addMonths(january, index), value }))
const client = (reference: string, band: 'high' | 'low' | null) => ({
  client: { reference, initials: 'A.B.', name: null },
  standing: 'open' as const,
  score:
    band === null
      ? null
      : { total: band === 'high' ? 8 : 2, band, source: 'carried' as const, month: january },
})

const print = (more: Partial<OverTimeToPrint> = {}): OverTimeToPrint => ({
  service: 'Northgate',
  sample: false,
  practitioner: 'Sam Okafor',
  supervisor: null,
  reader: 'Sam Okafor',
  printedOn: '2026-06-20' as PlainDate,
  tandem: 'test',
  span: 12,
  until: '2026-06' as Month,
  untilIsOpen: false,
  recorded: monthly([1, 2, 3, 4, 5, 6]).map(({ month }) => month),
  missing: [],
  ownWithheld: false,
  trends: [
    { measure: 'contacts made', ...trendOf(monthly([20, 21, 20, 21, 20, 21])), basedBy: null },
    {
      measure: 'points',
      ...trendOf(monthly([60, 61]).map(({ month, value }) => ({ month: addMonths(month, 4), value }))),
      basedBy: null,
    },
  ],
  scheme: houseScheme,
  hours: {
    contractedHours: 30,
    reductions: [
      Reduction.parse({
        amount: { kind: 'hours', hours: 3 },
        reason: 'link nurse',
        from: '2026-01-01',
        until: '2026-12-31',
      }),
    ],
  },
  asOf: '2026-06-20' as PlainDate,
  clients: [client('LD1', 'low'), client('LD2', 'high'), client('LD3', null)],
  ...more,
})

const rowsOf = (given: OverTimeToPrint): Record<string, string> =>
  Object.fromEntries(
    overTimeModel(given).sections.flatMap(({ blocks }) =>
      blocks.flatMap(block => (block.kind === 'row' ? [[block.label, String(block.text)]] : [])),
    ),
  )

describe('a caseload over time on paper', () => {
  test('says ordinary variation first, and in words what is too short for limits', () => {
    const rows = rowsOf(print())
    expect(rows['In words']).toBe('Nothing stands out: every series varies no more than usual.')
    expect(rows['As usual']).toContain('Contacts made vary no more than usual.')
    expect(rows['Too few months']).toBe('Limits need three months. Load in points: May 60 and June 61.')
  })

  test('names gaps, where the load begins, and what is not whole yet', () => {
    const rows = rowsOf(print({ missing: ['2026-03' as Month], untilIsOpen: true, ownWithheld: true }))
    expect(rows['To bear in mind']).toBe(
      'March 2026 is not recorded: a gap in the line. The load begins with May 2026, the first month in which anybody was scored. June 2026 is still being prepared, so its figures may not be whole. Own scores of June 2026 are not counted: they are shown to both at once, in the session.',
    )
    expect(rowsOf(print({ trends: [] }))['To bear in mind']).toBeUndefined()
  })

  test('works the load out step by step, down to each reduction and each client', () => {
    const rows = rowsOf(print())
    // 80 points at 37.5 hours: 80 × 27 ÷ 37.5 = 57.6.
    expect(rows.Points).toBe('1 × 3 + 1 × 1 = 4. One client is not scored and counts 0.')
    expect(rows['Hours a week']).toBe('30 contracted − 3 link nurse, to 31 Dec 2026 = 27.')
    expect(rows.Capacity).toBe('80 × 27 ÷ 37.5, rounded down = 57.')
    expect(rows.Load).toBe('4 ÷ 57 = 7.0 %.')
    const table = overTimeModel(print())
      .sections.flatMap(({ blocks }) => blocks)
      .find(block => block.kind === 'table')
    const cells = table?.kind === 'table' ? table.rows.map(row => (row.kind === 'row' ? row.cells : [])) : []
    expect(cells.map(row => row.at(-1))).toEqual(['3', '1', '0', '4'])
    expect(cells[0]).toEqual(['LD2 A. B.', 'High', '8', 'carried, of January 2026', '3'])
    expect(cells[2]?.[1]).toBe('Not scored')
  })

  test('draws stepped limits with who started them anew and why', () => {
    const based = trendOf(monthly([20, 21, 20, 31, 30, 31]), {
      month: '2026-04' as Month,
      reason: 'A second team.',
    })
    const model = overTimeModel(
      print({
        trends: [
          {
            measure: 'contacts made',
            ...based,
            basedBy: { name: 'Robin Price', on: '2026-06-02' as PlainDate },
          },
        ],
      }),
    )
    const chart = model.sections
      .flatMap(({ blocks }) => blocks)
      .find(block => block.kind === 'chart' && block.chart.kind === 'trend')
    const note = chart?.kind === 'chart' ? chart.note : ''
    expect(note).toContain('Trial limits (fewer than twelve months) since April 2026')
    expect(note).toContain('They begin anew with that month: A second team. Before it the mean was 20.3')
    expect(note).toContain('Said by Robin Price on 2 Jun 2026. Found: nothing.')
  })

  test('has no load where the service does not score, and says so where no hours are recorded', () => {
    expect(overTimeModel(print({ scheme: null })).sections.map(({ title }) => title)).toEqual([
      'What the figures show',
      'Month by month',
    ])
    expect(rowsOf(print({ hours: null })).Capacity).toBeUndefined()
  })
})
