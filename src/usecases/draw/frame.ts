import type { ClientId } from '#basics/ids.ts'
import { listAssignmentsOf } from '#database/stores/client-store.ts'
import { listClosings } from '#database/stores/closing-store.ts'
import { listLastDrawn } from '#database/stores/draw-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import { listLastAgreed } from '#database/stores/score-store.ts'
import type { FrameLine } from '#domain/draw/frame.ts'
import { leftOutReason } from '#domain/draw/left-out.ts'
import { frameReference } from '#domain/draw/reference.ts'
import { type CaseloadContext, type CaseloadLine, readCaseloadMonth } from '../caseload/caseload-month.ts'
import { refuse } from '../refusal.ts'

/** Somebody whom a draw of this month cannot fall on, and why. */
export type LeftOut = { readonly clientId: ClientId; readonly reference: string; readonly reason: string }

export type FrameOfMonth = {
  /** In no order yet; the domain puts them into the one that is hashed. */
  readonly lines: readonly FrameLine[]
  readonly leftOut: readonly LeftOut[]
  /** Who stands behind each reference, left out or not. */
  readonly clients: ReadonlyMap<string, ClientId>
}

/** Everybody of a month's caseload, as a draw may know them: reference, last agreed band, month last drawn. */
export const readFrame = async (
  context: CaseloadContext,
  review: StoredReview,
  excluded: readonly { readonly clientId: ClientId; readonly reason: string }[],
): Promise<FrameOfMonth> => {
  const { db } = context
  const { lines } = await readCaseloadMonth(context, review)
  const ids = lines.map(({ entry }) => entry.clientId)
  const bands = await listLastAgreed(db, ids)
  const drawn = await listLastDrawn(db, ids)
  const byRule = await reasonsByRule(context, review, lines)
  const asked = new Map(excluded.map(({ clientId, reason }) => [clientId, reason]))
  if (excluded.some(({ clientId }) => !ids.includes(clientId))) {
    return refuse('not-on-caseload', { field: 'excluded' })
  }
  const all = lines.map(({ entry: { clientId }, client }) => ({
    clientId,
    reference: referenceOf(client.facts.reference),
    reason: byRule.get(clientId) ?? asked.get(clientId) ?? null,
  }))
  return {
    lines: all.flatMap(({ clientId, reference, reason }) =>
      reason === null
        ? [{ reference, band: bands.get(clientId)?.band ?? null, lastDrawn: drawn.get(clientId) ?? null }]
        : [],
    ),
    leftOut: all.flatMap(({ clientId, reference, reason }) =>
      reason === null ? [] : [{ clientId, reference, reason }],
    ),
    clients: new Map(all.map(({ clientId, reference }) => [reference, clientId])),
  }
}

const reasonsByRule = async (
  { db }: CaseloadContext,
  review: StoredReview,
  lines: readonly CaseloadLine[],
): Promise<Map<ClientId, string>> => {
  const closed = new Set(
    (await listClosings(db, review.id)).flatMap(({ kind, stage, clientId }) =>
      kind === 'closing' && stage === 'to decide' ? [clientId] : [],
    ),
  )
  const gone = lines.flatMap(({ entry, standing }) => (standing === 'closed' ? [entry.clientId] : []))
  const assignments = await listAssignmentsOf(db, gone)
  const leavingOf = (clientId: ClientId) => {
    const last = assignments
      .get(clientId)
      ?.findLast(({ practitionerId }) => practitionerId === review.practitionerId)
    return { on: last?.until ?? null, reason: last?.leavingReason ?? ('left, reason not recorded' as const) }
  }
  const reasons = lines.flatMap(({ entry: { clientId }, standing }) => {
    const left = standing === 'closed' ? leavingOf(clientId) : null
    const reason = leftOutReason({ left, closingDecided: closed.has(clientId) })
    return reason === null ? [] : [[clientId, reason] as const]
  })
  return new Map(reasons)
}

const referenceOf = (text: string): string => {
  const reference = frameReference(text)
  return reference.ok ? reference.value : refuse('reference-not-usable', { field: 'reference' })
}
