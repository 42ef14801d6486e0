import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { BANDS } from '#domain/scheme/band.ts'
import { readingText } from '#tests/reports/pdf-tools.ts'
import { AFTER_SESSION, heldMonth } from '#tests/support/held-month.ts'
import { readyMonth, SESSION_DAY } from '#tests/support/ready-month.ts'
import { openTestCore, type TestCore } from '#tests/support/test-core.ts'

/**
 * Each of these numbers is defined once, in the domain. Wherever it stands, it is the same: compared here on a month as it
 * is prepared, and on one that was signed.
 */
type Everywhere = {
  readonly clients: number
  readonly points: number
  readonly loadPercent: number | null
  readonly loadState: string | null
  readonly contactsPlanned: number
  readonly contactsMade: number
  readonly carePlansOverdue: number
  readonly riskAssessmentsOverdue: number
}

const numbersOf = (figures: Everywhere): Everywhere => ({
  clients: figures.clients,
  points: figures.points,
  loadPercent: figures.loadPercent,
  loadState: figures.loadState,
  contactsPlanned: figures.contactsPlanned,
  contactsMade: figures.contactsMade,
  carePlansOverdue: figures.carePlansOverdue,
  riskAssessmentsOverdue: figures.riskAssessmentsOverdue,
})

const textOf = ({ base64 }: { readonly base64: string }): string => readingText(Buffer.from(base64, 'base64'))

/** The latest value of each measure, as the caseload over time has it. */
const latestOf = async (core: TestCore, practitionerId: string) => {
  const { trends, until } = await core.ask('caseload.overTime', { practitionerId, months: 12 })
  return {
    until,
    latest: (measure: string) => {
      const last = trends.find(trend => trend.measure === measure)?.points.at(-1)
      return last?.month === until ? last?.value : undefined
    },
  }
}

describe('one definition per number', { timeout: 60_000 }, () => {
  test('in a month that is prepared: Today, the caseload, its load and course, the overview, both papers, the export', async () => {
    const { folder, sam, reviewId } = await readyMonth()
    const practitionerId = sam.id
    const core = openTestCore({ folder, startAt: SESSION_DAY })
    await core.ask('vault.unlock', { personId: sam.id, passphrase: sam.passphrase })

    const overview = await core.ask('overview.get', { reviewId })
    const numbers = numbersOf(overview.figures)
    expect(numbers).toMatchObject({
      clients: 34,
      loadPercent: expect.any(Number),
      contactsMade: expect.any(Number),
    })
    expect(numbers.carePlansOverdue).toBeGreaterThan(0)

    const today = (await core.ask('today.get', {})).figures
    const list = await core.ask('caseload.list', { practitionerId, month: null })
    const load = await core.ask('caseload.load', { practitionerId, month: null })
    expect(today && numbersOf(today), 'Today').toEqual(numbers)
    expect(list.figures && numbersOf(list.figures), 'the caseload').toEqual(numbers)
    expect(load.load, 'the load').toEqual(overview.load)
    expect(load.load).toMatchObject({
      points: numbers.points,
      percent: numbers.loadPercent,
      state: numbers.loadState,
    })
    for (const band of BANDS) {
      const line = load.load?.byBand.find(one => one.band === band)?.clients ?? 0
      expect(line, band).toBe(overview.figures.byBand[band])
    }

    const came = overview.entries.filter(({ membership }) => membership !== 'carried').length
    const { until, latest } = await latestOf(core, practitionerId)
    expect(until).toBe('2026-11')
    expect({
      clients: latest('clients'),
      points: latest('points'),
      loadPercent: latest('load'),
      contactsPlanned: latest('contacts planned'),
      contactsMade: latest('contacts made'),
      carePlansOverdue: latest('overdue care plans'),
      riskAssessmentsOverdue: latest('overdue risk assessments'),
      came: latest('new'),
      left: latest('closed'),
    }).toEqual({
      clients: numbers.clients,
      points: numbers.points,
      loadPercent: numbers.loadPercent,
      contactsPlanned: numbers.contactsPlanned,
      contactsMade: numbers.contactsMade,
      carePlansOverdue: numbers.carePlansOverdue,
      riskAssessmentsOverdue: numbers.riskAssessmentsOverdue,
      came,
      left: overview.left.length,
    })
    for (const trend of overview.trends) {
      expect(trend.points.at(-1)?.value, trend.measure).toBe(latest(trend.measure))
    }

    const brief = textOf(await core.ask('brief.pdf', { reviewId, purpose: 'view' }))
    expect(brief).toContain(`${numbers.contactsMade} of ${numbers.contactsPlanned}`)
    expect(brief).toContain(`${numbers.points} of ${load.load?.available}`)
    const paper = textOf(
      await core.ask('caseload.overTimePdf', { practitionerId, months: 12, purpose: 'view' }),
    )
    expect(paper).toContain(
      `${numbers.points} points on ${load.load?.available}, ${numbers.loadPercent?.toFixed(1)} %`,
    )

    const input = { practitionerId, month: null, format: 'json', withNames: false } as const
    const file = await core.ask('caseload.export', input)
    const { rows } = JSON.parse(Buffer.from(file.base64, 'base64').toString('utf8'))
    const sum = (field: 'contactsPlanned' | 'contactsMade') =>
      rows.reduce((total: number, row: Record<string, number>) => total + (row[field] ?? 0), 0)
    expect(rows).toHaveLength(numbers.clients)
    expect([sum('contactsPlanned'), sum('contactsMade')], 'the export').toEqual([
      numbers.contactsPlanned,
      numbers.contactsMade,
    ])
  })

  test('in a month that was signed: the record’s text and pages, the overview, the caseload of that month, its course', async () => {
    const { folder, sam, reviewId, recordId } = await heldMonth('locked')
    const practitionerId = sam.id
    const core = openTestCore({ folder, startAt: AFTER_SESSION })
    await core.ask('vault.unlock', { personId: sam.id, passphrase: sam.passphrase })
    const { text } = await core.ask('record.json', { recordId: recordId ?? '' })
    const body = JSON.parse(text)
    const numbers = numbersOf(body.caseload.figures)

    const overview = await core.ask('overview.get', { reviewId })
    expect(numbersOf(overview.figures), 'the overview').toEqual(numbers)
    expect(overview.trends, 'its trends').toEqual(body.caseload.trends)
    const month = '2026-10' as Month
    const list = await core.ask('caseload.list', { practitionerId, month })
    expect(list.figures && numbersOf(list.figures), 'the caseload').toEqual(numbers)
    const { latest } = await latestOf(core, practitionerId)
    for (const trend of body.caseload.trends) {
      expect(trend.points.at(-1)?.value, trend.measure).toBe(latest(trend.measure))
    }
    const came = overview.entries.filter(({ membership }) => membership !== 'carried').length
    expect([latest('new'), latest('closed'), latest('load')]).toEqual([
      came,
      body.caseload.left.length,
      numbers.loadPercent,
    ])
    const pages = textOf(await core.ask('record.pdf', { recordId: recordId ?? '', purpose: 'view' }))
    expect(pages).toContain(`${numbers.clients} clients on 29 October 2026`)
    expect(pages).toContain(`The load is ${numbers.points} points on ${body.caseload.figures.available}`)
    expect(pages).toContain(`which is ${numbers.loadPercent?.toFixed(1)} %`)
  })
})
