import type { CloseView } from '#contract/session.ts'
import { listClosings } from '#database/stores/closing-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import { caseloadLoad } from '#domain/caseload/figures.ts'
import {
  activeLines,
  type CaseloadContext,
  type CaseloadLine,
  readCaseloadMonth,
} from '../caseload/caseload-month.ts'
import { readWorkingHours } from '../people/working-hours.ts'

export type LoadAfter = NonNullable<CloseView['loadAfter']>

/**
 * The load once everything agreed today has taken effect: who is closed leaves with their points. Stable casing and
 * support staff keep the points of their band, since only a new score changes a band. Null where nobody scores.
 */
export const readLoadAfter = async (
  context: CaseloadContext,
  review: StoredReview,
): Promise<LoadAfter | null> => {
  const { db } = context
  const month = await readCaseloadMonth(context, review)
  const { scheme } = month
  if (scheme === null) return null
  const closed = new Set(
    (await listClosings(db, review.id))
      .filter(
        ({ kind, stage, decision }) =>
          kind === 'closing' && stage === 'to decide' && decision?.outcome === 'agreed',
      )
      .map(({ clientId }) => clientId),
  )
  const hours = await readWorkingHours(db, review.practitionerId, review.month)
  const lines = activeLines(month)
  const leaving = lines.filter(({ entry }) => closed.has(entry.clientId))
  const staying = lines.filter(({ entry }) => !closed.has(entry.clientId))
  const loadOfLines = (some: readonly CaseloadLine[]) =>
    caseloadLoad({
      month: review.month,
      scheme,
      hours,
      bands: some.map(({ score }) => score?.band ?? null),
    })
  const after = loadOfLines(staying)
  if (after === null) return null
  return {
    clients: staying.length,
    points: after.points,
    percent: hours === null ? null : after.percent,
    state: hours === null ? null : after.state,
    changes: leaving.map(line => ({
      client: line.client.ref,
      kind: 'closing',
      points: -(loadOfLines([line])?.points ?? 0),
    })),
  }
}
