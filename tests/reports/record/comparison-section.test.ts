import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addMonths, type Month } from '#basics/month.ts'
import { driftOf } from '#domain/agreement/difference-by-month.ts'
import { compareRaters, type ScorePair } from '#domain/agreement/rater-comparison.ts'
import { readRecord } from '#domain/record/read-record.ts'
import { recordAgreementOf } from '#domain/record/record-agreement.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { NO_AGREEMENTS, type RecordAgreement, type RecordAgreements } from '#domain/record/record-scores.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { type Block, numbering } from '#reports/record/blocks.ts'
import { comparisonSection } from '#reports/record/comparison-section.ts'
import { levels } from '#tests/support/a-caseload.ts'
import { sampleRecord } from './record-fixture.ts'

const body = sampleRecord()
const blocksOf = (of: RecordBody): readonly Block[] => comparisonSection(of, numbering()).blocks
const withAgreement = (more: Partial<RecordAgreements>): readonly Block[] =>
  blocksOf({ ...body, agreement: { ...body.agreement, ...more } })
const withPooled = (more: Partial<RecordAgreement>): readonly Block[] => {
  const { pooled } = body.agreement
  if (pooled === null) throw new Error('Nothing is pooled.')
  return withAgreement({ pooled: { ...pooled, ...more } })
}
const text = (blocks: readonly Block[], label: string): string => {
  const found = blocks.find(block => block.kind === 'row' && block.label === label)
  return found?.kind === 'row' ? String(found.text) : `no row ${label}`
}
const kinds = (blocks: readonly Block[]): readonly string[] =>
  blocks.map(block => (block.kind === 'row' ? block.label : block.kind))
const tableOf = (blocks: readonly Block[]) => blocks.find(block => block.kind === 'table')
const driftFigureOf = (blocks: readonly Block[]) =>
  blocks.flatMap(block =>
    block.kind === 'chart' && block.chart.kind === 'trend' ? [{ ...block, chart: block.chart }] : [],
  )[0]

/** Pooled figures of so many pairs, worked out. */
const pooledOf = (pairs: readonly ScorePair[], months = 4): RecordAgreement | null =>
  recordAgreementOf(compareRaters(houseScheme, pairs), months)
const several = (count: number, a: number, b: number): readonly ScorePair[] =>
  Array.from({ length: count }, () => ({ a: levels(a, 1, 1, 1, 0), b: levels(b, 1, 1, 1, 0) }))
const drifting = (values: readonly number[], month = '2025-11' as Month): Partial<RecordAgreements> => {
  const byMonth = values.map((meanDifference, index) => ({
    month: addMonths(month, index),
    pairs: 4,
    meanDifference,
  }))
  return { byMonth, drift: driftOf(byMonth) }
}

/** As it was kept while fields were still being added. */
const EARLY_POOLED = {
  months: 12,
  pairs: 44,
  sameBand: 33,
  withinOneBand: 44,
  tooFewToSay: false,
  allInOneBand: false,
  agreement: 0.75,
  agreementCi95: [0.61, 0.85],
  meanDifference: -0.4,
  meanDifferenceCi95: [-0.8, 0.1],
  kappaQuadratic: 0.85,
  ac2Quadratic: 0.88,
}

