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
import { type ClosingStep, closingAllows, closingStateOf } from '#domain/closure/closing-state.ts'
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
    if (note !== null) {
      refuseUnlessAllowed(there, review, 'write note')
      await changeClosing(db, there.id, { note })
    }
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
  const { closing, review } = await requireClosing(context, closingId, 'remove')
  await removeClosing(context.db, closing.id)
  noteWork(context, review)
  return {}
}

/** A form is complete when somebody says so and nothing in it is open; with gaps it goes to the session as it is. */
export const saveForm: CommandHandler<'review.saveClosingForm'> = async (context, input) => {
  const step = input.complete ? 'complete form' : 'write form'
  const { closing, review } = await requireClosing(context, input.closingId, step)
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

const requireClosing = async (
  context: CommandContext,
  id: ClosingId,
  step: ClosingStep,
): Promise<{ closing: StoredClosing; review: StoredReview }> => {
  const closing = (await findClosing(context.db, id)) ?? refuse('not-allowed')
  const review = await requireWorking(context, closing.reviewId)
  refuseUnlessAllowed(closing, review, step)
  return { closing, review }
}

/** What may happen next is the table's; here it refuses because a decision stands or because it comes from last time. */
const refuseUnlessAllowed = (closing: StoredClosing, review: StoredReview, step: ClosingStep): void => {
  if (!closingAllows(closingStateOf(closing, review.state), step)) refuse('stays-on-list')
}
