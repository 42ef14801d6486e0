import { DocumentId } from '#basics/ids.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import {
  addDocument,
  changeDocument,
  findDocument,
  listDocuments,
  removeDocument,
  type StoredDocument,
} from '#database/stores/document-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { dropFile } from '../document/drop-file.ts'
import { refuse } from '../refusal.ts'
import { noteWork, requireEntry, requireWorking } from './working.ts'

/** Adds a sample; the very same one asked for twice is one. */
export const add: CommandHandler<'review.addDocument'> = async (context, input) => {
  const { db, needs, today } = context
  const { reviewId, clientId, kind, stage, dated, broughtAs } = input
  const title = input.title === '' ? null : input.title
  const review = await requireWorking(context, reviewId)
  await requireEntry(context, reviewId, clientId)
  refuseFuture(dated, today)
  const there = (await listDocuments(db, reviewId)).find(
    known =>
      known.clientId === clientId &&
      known.kind === kind &&
      known.stage === stage &&
      known.title === title &&
      known.dated === dated,
  )
  if (there !== undefined) return { documentId: there.id }
  const id = DocumentId.parse(needs.newId())
  await addDocument(db, { id, reviewId, clientId, stage, carriedFrom: null, kind, title, dated, broughtAs })
  noteWork(context, review)
  return { documentId: id }
}

export const change: CommandHandler<'review.changeDocument'> = async (context, input) => {
  const { document, review } = await requireUnread(context, input.documentId)
  refuseFuture(input.dated, context.today)
  await changeDocument(context.db, document.id, {
    kind: input.kind,
    title: input.title === '' ? null : input.title,
    dated: input.dated,
    broughtAs: input.broughtAs,
  })
  noteWork(context, review)
  return {}
}

/** One that was asked for last time is read, or set aside with the reason; it can't be taken off the list. */
export const remove: CommandHandler<'review.removeDocument'> = async (context, { documentId }) => {
  const { document, review } = await requireUnread(context, documentId)
  if (document.carriedFrom !== null) return refuse('stays-on-list')
  await dropFile(context, document.id)
  await removeDocument(context.db, document.id)
  noteWork(context, review)
  return {}
}

/** A sample that may still be changed by whoever is at the keyboard: not read yet, its month being worked on. */
export const requireUnread = async (
  context: CommandContext,
  id: DocumentId,
): Promise<{ document: StoredDocument; review: StoredReview }> => {
  const document = (await findDocument(context.db, id)) ?? refuse('not-allowed')
  const review = await requireWorking(context, document.reviewId)
  return document.readAt === null ? { document, review } : refuse('stays-on-list')
}

const refuseFuture = (day: PlainDate | null, today: PlainDate): void => {
  if (day !== null && day > today) refuse('date-in-the-future', { field: 'dated' })
}
