import type { DocumentId, PersonId, ReviewId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import { type AttachedFile, FileMediaType } from '#domain/document/document-file.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import type { Tables } from '../tables/tables.ts'

/** Files of a review's samples, without their bytes. */
export const listDocumentFiles = async (
  db: ReadDb,
  reviewId: ReviewId,
): Promise<Map<DocumentId, AttachedFile>> => {
  const rows = await db
    .selectFrom('document_file')
    .innerJoin('document', 'document.id', 'document_file.document_id')
    .select(WITHOUT_BYTES)
    .where('document.review_id', '=', reviewId)
    .execute()
  return new Map(rows.map(row => [row.document_id, fileOf(row)]))
}

/** The file of one sample, without its bytes. */
export const findDocumentFile = async (db: ReadDb, id: DocumentId): Promise<AttachedFile | undefined> => {
  const row = await db
    .selectFrom('document_file')
    .select(WITHOUT_BYTES)
    .where('document_id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : fileOf(row)
}

/** Null where they were deleted; undefined where there never was a file. */
export const findFileBytes = async (db: ReadDb, id: DocumentId): Promise<Uint8Array | null | undefined> => {
  const row = await db
    .selectFrom('document_file')
    .select('bytes')
    .where('document_id', '=', id)
    .executeTakeFirst()
  return row?.bytes
}

/** Puts a file in the place of what was attached before. */
export const putDocumentFile = async (
  db: Db,
  id: DocumentId,
  file: Omit<AttachedFile, 'deletedAt'> & { readonly bytes: Uint8Array },
  by: PersonId,
  at: Instant,
): Promise<void> => {
  await removeDocumentFile(db, id)
  await db
    .insertInto('document_file')
    .values({
      document_id: id,
      name: file.name,
      media_type: file.mediaType,
      size_bytes: file.sizeBytes,
      sha256: file.sha256,
      bytes: Buffer.from(file.bytes),
      added_by: by,
      added_at: at,
      deleted_at: null,
    })
    .execute()
}

/** Takes the file off with its name and hash. */
export const removeDocumentFile = async (db: Db, id: DocumentId): Promise<void> => {
  await db.deleteFrom('document_file').where('document_id', '=', id).execute()
}

/** The bytes go, name and hash stay. */
export const deleteFileBytes = async (db: Db, id: DocumentId, at: Instant): Promise<void> => {
  await db
    .updateTable('document_file')
    .set({ bytes: null, deleted_at: at })
    .where('document_id', '=', id)
    .where('deleted_at', 'is', null)
    .execute()
}

/** The same for all files of a review's samples. Gives how many there were. */
export const deleteFilesOfReview = async (db: Db, reviewId: ReviewId, at: Instant): Promise<number> => {
  const { numUpdatedRows } = await db
    .updateTable('document_file')
    .set({ bytes: null, deleted_at: at })
    .where('deleted_at', 'is', null)
    .where('document_id', 'in', eb =>
      eb.selectFrom('document').select('id').where('review_id', '=', reviewId),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** A file whose month was not held goes on with its sample. */
export const moveDocumentFile = async (db: Db, from: DocumentId, to: DocumentId): Promise<void> => {
  await db
    .updateTable('document_file')
    .set({ document_id: to })
    .where('document_id', '=', from)
    .where('deleted_at', 'is', null)
    .execute()
}

const WITHOUT_BYTES = [
  'document_file.document_id',
  'document_file.name',
  'document_file.media_type',
  'document_file.size_bytes',
  'document_file.sha256',
  'document_file.deleted_at',
] as const

type Row = Pick<Tables['document_file'], 'name' | 'media_type' | 'size_bytes' | 'sha256' | 'deleted_at'>

const fileOf = (row: Row): AttachedFile => ({
  name: row.name,
  mediaType: FileMediaType.parse(row.media_type),
  sizeBytes: row.size_bytes,
  sha256: row.sha256,
  deletedAt: row.deleted_at,
})