describe('the comparison in a record', () => {
  it('says counts first, then figures, the table, coefficients and drift', () => {
    expect(kinds(blocksOf(body))).toEqual([
      'This session',
      'What it says',
      'Twelve months pooled',
      'In totals',
      'chart',
      'table',
      'Coefficients',
      'chart',
    ])
  })

  it('says who was higher in band, and how often chance alone splits them so', () => {
    expect(text(blocksOf(body), 'Twelve months pooled')).toBe(
      'Over twelve months of the same pair and scheme version: the same band for 33 of 44 clients (75 %, interval 61 to 85 %), never more than one band apart. The supervisor’s band was higher eight times and lower three times: a split that chance alone gives about one time in four.',
    )
  })

  it.each([
    [
      10,
      1,
      'higher ten times and lower once: a split as uneven as this comes about by chance less than once in twenty (sign test, exact).',
    ],
    [6, 5, 'higher six times and lower five times: a split that chance alone gives more often than not.'],
    [
      0,
      6,
      'lower six times: a split as uneven as this comes about by chance less than once in twenty (sign test, exact).',
    ],
    [5, 0, 'higher five times: a split that chance alone gives about one time in 16.'],
  ])('with %i higher and %i lower', (supervisorHigher, supervisorLower, words) => {
    expect(text(withPooled({ supervisorHigher, supervisorLower }), 'Twelve months pooled')).toContain(
      `The supervisor’s band was ${words}`,
    )
  })

  it('gives the limits of agreement, the supervisor’s less the practitioner’s', () => {
    expect(text(blocksOf(body), 'In totals')).toBe(
      'The supervisor’s total is higher by 0.4 of 15 points on average (interval −0.1 to +0.8); for 95 in 100 clients the supervisor’s lies within −2.5 and +3.2 points of the practitioner’s.',
    )
  })

  it('says of a mean of nought that the totals are the same, and of no spread that they always are', () => {
    const [even, apart] = [several(12, 1, 1), [...several(6, 1, 2), ...several(6, 2, 1)]]
    expect(text(withAgreement({ pooled: pooledOf(even) }), 'In totals')).toBe(
      'The two totals are the same for every client.',
    )
    expect(text(withAgreement({ pooled: pooledOf(apart) }), 'In totals')).toBe(
      'On average the two totals are the same (interval −0.7 to +0.7); for 95 in 100 clients the supervisor’s lies within −2 and +2 points of the practitioner’s.',
    )
    expect(text(withAgreement({ pooled: pooledOf(several(12, 1, 2)) }), 'In totals')).toBe(
      'The supervisor’s total is higher by 1 of 15 points for every client.',
    )
  })

  it('tabulates the bands with their sums, the same band in bold, a dot for none', () => {
    const table = tableOf(blocksOf(body))
    if (table?.kind !== 'table') throw new Error('No table.')
    expect(table.caption).toContain('44 clients in twelve months')
    expect(table.heads).toEqual(['Practitioner', 'Very high', 'High', 'Medium', 'Low', 'All'])
    const bold = (count: string) => [{ text: count, strong: true }]
    expect(table.rows.map(row => (row.kind === 'row' ? row.cells : []))).toEqual([
      ['Very high', bold('2'), '·', '·', '·', '2'],
      ['High', '1', bold('6'), '1', '·', '8'],
      ['Medium', '·', '4', bold('11'), '2', '17'],
      ['Low', '·', '·', '3', bold('14'), '17'],
      ['All', '3', '10', '15', '16', bold('44')],
    ])
  })

  it('gives all coefficients small, cuts an interval at 1 and says what is undefined', () => {
    expect(text(blocksOf(body), 'Coefficients')).toMatch(
      /^Kappa 0\.63 \(95 % interval 0\.45 to 0\.82\), weighted 0\.74 \(linear\) and 0\.85 \(quadratic\); Gwet’s AC1\s0\.68, AC2\s0\.82 \(linear\) and 0\.92 \(quadratic\), over/,
    )
    expect(text(withPooled({ kappaCi95: [0.7, 1.08] }), 'Coefficients')).toContain('interval 0.70 to 1.00)')
    expect(text(withPooled({ kappa: 1, kappaCi95: [1, 1] }), 'Coefficients')).toContain(
      'Kappa 1.00, weighted',
    )
    expect(text(withPooled({ kappa: -0.001 }), 'Coefficients')).toContain('Kappa 0.00 ')
    expect(text(withPooled({ kappa: null }), 'Coefficients')).toContain('Kappa is undefined here; Gwet’s AC1')
    expect(text(withPooled({ ac1: null }), 'Coefficients')).toContain(
      'Gwet’s AC1 and AC2 are undefined here,',
    )
  })

  it('says nothing but counts of under ten pairs', () => {
    const pooled = pooledOf([...several(5, 1, 1), ...several(3, 0, 3), ...several(1, 3, 0)])
    const blocks = withAgreement({ pooled, ...drifting([-1, 0, 1]) })
    expect(kinds(blocks)).toEqual(['This session', 'What it says', 'Four months pooled', 'chart'])
    expect(text(blocks, 'Four months pooled')).toMatch(
      /higher three times and lower once\. Still too few to say more\.$/,
    )
  })

  it('leaves table and coefficients away where all fell in one band', () => {
    const blocks = withAgreement({ pooled: pooledOf(several(12, 1, 2)), ...drifting([-1, -1, -1]) })
    expect(kinds(blocks).slice(2)).toEqual(['Four months pooled', 'In totals', 'chart', 'chart'])
    expect(text(blocks, 'Four months pooled')).toContain(
      'the same band for 12 of 12 clients (100 %, interval 76 to 100 %). All of them fell in one band',
    )
  })

  it('compares nothing where nobody was scored by both, and pools nothing in a first month', () => {
    expect(kinds(withAgreement(NO_AGREEMENTS))).toEqual(['This session'])
    expect(text(withAgreement(NO_AGREEMENTS), 'This session')).toContain('Nobody was scored by both')
    const { session } = body.agreement
    expect(kinds(withAgreement({ ...NO_AGREEMENTS, session, pooled: session }))).toEqual([
      'This session',
      'What it says',
      'chart',
    ])
  })

  it('has the words it had for a record that keeps no more', () => {
    const written = JSON.parse(
      readFileSync(new URL('../../data/records/early.json', import.meta.url), 'utf8'),
    ) as object
    const early = readRecord({ ...written, agreement: { session: null, pooled: EARLY_POOLED } })
    if (!early.ok) throw new Error(early.error)
    const blocks = blocksOf(early.value)
    expect(kinds(blocks)).not.toContain('table')
    expect(driftFigureOf(blocks)).toBeUndefined()
    expect(text(blocks, 'Twelve months pooled')).toMatch(/never more than one band apart\.$/)
    expect(text(blocks, 'In totals')).toMatch(/on average \(interval −0\.1 to \+0\.8\)\.$/)
    expect(text(blocks, 'Coefficients')).toMatch(
      /^Weighted kappa \(quadratic\) 0\.85; Gwet’s AC2 \(quadratic\) 0\.88, over/,
    )
  })
})

