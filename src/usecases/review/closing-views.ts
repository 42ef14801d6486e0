import type { ClosingId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { ClosingView } from '#contract/review.ts'
import { listClosingsById, type StoredClosing } from '#database/stores/closing-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { openFields } from '#domain/closure/closing-forms.ts'
import { closingStateOf } from '#domain/closure/closing-state.ts'
import { readClients } from '../caseload/known-clients.ts'
import { criteriaOf, readCriteriaBook, readForm } from '../closing/closing-criteria.ts'

type WithMonth = StoredClosing & { readonly month: Month }

/** Closings of one review as screens show them, in the order given, each with what was said of it last time. */
export const closingViews = async (
  db: ReadDb,
  closings: readonly StoredClosing[],
  { month, state }: Pick<StoredReview, 'month' | 'state'>,
): Promise<ClosingView[]> => {
  if (closings.length === 0) return []
  const clients = await readClients(
    db,
    closings.map(({ clientId }) => clientId),
  )
  const earlier = await readEarlier(db, closings)
  const book = await readCriteriaBook(db)
  return closings.map(closing => {
    const form = readForm(book, closing.form)
    return {
      id: closing.id,
      client: clients.get(closing.clientId).ref,
      kind: closing.kind,
      stage: closing.stage,
      note: closing.note,
      form,
      criteria: criteriaOf(book, form),
      openFields: openFields(form),
      completedAt: closing.completedAt,
      lastDecision: beforeOf(closing, earlier)?.decision ?? null,
      namedInMonth: firstMonthOf(closing, earlier) ?? month,
      decision: closing.decision,
      state: closingStateOf(closing, state),
    }
  })
}

/** All that these were carried from, month by month, back to their first naming. */
const readEarlier = async (
  db: ReadDb,
  closings: readonly StoredClosing[],
): Promise<Map<ClosingId, WithMonth>> => {
  const earlier = new Map<ClosingId, WithMonth>()
  let wanted = closings.flatMap(({ carriedFrom }) => carriedFrom ?? [])
  while (wanted.length > 0) {
    const found = await listClosingsById(db, wanted)
    for (const [id, closing] of found) earlier.set(id, closing)
    wanted = [...found.values()]
      .flatMap(({ carriedFrom }) => carriedFrom ?? [])
      .filter(id => !earlier.has(id))
  }
  return earlier
}

const beforeOf = (
  { carriedFrom }: StoredClosing,
  earlier: ReadonlyMap<ClosingId, WithMonth>,
): WithMonth | undefined => (carriedFrom === null ? undefined : earlier.get(carriedFrom))

const firstMonthOf = (
  closing: StoredClosing,
  earlier: ReadonlyMap<ClosingId, WithMonth>,
): Month | undefined => {
  let first = beforeOf(closing, earlier)
  for (let before = first; before !== undefined; before = beforeOf(before, earlier)) first = before
  return first?.month
}
