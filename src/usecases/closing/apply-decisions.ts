import { endAssignment, listAssignmentsOf } from '#database/stores/client-store.ts'
import { listClosings } from '#database/stores/closing-store.ts'
import { listDraws } from '#database/stores/draw-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { CommandContext } from '../context.ts'
import { fixOwnScores } from '../score/fix-scores.ts'

/**
 * What takes effect when a review is signed, and not before: who was agreed to be closed leaves the caseload on the day
 * agreed; own scores that no draw has fixed are fixed, so that later months can carry them. Stable casing and support
 * staff need nothing: a client's standing is read from signed decisions.
 */
export const applyDecisions = async (context: CommandContext, review: StoredReview): Promise<void> => {
  const { db, changed } = context
  const agreed = (await listClosings(db, review.id)).filter(
    ({ kind, stage, decision }) =>
      kind === 'closing' && stage === 'to decide' && decision?.outcome === 'agreed',
  )
  const assignments = await listAssignmentsOf(
    db,
    agreed.map(({ clientId }) => clientId),
  )
  for (const { clientId, decision, form } of agreed) {
    const held = assignments
      .get(clientId)
      ?.findLast(({ practitionerId, until }) => practitionerId === review.practitionerId && until === null)
    const lastDay = decision?.effectiveOn ?? null
    if (held === undefined || lastDay === null) continue
    await endAssignment(db, held.id, {
      until: lastDay < held.from ? held.from : lastDay,
      reason: 'closed in a session',
      note: form.kind === 'closing' ? form.reason : null,
      importId: null,
    })
  }
  const wasDrawn = (await listDraws(db, review.id)).length > 0
  await fixOwnScores(context, review, wasDrawn ? 'after the draw' : 'before the draw', true)
  changed('caseload', 'today')
}
