import { ClosingId } from '#basics/ids.ts'
import {
  addClosing,
  changeClosing,
  findClosing,
  listClosings,
  removeClosing,
  type StoredClosing,
} from '#database/stores/closing-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import { emptyForm, openFields } from '#domain/closure/closing-forms.ts'
import { readCriteriaBook, refuseForeignCriteria } from '../closing/closing-criteria.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { noteWork, requireEntry, requireWorking } from './working.ts'

/** Names a client, once a review for the same thing; named again, a note given replaces the first one's. */
export const name: CommandHandler<'review.nameClosing'> = async (context, input) => {
  const { db, needs } = context
  const { reviewId, clientId, kind, stage, note } = input
  const review = await requireWorking(context, reviewId)
  await requireEntry(context, reviewId, clientId)
  noteWork(context, review)
  const there = (await listClosings(db, reviewId)).find(
    known => known.clientId === clientId && known.kind === kind && known.stage === stage,
  )
  if (there !== undefined) {
    if (note !== null) await changeClosing(db, there.id, { note })
    return { closingId: there.id }
  }
  const id = ClosingId.parse(needs.newId())
  await addClosing(db, {
    id,
    reviewId,
    clientId,
    kind,
    stage,
    carriedFrom: null,
    note,
    form: emptyForm(kind),
  })
  return { closingId: id }
}

/** What comes from last time, or was decided, stays: it is agreed, declined or deferred in a session. */
export const remove: CommandHandler<'review.removeClosing'> = async (context, { closingId }) => {
  const { closing, review } = await requireOpenClosing(context, closingId)
  if (closing.carriedFrom !== null) return refuse('stays-on-list')
  await removeClosing(context.db, closing.id)
  noteWork(context, review)
  return {}
}

/** A form is complete when somebody says so and nothing in it is open; with gaps it goes to the session as it is. */
export const saveForm: CommandHandler<'review.saveClosingForm'> = async (context, input) => {
  const { closing, review } = await requireOpenClosing(context, input.closingId)
  if (closing.kind !== input.form.kind) return refuse('not-part-of-this', { field: 'form.kind' })
  refuseForeignCriteria(await readCriteriaBook(context.db), input.form)
  const open = openFields(input.form)
  const isComplete = input.complete && open.length === 0
  await changeClosing(context.db, closing.id, {
    form: input.form,
    completedAt: isComplete ? (closing.completedAt ?? context.now) : null,
  })
  noteWork(context, review)
  return { openFields: open }
}

const requireOpenClosing = async (
  context: CommandContext,
  id: ClosingId,
): Promise<{ closing: StoredClosing; review: StoredReview }> => {
  const closing = (await findClosing(context.db, id)) ?? refuse('not-allowed')
  const review = await requireWorking(context, closing.reviewId)
  return closing.decision === null ? { closing, review } : refuse('stays-on-list')
}
