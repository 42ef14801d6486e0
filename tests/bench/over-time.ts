import { deepEqual } from 'node:assert/strict'
import type { ClientId, ReviewId } from '#basics/ids.ts'
import { dateOf, type Instant, instantOf } from '#basics/instant.ts'
import { addMonths, lastDayOf, type Month } from '#basics/month.ts'
import type { OperationOutput } from '#contract/index.ts'
import type { CaseloadTrend } from '#contract/over-time.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import type { SqliteHandle } from '#database/vault/open-database.ts'
import { foldEntry } from '#domain/caseload/entry.ts'
import { figuresOf } from '#domain/caseload/figures.ts'
import type { Band } from '#domain/scheme/band.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { CaseloadMeasure, type MonthOfTrend, seriesOf } from '#domain/trend/measures.ts'
import { trendOf } from '#domain/trend/trend.ts'
import { BENCH_NOW, BENCH_PASSPHRASE, type BenchVault, LAST_MONTH } from './bench-vault.ts'
import { type Line, medianOf } from './measure.ts'
import { openByHand, openCore, unlock } from './open-month.ts'

const ROUNDS = 40

/** A year's trends of one practitioner: through contract and core process, and the same figures by hand-written SQL. */
export const benchOverTime = async (vault: BenchVault): Promise<Line[]> => {
  const { personId } = vault.long
  const core = await openCore(vault)
  await unlock(core, personId)
  const ask = async (months: 12 | 36) => {
    const result = await core.call('caseload.overTime', { practitionerId: personId, months })
    if (!result.ok) throw new Error(JSON.stringify(result))
    return (result.value as OperationOutput<'caseload.overTime'>).trends
  }
  const trends = await ask(12)
  const ours = await medianOf(ROUNDS, () => ask(12), 5)
  const threeYears = await medianOf(10, () => ask(36), 2)
  await core.stop()

  const { db, sqlite, close } = await openByHand({
    folder: vault.folder,
    personId,
    passphrase: BENCH_PASSPHRASE,
  })
  const byHand = handWritten(sqlite, personId)
  deepEqual(
    byHand(),
    trends.map(({ basedBy: _, ...trend }: CaseloadTrend) => trend),
    'Both give the same figures.',
  )
  const at = instantOf(Date.parse(BENCH_NOW), 0) as Instant
  const peer = await medianOf(
    ROUNDS,
    async () => {
      byHand()
      await db.transaction().execute(trx => appendAudit(trx, { at, personId, act: 'bench read' }))
    },
    5,
  )
  const bare = await medianOf(ROUNDS, () => byHand(), 5)
  close()
  return [
    {
      what: 'A year’s trends of one practitioner',
      ours,
      peer: { name: 'the same figures by hand-written SQL', ms: bare, atMost: 4 },
      note: `(with an audit entry: ${peer.toFixed(1)} ms; ours for three years: ${threeYears.toFixed(0)} ms)`,
    },
  ]
}

const SQL = {
  reviews: `SELECT id, month FROM review WHERE practitioner_id = ? AND month > ? ORDER BY month`,
  changes: `SELECT r.month, e.client_id, e.membership, c.source, c.values_json FROM review r
            JOIN entry e ON e.review_id = r.id JOIN entry_change c ON c.entry_id = e.id
            WHERE r.practitioner_id = ? AND r.month >= ? ORDER BY c.sequence`,
  scores: `SELECT s.client_id, s.band, s.judged_month FROM review r JOIN score s ON s.review_id = r.id
           WHERE r.practitioner_id = ? AND r.month >= ? AND s.part <> 'supervisor' ORDER BY s.sequence`,
  hours: `SELECT hours FROM contracted_hours WHERE person_id = ? ORDER BY sequence DESC LIMIT 1`,
} as const

type Change = { month: Month; client_id: ClientId; membership: string; source: 'typed'; values_json: string }

/** Written for this vault alone: one practitioner, own scores in every month but the last, nobody who leaves. */
const handWritten = (sqlite: SqliteHandle, personId: string) => {
  const reviews = sqlite.prepare(SQL.reviews)
  const changes = sqlite.prepare(SQL.changes)
  const scores = sqlite.prepare(SQL.scores)
  const hours = sqlite.prepare(SQL.hours)
  const before = addMonths(LAST_MONTH, -12)
  return () => {
    const months = (reviews.all(personId, before) as { id: ReviewId; month: Month }[]).map(
      ({ month }) => month,
    )
    const entries = Map.groupBy(changes.all(personId, before) as Change[], row => row.month)
    const bands = new Map<string, Band>()
    const byMonth = Map.groupBy(
      scores.all(personId, before) as { client_id: ClientId; band: Band; judged_month: Month }[],
      row => row.judged_month,
    )
    const { hours: contractedHours } = hours.get(personId) as { hours: number }
    for (const row of byMonth.get(before) ?? []) bands.set(row.client_id, row.band)
    const made = months.map((month): MonthOfTrend => {
      for (const row of byMonth.get(month) ?? []) bands.set(row.client_id, row.band)
      const clients = [...Map.groupBy(entries.get(month) ?? [], row => row.client_id)]
      const rows = clients.map(([id, of]) => ({
        values: foldEntry(
          of.map(({ source, values_json }) => ({ source, values: JSON.parse(values_json), drafts: {} })),
        ).values,
        band: bands.get(id) ?? null,
      }))
      const last = lastDayOf(month)
      const today = dateOf(BENCH_NOW as Instant)
      return {
        figures: figuresOf({
          month,
          asOf: month === LAST_MONTH ? today : last,
          rows,
          scheme: houseScheme,
          hours: { contractedHours, reductions: [] },
        }),
        came: clients.filter(([, [first]]) => first?.membership !== 'carried').length,
        left: 0,
        recorded: {
          contactsPlanned: rows.filter(({ values }) => values.contactsPlanned !== null).length,
          contactsMade: rows.filter(({ values }) => values.contactsMade !== null).length,
        },
      }
    })
    return CaseloadMeasure.options.map(measure => ({ measure, ...trendOf(seriesOf(made, measure)) }))
  }
}
