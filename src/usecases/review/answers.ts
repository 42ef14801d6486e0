import { answerAction, findAction } from '#database/stores/action-store.ts'
import { setSaidNone, saveNote as storeNote, shareNote as storeShared } from '#database/stores/note-store.ts'
import { actionAllows, actionStateIn, stepOfAnswer } from '#domain/action/action-state.ts'
import { PRIVATE_UNTIL_READY, SESSION_NOTES } from '#domain/review/notes.ts'
import type { SectionKey } from '#domain/review/sections.ts'
import type { CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { noteWork, requirePreparing, requireWorking } from './working.ts'

/** The practitioner's own texts are written by them alone; the session's own have operations of their own. */
export const saveNote: CommandHandler<'review.saveNote'> = async (context, { reviewId, name, text }) => {
  const { db, actor, now } = context
  const review = await requireWorking(context, reviewId)
  if (SESSION_NOTES.includes(name)) return refuse('not-part-of-this', { field: 'name' })
  if (PRIVATE_UNTIL_READY.includes(name) && actor.id !== review.practitionerId) return refuse('not-allowed')
  await storeNote(db, reviewId, name, text, actor.id, now)
  noteWork(context, review)
  return {}
}

/** Shows a text early, or takes that back; the other may have read it by then. */
export const shareNote: CommandHandler<'review.shareNote'> = async (context, { reviewId, name, shared }) => {
  const review = await requirePreparing(context, reviewId)
  if (!PRIVATE_UNTIL_READY.includes(name)) return refuse('not-part-of-this', { field: 'name' })
  if (!(await storeShared(context.db, reviewId, name, shared))) return refuse('not-found', { field: 'name' })
  context.audit({
    act: shared ? 'text shown early' : 'text made private again',
    subjectKind: 'review',
    subjectId: reviewId,
    detail: { name },
  })
  noteWork(context, review)
  return {}
}

/** What became of an action that the review began with; one that was agreed in it, or is finished, has no answer here. */
export const answer: CommandHandler<'review.answerAction'> = async (context, input) => {
  const { db, actor, now, today } = context
  const review = await requireWorking(context, input.reviewId)
  const action = await findAction(db, input.actionId)
  if (action?.practitionerId !== review.practitionerId) return refuse('not-found')
  const step = stepOfAnswer(input.answer)
  if (!actionAllows(actionStateIn(action, review), step)) return refuse('step-not-allowed')
  if (input.answer?.answer === 'done' && input.answer.on !== null && input.answer.on > today) {
    return refuse('date-in-the-future', { field: 'answer.on' })
  }
  await answerAction(db, input.actionId, review.id, input.answer, actor.id, now)
  noteWork(context, review)
  return {}
}

/** 'Nobody this month', in a section where that is an answer. */
export const sayNone: CommandHandler<'review.sayNone'> = async (context, { reviewId, section, none }) => {
  const review = await requirePreparing(context, reviewId)
  if (!MAY_BE_NONE.includes(section)) return refuse('not-part-of-this', { field: 'section' })
  await setSaidNone(context.db, reviewId, section, none)
  noteWork(context, review)
  return {}
}

const MAY_BE_NONE: readonly SectionKey[] = ['discussion', 'candidates', 'support-staff', 'documents']
