import { sha256Hex } from '#basics/hash.ts'
import type { DocumentId } from '#basics/ids.ts'
import {
  deleteFileBytes,
  findDocumentFile,
  findFileBytes,
  putDocumentFile,
} from '#database/stores/document-file-store.ts'
import { changeDocument, findDocument, type StoredDocument } from '#database/stores/document-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { AttachedFile } from '#domain/document/document-file.ts'
import { documentFileName } from '#domain/document/file-name.ts'
import { judgeFile } from '#domain/document/judge-file.ts'
import { requireReview } from '../access.ts'
import type { CommandContext, CommandHandler, QueryContext, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { requireUnread } from '../review/documents.ts'
import { noteWork } from '../review/working.ts'
import { refuseOutOfTurn } from '../session/turn.ts'
import { dropFile, noteGone } from './drop-file.ts'

/** Puts a file beside a sample that is to be read. What it is, its bytes say; the name is only kept. */
export const attachFile: CommandHandler<'document.attachFile'> = async (context, input) => {
  const { db, actor, now, audit } = context
  const { document, review } = await changeable(context, input.documentId)
  if (document.stage !== 'to read') return refuse('step-not-allowed')
  const bytes = Buffer.from(input.base64, 'base64')
  const judged = judgeFile(bytes)
  if (!judged.ok) return refuse(judged.error, { field: 'file' })
  const file: AttachedFile = {
    name: documentFileName(input.name, judged.value),
    mediaType: judged.value,
    sizeBytes: bytes.length,
    sha256: sha256Hex(bytes),
    deletedAt: null,
  }
  await dropFile(context, document.id)
  await putDocumentFile(db, document.id, { ...file, bytes }, actor.id, now)
  await changeDocument(db, document.id, { broughtAs: 'as a file' })
  audit({
    act: 'document file attached',
    subjectKind: 'document',
    subjectId: document.id,
    detail: { sha256: file.sha256, bytes: file.sizeBytes },
  })
  noteWork(context, review)
  return { file }
}

/** Before it is read the file goes with its name; after signing, where the service kept it, its bytes alone. */
export const takeFileOff: CommandHandler<'document.takeFileOff'> = async (context, { documentId }) => {
  const { db, now, changed } = context
  const { document, review } = await ofReview(context, documentId)
  const file = (await findDocumentFile(db, document.id)) ?? refuse('not-found')
  if (review.state === 'signed' || review.state === 'not held') {
    if (file.deletedAt !== null) return refuse('document-file-gone')
    await deleteFileBytes(db, document.id, now)
    noteGone(context, document.id, file.sha256)
    changed('review', 'caseload')
    return {}
  }
  await changeable(context, documentId)
  await dropFile(context, document.id)
  noteWork(context, review)
  return {}
}

/** The bytes for the window, to the two of the review; noted once a sitting, without its name. */
export const file: QueryHandler<'document.file'> = async (context, { documentId }) => {
  const { db, auditOnce } = context
  const { document } = await ofReview(context, documentId)
  const found = (await findDocumentFile(db, document.id)) ?? refuse('not-found')
  const bytes = (await findFileBytes(db, document.id)) ?? refuse('document-file-gone')
  auditOnce(`document file ${document.id} ${found.sha256}`, {
    act: 'document file read',
    subjectKind: 'document',
    subjectId: document.id,
    detail: { sha256: found.sha256 },
  })
  return { name: found.name, mediaType: found.mediaType, base64: Buffer.from(bytes).toString('base64') }
}

/** A guessed id and a forbidden one get the same answer. */
const ofReview = async (
  context: QueryContext | CommandContext,
  id: DocumentId,
): Promise<{ document: StoredDocument; review: StoredReview }> => {
  const document = (await findDocument(context.db, id)) ?? refuse('not-allowed')
  const { review, part } = await requireReview(context, document.reviewId)
  await refuseOutOfTurn(context, review, part)
  return { document, review }
}

const changeable = async (context: CommandContext, id: DocumentId) => {
  await ofReview(context, id)
  return requireUnread(context, id)
}
