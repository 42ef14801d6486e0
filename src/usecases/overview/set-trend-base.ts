import { findHolder } from '#database/stores/client-store.ts'
import { listReviewMonths } from '#database/stores/review-store.ts'
import { addTrendBase } from '#database/stores/trend-base-store.ts'
import { CaseloadMeasure, ClientMeasure } from '#domain/trend/measures.ts'
import { requirePart } from '../access.ts'
import type { CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'

/** Either of the two may say from which month on limits are worked out anew. What was said stays; the last word counts. */
export const setTrendBase: CommandHandler<'caseload.setTrendBase'> = async (context, input) => {
  const { db, actor, now, audit, changed } = context
  const { practitionerId, clientId, measure, fromMonth, reason } = input
  await requirePart(context, practitionerId)
  if (clientId !== null && (await findHolder(db, clientId)) !== practitionerId) return refuse('not-allowed')
  const measures: readonly string[] = (clientId === null ? CaseloadMeasure : ClientMeasure).options
  if (!measures.includes(measure)) return refuse('not-found', { field: 'measure' })
  const months = await listReviewMonths(db, practitionerId)
  // A client may have been followed before they came here: their months are asked by their chart alone.
  if (fromMonth !== null && clientId === null && !months.includes(fromMonth)) {
    return refuse('not-found', { field: 'fromMonth' })
  }
  await addTrendBase(db, { practitionerId, clientId, measure, month: fromMonth, reason }, actor.id, now)
  audit({
    act: fromMonth === null ? 'limits of a trend no longer started anew' : 'limits of a trend started anew',
    subjectKind: clientId === null ? 'person' : 'client',
    subjectId: clientId ?? practitionerId,
    detail: { measure, month: fromMonth },
  })
  changed('caseload', 'session')
  return {}
}
