import { addMonths, type Month, monthOf } from '#basics/month.ts'
import type { ClientTrend } from '#contract/over-time.ts'
import { findClient } from '#database/stores/client-store.ts'
import { listEntriesOfClient } from '#database/stores/entry-store.ts'
import { findReview } from '#database/stores/review-store.ts'
import { listTrendBases } from '#database/stores/trend-base-store.ts'
import { ClientMeasure, clientSeriesOf, gapsIn, type MonthOfClient } from '#domain/trend/measures.ts'
import { requireClient } from '../access.ts'
import { readCountedLines } from '../caseload/caseload-month.ts'
import { describeClient } from '../caseload/known-clients.ts'
import type { QueryContext, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { personRefOf } from '../review/review-ref.ts'
import { readVaultSettings } from '../settings/read-settings.ts'
import { basedTrend, readBases } from './over-time.ts'

/** One client's months with the scores that the asker may know; those with an earlier practitioner among them. */
export const clientOverTime: QueryHandler<'caseload.clientOverTime'> = async (
  context,
  { clientId, months: span },
) => {
  const { db, auditOnce } = context
  const { practitionerId } = await requireClient(context, clientId)
  const { facts } = (await findClient(db, clientId)) ?? refuse('not-found')
  const { fullNames } = await readVaultSettings(db)
  const months = await readClientMonths(context, clientId, span)
  const bases = await readBases(db, await listTrendBases(db, practitionerId, clientId))
  const recorded = months.map(({ month }) => ({ month }))
  auditOnce(`client ${clientId}`, { act: 'client read', subjectKind: 'client', subjectId: clientId })
  return {
    client: describeClient(clientId, facts, fullNames).ref,
    practitioner: await personRefOf(db, practitionerId),
    recorded: recorded.map(({ month }) => month),
    missing: gapsIn(recorded),
    trends: ClientMeasure.options.flatMap((measure): ClientTrend[] => {
      const points = clientSeriesOf(months, measure)
      return points.length === 0 ? [] : [{ measure, ...basedTrend(points, bases(measure)) }]
    }),
  }
}

/** Oldest first; the span ends with the client's latest month. */
const readClientMonths = async (
  context: QueryContext,
  clientId: Parameters<typeof listEntriesOfClient>[1],
  span: number,
): Promise<MonthOfClient[]> => {
  const { db, today } = context
  const entries = await listEntriesOfClient(db, clientId, END_OF_TIME, span)
  const from = addMonths(entries[0]?.month ?? monthOf(today), 1 - span)
  const months: MonthOfClient[] = []
  const held = []
  for (const entry of entries.filter(({ month }) => month >= from)) {
    const review = await findReview(db, entry.reviewId)
    if (review !== undefined) held.push({ review, entries: [entry] })
  }
  for (const [practitionerId, reviews] of Map.groupBy(held, ({ review }) => review.practitionerId)) {
    const lines = await readCountedLines(context, practitionerId, reviews)
    for (const [index, { review }] of reviews.entries()) {
      const line = lines[index]?.[0]
      if (line === undefined) continue
      const { contactsPlanned, contactsMade } = line.entry.values
      const score = line.score === null || line.score.source === 'carried' ? null : line.score.total
      months.push({ month: review.month, contactsPlanned, contactsMade, score })
    }
  }
  return months.sort((a, b) => (a.month < b.month ? -1 : 1))
}

const END_OF_TIME = '9999-12' as Month
