import { ActionId, type PersonId } from '#basics/ids.ts'
import type { ParsedInput } from '#contract/index.ts'
import {
  addAction,
  changeAction,
  findAction,
  removeAction,
  type StoredAction,
} from '#database/stores/action-store.ts'
import { findClosing } from '#database/stores/closing-store.ts'
import { findDiscussion } from '#database/stores/discussion-store.ts'
import { findDocument } from '#database/stores/document-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import { actionAllows, actionStateIn } from '#domain/action/action-state.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { requireEntry } from '../review/working.ts'
import { changeMeeting, type Meeting } from '../session/meeting.ts'
import { refuseOutOfTurn } from '../session/turn.ts'

/** Who does what by when, agreed in this session; it can be changed until both have signed. */
export const add: CommandHandler<'action.add'> = async (context, input) => {
  const { db, needs, today } = context
  const meeting = await changeMeeting(context, input.reviewId)
  await refuseOutOfTurn(context, meeting.review, meeting.part)
  refuseStranger(meeting, input.ownerId)
  if (input.clientId !== null) await requireEntry(context, meeting.review.id, input.clientId)
  await refuseForeignOrigin(context, meeting.review, input)
  const actionId = ActionId.parse(needs.newId())
  await addAction(db, {
    id: actionId,
    reviewId: meeting.review.id,
    clientId: input.clientId,
    ownerId: input.ownerId,
    fields: input.fields,
    from: input.from,
    discussionId: input.discussionId,
    documentId: input.documentId,
    closingId: input.closingId,
    agreedOn: today,
  })
  noteChange(context, meeting)
  return { actionId }
}

export const change: CommandHandler<'action.change'> = async (context, { actionId, fields, ownerId }) => {
  const { action, meeting } = await actionFor(context, actionId, 'change')
  refuseStranger(meeting, ownerId)
  await changeAction(context.db, action.id, { fields, ownerId })
  noteChange(context, meeting)
  return {}
}

export const remove: CommandHandler<'action.remove'> = async (context, { actionId }) => {
  const { action, meeting } = await actionFor(context, actionId, 'remove')
  await removeAction(context.db, action.id)
  noteChange(context, meeting)
  const { discussionId, documentId, closingId } = action
  return { discussionId, documentId, closingId }
}

/** An action belongs to the review in which it was agreed; once that is signed, it can be answered and no more. */
const actionFor = async (
  context: CommandContext,
  id: ActionId,
  step: 'change' | 'remove',
): Promise<{ action: StoredAction; meeting: Meeting }> => {
  const action = (await findAction(context.db, id)) ?? refuse('not-allowed')
  const meeting = await changeMeeting(context, action.reviewId)
  await refuseOutOfTurn(context, meeting.review, meeting.part)
  if (!actionAllows(actionStateIn(action, meeting.review), step)) return refuse('step-not-allowed')
  return { action, meeting }
}

/** An action is one of the two's: nobody else is given a client's affairs to do. */
const refuseStranger = ({ pair }: Meeting, ownerId: PersonId): void => {
  if (ownerId !== pair.practitionerId && ownerId !== pair.supervisorId) {
    refuse('wrong-two', { field: 'ownerId' })
  }
}

/** What an action follows from has to be of the same review. */
const refuseForeignOrigin = async (
  { db }: CommandContext,
  review: StoredReview,
  { discussionId, documentId, closingId }: ParsedInput<'action.add'>,
): Promise<void> => {
  const origins = [
    discussionId === null ? null : (await findDiscussion(db, discussionId))?.reviewId,
    documentId === null ? null : (await findDocument(db, documentId))?.reviewId,
    closingId === null ? null : (await findClosing(db, closingId))?.reviewId,
  ]
  if (origins.some(reviewId => reviewId !== null && reviewId !== review.id)) refuse('not-part-of-this')
}

const noteChange = ({ auditOnce, changed }: CommandContext, { review }: Meeting): void => {
  auditOnce(`actions ${review.id}`, {
    act: 'actions agreed',
    subjectKind: 'review',
    subjectId: review.id,
  })
  changed('review', 'today', 'caseload')
}
