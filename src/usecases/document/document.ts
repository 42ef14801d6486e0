import type { DefinitionId, DocumentId } from '#basics/ids.ts'
import type { DocumentTalk } from '#contract/document.ts'
import { listActionsOfReview } from '#database/stores/action-store.ts'
import { findDefinition, getDefinition } from '#database/stores/definition-store.ts'
import { findDocumentFile } from '#database/stores/document-file-store.ts'
import {
  changeDocument,
  findDocument,
  listDocuments,
  type StoredDocument,
} from '#database/stores/document-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { Checklist, type ChecklistAnswer, needsComment } from '#domain/document/checklist.ts'
import { requireReview } from '../access.ts'
import { readClients } from '../caseload/known-clients.ts'
import type { CommandContext, CommandHandler, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { actionViews } from '../review/action-views.ts'
import { changeMeeting } from '../session/meeting.ts'
import { noteReading } from '../session/note-reading.ts'
import { refuseOutOfTurn } from '../session/turn.ts'

/** One document sample beside its checklist. */
export const get: QueryHandler<'document.get'> = async (context, { documentId }): Promise<DocumentTalk> => {
  const { db } = context
  const document = await getDocument(db, documentId)
  const { review, part } = await requireReview(context, document.reviewId)
  await refuseOutOfTurn(context, review, part)
  await noteReading(context, review)
  const toRead = (await listDocuments(db, review.id)).filter(({ stage }) => stage === 'to read')
  const { checklist } = await checklistOf(db, document, review)
  const clients = await readClients(db, [document.clientId])
  const actions = (await listActionsOfReview(db, review.id)).filter(
    action => action.documentId === document.id,
  )
  return {
    id: document.id,
    client: clients.get(document.clientId).ref,
    place: toRead.findIndex(({ id }) => id === document.id) + 1,
    of: toRead.length,
    kind: document.kind,
    title: document.title,
    dated: document.dated,
    broughtAs: document.broughtAs,
    checklist,
    answers: [...document.answers],
    feedback: document.feedback,
    reply: document.reply,
    setAside: document.setAside,
    readAt: document.readAt,
    file: (await findDocumentFile(db, document.id)) ?? null,
    actions: await actionViews(db, actions, review),
  }
}

/** Keeps what is read so far; `done` records it. 'Partly' and 'not met' say why first. */
export const save: CommandHandler<'document.save'> = async (context, input) => {
  const { db, now, auditOnce } = context
  const { document, review } = await documentToChange(context, input.documentId)
  const { id: checklistId, checklist } = await checklistOf(db, document, review)
  refuseForeignAnswers(checklist, input.answers)
  if (input.done) {
    const open = input.answers.find(answer => needsComment(answer) && !answer.comment?.trim())
    if (open !== undefined) return refuse('comment-needed', { field: `answers.${open.key}` })
  }
  await changeDocument(db, document.id, {
    checklistId,
    answers: input.answers,
    feedback: input.feedback,
    reply: input.reply,
    readAt: input.done ? now : null,
  })
  auditOnce(`document ${document.id}`, {
    act: 'document read',
    subjectKind: 'document',
    subjectId: document.id,
  })
  return {}
}

/** A sample that can't be read today, with the reason; null takes that back. What was answered stays. */
export const setAside: CommandHandler<'document.setAside'> = async (context, { documentId, reason }) => {
  const { document } = await documentToChange(context, documentId)
  await changeDocument(context.db, document.id, { setAside: reason, readAt: null })
  context.auditOnce(`set aside ${document.id}`, {
    act: 'document set aside',
    subjectKind: 'document',
    subjectId: document.id,
  })
  return {}
}

const documentToChange = async (
  context: CommandContext,
  id: DocumentId,
): Promise<{ document: StoredDocument; review: StoredReview }> => {
  const document = await getDocument(context.db, id)
  const { review, part } = await changeMeeting(context, document.reviewId)
  await refuseOutOfTurn(context, review, part)
  if (document.stage !== 'to read') return refuse('step-not-allowed')
  context.changed('review', 'caseload')
  return { document, review }
}

/** The version it was read against; before that, the one in force in the review's month. */
const checklistOf = async (
  db: ReadDb,
  document: StoredDocument,
  review: StoredReview,
): Promise<{ id: DefinitionId; checklist: Checklist }> => {
  const definition =
    document.checklistId === null
      ? ((await findDefinition(db, 'checklist', document.kind, review.month)) ?? refuse('not-found'))
      : await getDefinition(db, document.checklistId)
  return { id: definition.id, checklist: Checklist.parse(definition.body) }
}

const refuseForeignAnswers = (checklist: Checklist, answers: readonly ChecklistAnswer[]): void => {
  const keys = answers.map(({ key }) => key)
  const foreign = keys.find(
    (key, index) => keys.indexOf(key) !== index || !checklist.items.some(item => item.key === key),
  )
  if (foreign !== undefined) refuse('malformed-input', { field: `answers.${foreign}` })
}

/** A guessed id and a forbidden one get the same answer. */
const getDocument = async (db: ReadDb, id: DocumentId): Promise<StoredDocument> =>
  (await findDocument(db, id)) ?? refuse('not-allowed')
