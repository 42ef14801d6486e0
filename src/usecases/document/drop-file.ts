import type { DocumentId } from '#basics/ids.ts'
import { findDocumentFile, removeDocumentFile } from '#database/stores/document-file-store.ts'
import type { CommandContext } from '../context.ts'

/** Takes a sample's file off, if it has one, and its bytes out of the write-ahead log as soon as that is committed. */
export const dropFile = async (context: CommandContext, documentId: DocumentId): Promise<void> => {
  const file = await findDocumentFile(context.db, documentId)
  if (file === undefined) return
  await removeDocumentFile(context.db, documentId)
  noteGone(context, documentId, file.sha256)
}

/** What is deleted by hand is gone from the disk at once, and the trail says which bytes it was. */
export const noteGone = (
  { audit, afterCommit, vault }: CommandContext,
  documentId: DocumentId,
  sha256: string,
): void => {
  audit({
    act: 'document file taken off',
    subjectKind: 'document',
    subjectId: documentId,
    detail: { sha256 },
  })
  afterCommit(() => vault.checkpoint())
}
