import { describe, expect, test } from 'vitest'
import { addMonths, type Month } from '#basics/month.ts'
import { xmr } from '#domain/trend/xmr.ts'
import { readingText } from '#tests/reports/pdf-tools.ts'
import { auditedActs } from '#tests/support/audited.ts'
import { monthFolder, SAM } from '#tests/support/month-folder.ts'
import { readyMonth, SESSION_DAY } from '#tests/support/ready-month.ts'
import { openTestCore, type TestCore } from '#tests/support/test-core.ts'

/** November ready, October held and signed, ten months of history before it. */
const november = async () => {
  const made = await readyMonth()
  const core = openTestCore({ folder: made.folder, startAt: SESSION_DAY })
  const as = (person: { id: string; passphrase: string }) =>
    core.ask('vault.unlock', { personId: person.id, passphrase: person.passphrase })
  await as(made.sam)
  return { core, as, ...made, practitionerId: made.sam.id }
}

const trendIn = (view: Awaited<ReturnType<typeof over>>, measure: string) => {
  const trend = view.trends.find(one => one.measure === measure)
  if (trend === undefined) throw new Error(`No trend of ${measure}.`)
  return trend
}
const over = (core: TestCore, practitionerId: string, months: 12 | 24 | 36 = 12) =>
  core.ask('caseload.overTime', { practitionerId, months })

describe('a caseload over time', { timeout: 60_000 }, () => {
  test('has every measure by month, each with the limits of its own points', async () => {
    const { core, practitionerId } = await november()
    const view = await over(core, practitionerId)
    expect(view.recorded).toEqual(Array.from({ length: 12 }, (_, at) => addMonths('2025-12' as Month, at)))
    expect(view.trends.map(({ measure }) => measure)).toEqual([
      'points',
      'load',
      'contacts planned',
      'contacts made',
      'clients',
      'new',
      'closed',
      'overdue reviews',
      'overdue care plans',
      'overdue risk assessments',
    ])
    for (const { measure, points, mean, lower, upper, signals } of view.trends) {
      const chart = xmr(points.map(({ value }) => value))
      expect({ measure, lower, upper, signals }).toEqual({
        measure,
        lower: chart.lower,
        upper: chart.upper,
        signals: chart.signals,
      })
      expect(mean).toBe(chart.lower === null ? null : chart.mean)
    }
    const sum = trendIn(view, 'overdue reviews').points.map(({ value }) => value)
    const plans = trendIn(view, 'overdue care plans').points
    const risks = trendIn(view, 'overdue risk assessments').points
    expect(sum).toEqual(plans.map(({ value }, at) => value + (risks[at]?.value ?? 0)))
  })

  test('the load begins with the first month in which anybody was scored; all else goes as far back as is asked', async () => {
    const { core, practitionerId } = await november()
    const view = await over(core, practitionerId, 36)
    expect(view.scoredFrom).toBe('2026-10')
    expect(trendIn(view, 'points').points.map(({ month }) => month)).toEqual(['2026-10', '2026-11'])
    expect(trendIn(view, 'clients').points[0]?.month).toBe(view.recorded[0])
    expect(view.recorded[0] ?? '').toBe('2025-11')
    // Nobody can be said to have come or left in the very first month.
    expect(trendIn(view, 'new').points[0]?.month).toBe('2025-12')
  })

  test('an earlier month is measured against the hours that were worked in it', async () => {
    const { core, as, robin, sam, practitionerId } = await november()
    const before = trendIn(await over(core, practitionerId), 'load').points
    await as(robin)
    const { people } = await core.ask('people.list', {})
    const known = people.find(({ id }) => id === practitionerId)
    if (known === undefined) throw new Error('No Sam.')
    await core.ask('people.change', {
      personId: known.id,
      name: known.name,
      title: known.title,
      roles: known.roles,
      supervisorId: robin.id,
      contractedHours: 15,
      reductions: [],
    })
    await as(sam)
    const after = trendIn(await over(core, practitionerId), 'load').points
    expect(after[0]).toEqual(before[0])
    expect(after[1]?.value).toBe(150)
    expect(before[1]?.value).toBe(75)
  })

  test('a month that was not held counts where its contacts were recorded', async () => {
    const { folder } = await monthFolder()
    const core = openTestCore({ folder, startAt: '2026-11-03T09:00:00Z' })
    const { people } = await core.ask('vault.status', {})
    const sam = people.find(({ name }) => name === SAM.name)
    await core.ask('vault.unlock', { personId: sam?.id ?? '', passphrase: SAM.passphrase })
    const view = await over(core, sam?.id ?? '')
    expect(view.recorded).toEqual(['2026-10', '2026-11'])
    expect(view.untilIsOpen).toBe(true)
    // In November nobody has recorded a contact yet, which is not nought.
    expect(trendIn(view, 'contacts made').points.map(({ month }) => month)).toEqual(['2026-10'])
  })
})

