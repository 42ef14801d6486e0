import type { ImportId, PersonId } from '#basics/ids.ts'
import { listAssignments } from '#database/stores/client-store.ts'
import {
  findImport,
  findImportTraces,
  type ImportTraces,
  markImportUndone,
  removeImported,
} from '#database/stores/import-store.ts'
import {
  findReviewOfMonth,
  isUntouched,
  removeReview,
  type StoredReview,
} from '#database/stores/review-store.ts'
import { areClientsUsed, areEntriesUsed, isSpokenOf } from '#database/stores/use-store.ts'
import { reviewAllows } from '#domain/review/review-state.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { findLatestReview } from '../review/open-month.ts'
import { requireOwnCaseload } from './preview.ts'

/** Takes all of an import back, its clients too, and the month that it opened where nobody has done anything in it. */
export const undo: CommandHandler<'import.undo'> = async (context, { importId }) => {
  const { db, actor, now, audit, changed } = context
  const imported = (await findImport(db, importId)) ?? refuse('not-allowed')
  await requireOwnCaseload(context, imported.practitionerId)
  if (imported.undone) return refuse('import-already-undone')
  const review = await findReviewOfMonth(db, imported.practitionerId, imported.month)
  const traces = await findImportTraces(db, imported)
  if (await isBuiltUpon(context, imported, review, traces)) return refuse('import-used-since')
  await removeImported(db, imported, traces)
  if (review !== undefined && traces.reviewId === review.id && (await isUntouched(db, review.id))) {
    await removeReview(db, review.id)
  }
  await markImportUndone(db, importId, actor.id, now)
  audit({
    act: 'import undone',
    subjectKind: 'import',
    subjectId: importId,
    detail: { month: imported.month },
  })
  changed('caseload', 'review', 'today')
  return {}
}

const isBuiltUpon = async (
  context: CommandContext,
  imported: {
    readonly id: ImportId
    readonly kind: 'caseload' | 'history'
    readonly practitionerId: PersonId
  },
  review: StoredReview | undefined,
  traces: ImportTraces,
): Promise<boolean> => {
  const { db } = context
  if (imported.kind === 'caseload') {
    if (review !== undefined && !reviewAllows(review.state, 'prepare')) return true
    const latest = await findLatestReview(context, imported.practitionerId)
    if (latest !== undefined && review !== undefined && latest.month > review.month) return true
  }
  const bringer = { importId: imported.id, reviewId: review?.id ?? null }
  if (await areClientsUsed(db, traces.clientIds, bringer)) return true
  const entryIds = traces.entries.map(({ id }) => id)
  if (await areEntriesUsed(db, entryIds, imported.id)) return true
  const ours = new Set(traces.clientIds)
  for (const { clientId } of traces.entries) {
    if (review !== undefined && !ours.has(clientId) && (await isSpokenOf(db, review.id, clientId)))
      return true
  }
  // Somebody it ended a stay of is on a caseload again.
  for (const { id, clientId } of traces.ended) {
    const last = (await listAssignments(db, clientId)).at(-1)
    if (last !== undefined && last.id !== id && last.importId !== imported.id) return true
  }
  return false
}