describe('the chart of drift', () => {
  const titleOf = (values: readonly number[]) => driftFigureOf(withAgreement(drifting(values)))?.chart.title

  it('shows the supervisor’s less the practitioner’s, with the limits that the record keeps', () => {
    const { drift } = body.agreement
    const figure = driftFigureOf(blocksOf(body))
    expect(figure?.chart).toMatchObject({ signed: true, trend: { mean: -(drift?.mean ?? 0), trial: false } })
    expect(figure?.chart.trend.points.map(({ value }) => value)).toEqual([
      0.3, 0.8, 0, 0.5, -0.3, 0.7, 0.3, 0.8, 0, 0.5, 0.3, 0.5,
    ])
    expect(figure?.chart.trend.lower).toBe(-(drift?.upper ?? 0))
    expect(figure?.chart.trend.upper).toBe(-(drift?.lower ?? 0))
    expect(figure?.note).toContain(
      'the mean of each month’s 3 to 4 clients, above 0 where the supervisor is higher;',
    )
  })

  it('says in its title whether the two drift', () => {
    expect(titleOf([0.2, -0.1, 0, 0.1])).toBe(
      'No drift: the mean difference in totals stays within its trial limits over four months',
    )
    expect(titleOf([1, 0, 1, 0, 1, -1, -2, -1, -2, -1, -2, -1])).toBe(
      'Drift: the mean difference in totals has been above the mean for seven months',
    )
    expect(titleOf([0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0])).toBe(
      'The mean difference in totals in May 2026 is below the lower limit',
    )
  })

  it('is left away under three months', () => {
    expect(titleOf([0.2, -0.1])).toBeUndefined()
  })
})