describe('limits started anew', { timeout: 60_000 }, () => {
  const base = { clientId: null, measure: 'contacts made', reason: 'Practice teaching began.' } as const

  test('by either of the two, named with the reason; the latest word counts and may be taken back', async () => {
    const { core, as, robin, practitionerId } = await november()
    await core.ask('caseload.setTrendBase', { ...base, practitionerId, fromMonth: '2026-03' as Month })
    await as(robin)
    await core.ask('caseload.setTrendBase', { ...base, practitionerId, fromMonth: '2026-05' as Month })
    const view = await over(core, practitionerId)
    const trend = trendIn(view, 'contacts made')
    const values = trend.points.map(({ value }) => value)
    expect(trend.base).toMatchObject({ month: '2026-05', index: 6, reason: 'Practice teaching began.' })
    expect(trend.basedBy).toEqual({ person: { id: robin.id, name: robin.name }, on: '2026-11-26' })
    expect(trend.upper).toBe(xmr(values.slice(5)).upper)
    expect(trend.base?.earlier.upper).toBe(xmr(values.slice(0, 5)).upper)
    expect(trendIn(view, 'contacts planned').base).toBeUndefined()

    await core.ask('caseload.setTrendBase', {
      ...base,
      practitionerId,
      fromMonth: null,
      reason: 'It was a holiday.',
    })
    expect(trendIn(await over(core, practitionerId), 'contacts made').base).toBeUndefined()
  })

  test('holds for one client alone, and only for what is followed of a client', async () => {
    const { core, practitionerId } = await november()
    const { clients } = await core.ask('caseload.load', { practitionerId, month: null })
    const clientId = clients[0]?.client.id ?? ''
    const fromMonth = '2026-05' as Month
    await core.ask('caseload.setTrendBase', { ...base, practitionerId, clientId, fromMonth })
    const own = await core.ask('caseload.clientOverTime', { clientId, months: 36 })
    expect(own.trends.find(({ measure }) => measure === 'contacts made')?.base?.month).toBe('2026-05')
    expect(trendIn(await over(core, practitionerId), 'contacts made').base).toBeUndefined()
    const of = { ...base, practitionerId, fromMonth }
    expect(await core.tell('caseload.setTrendBase', { ...of, clientId, measure: 'clients' })).toMatchObject({
      error: { code: 'not-found', field: 'measure' },
    })
    expect(await core.tell('caseload.setTrendBase', { ...of, measure: 'score' })).toMatchObject({
      error: { code: 'not-found', field: 'measure' },
    })
    expect(await core.tell('caseload.setTrendBase', { ...of, fromMonth: '2020-01' as Month })).toMatchObject({
      error: { code: 'not-found', field: 'fromMonth' },
    })
    expect(await core.tell('caseload.setTrendBase', { ...of, reason: ' ' })).toMatchObject({ ok: false })
  })
})

describe('the load', { timeout: 60_000 }, () => {
  test('is the sum of what each client adds, in sight', async () => {
    const { core, practitionerId } = await november()
    const view = await core.ask('caseload.load', { practitionerId, month: null })
    expect(view.clients.reduce((sum, { points }) => sum + points, 0)).toBe(view.load?.points)
    expect(view.clients).toHaveLength(34)
    expect(view.clients.every(({ score }) => score?.source === 'own' && score.month === '2026-11')).toBe(true)
    expect(view.months[0]).toBe('2026-11')
    const october = await core.ask('caseload.load', { practitionerId, month: '2026-10' as Month })
    expect(new Set(october.clients.map(({ score }) => score?.source))).toEqual(new Set(['own', 'agreed']))
  })

  test('counts no own score of a month that its reader may not know yet, and says so', async () => {
    const { core, as, robin, practitionerId } = await november()
    await as(robin)
    const view = await core.ask('caseload.load', { practitionerId, month: null })
    expect(view.ownWithheld).toBe(true)
    expect(view.clients.some(({ score }) => score?.source === 'own')).toBe(false)
    const years = await over(core, practitionerId)
    expect(years.ownWithheld).toBe(true)
    expect(trendIn(years, 'points').points.at(-1)?.value).toBe(view.load?.points)
  })
})

test('on paper it has the same figures; print and copy are written down each time', {
  timeout: 60_000,
}, async () => {
  const { core, as, robin, folder, practitionerId } = await november()
  await core.ask('caseload.setTrendBase', {
    practitionerId,
    clientId: null,
    measure: 'contacts made',
    fromMonth: '2026-05' as Month,
    reason: 'Practice teaching began.',
  })
  const paper = (purpose: 'view' | 'print') =>
    core.ask('caseload.overTimePdf', { practitionerId, months: 12, purpose })
  const pdf = await paper('view')
  const text = readingText(Buffer.from(pdf.base64, 'base64'))
  const load = await core.ask('caseload.load', { practitionerId, month: null })
  expect(text).toContain(`The load is ${load.load?.points} points on ${load.load?.available}`)
  expect(text).toContain('They begin anew with that month: Practice teaching began.')
  for (const { client } of load.clients) expect(text).toContain(client.reference)
  expect(await paper('view')).toEqual(pdf)
  await paper('print')
  await paper('print')
  await as(robin)
  expect((await paper('view')).base64).not.toBe(pdf.base64)
  await core.core.stop()
  expect(await auditedActs(folder, robin, /^figures /)).toEqual([
    'figures viewed',
    'figures printed',
    'figures printed',
    'figures viewed',
  ])
})
