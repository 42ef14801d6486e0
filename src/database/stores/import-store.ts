import type { AssignmentId, ClientId, EntryId, ImportId, PersonId, ReviewId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import type { Tables } from '../tables/tables.ts'
import { oneOf } from './one-of.ts'

export type ImportCounts = { readonly added: number; readonly changed: number; readonly unchanged: number }

/** One file that was brought in. */
export type StoredImport = {
  readonly id: ImportId
  readonly kind: 'caseload' | 'history'
  readonly practitionerId: PersonId
  readonly month: Month
  readonly fileName: string
  readonly fileSha256: string
  /** How its columns were read; its schema belongs to the interchange. */
  readonly mapping: unknown
  readonly counts: ImportCounts
  readonly importedAt: Instant
  readonly undone: boolean
}

/** `fileKept`: the file itself is here too. */
export type ListedImport = StoredImport & { readonly fileKept: boolean }

/** A practitioner's imports, newest first. */
export const listImports = async (db: ReadDb, practitionerId: PersonId): Promise<ListedImport[]> =>
  (
    await db
      .selectFrom('import')
      .leftJoin('import_file', 'import_file.import_id', 'import.id')
      .selectAll('import')
      .select('import_file.import_id as kept')
      .where('practitioner_id', '=', practitionerId)
      .orderBy('id', 'desc')
      .execute()
  ).map(row => ({ ...importOf(row), fileKept: row.kept !== null }))

export const findImport = async (db: ReadDb, id: ImportId): Promise<StoredImport | undefined> => {
  const row = await db.selectFrom('import').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : importOf(row)
}

export type PastMapping = Pick<StoredImport, 'practitionerId' | 'fileName' | 'mapping' | 'importedAt'>

/** How the last files were read: a practitioner's own, newest first, then others' of this vault. */
export const listPastMappings = async (
  db: ReadDb,
  practitionerId: PersonId,
  most: number,
): Promise<PastMapping[]> =>
  (
    await db
      .selectFrom('import')
      .selectAll()
      .orderBy(eb => eb('practitioner_id', '=', practitionerId), 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute()
  ).map(importOf)

/** Keeps the file of an import as it came. */
export const addImportFile = async (db: Db, id: ImportId, bytes: Uint8Array): Promise<void> => {
  await db
    .insertInto('import_file')
    .values({ import_id: id, bytes: Buffer.from(bytes) })
    .execute()
}

export const findImportFile = async (db: ReadDb, id: ImportId): Promise<Uint8Array | undefined> =>
  (await db.selectFrom('import_file').select('bytes').where('import_id', '=', id).executeTakeFirst())?.bytes

/** Files that are kept whole, by the import that brought each. */
export const listKeptFiles = async (
  db: ReadDb,
): Promise<{ readonly id: ImportId; readonly name: string }[]> =>
  db
    .selectFrom('import_file')
    .innerJoin('import', 'import.id', 'import_file.import_id')
    .select(['import.id', 'import.file_name as name'])
    .orderBy('import.imported_at')
    .execute()

export const removeImportFile = async (db: Db, id: ImportId): Promise<void> => {
  await db.deleteFrom('import_file').where('import_id', '=', id).execute()
}

export const addImport = async (
  db: Db,
  imported: Omit<StoredImport, 'importedAt' | 'undone'>,
  by: PersonId,
  at: Instant,
): Promise<void> => {
  await db
    .insertInto('import')
    .values({
      id: imported.id,
      kind: imported.kind,
      practitioner_id: imported.practitionerId,
      month: imported.month,
      file_name: imported.fileName,
      file_sha256: imported.fileSha256,
      mapping_json: JSON.stringify(imported.mapping),
      counts_json: JSON.stringify(imported.counts),
      imported_by: by,
      imported_at: at,
      undone_by: null,
      undone_at: null,
    })
    .execute()
}

export const markImportUndone = async (db: Db, id: ImportId, by: PersonId, at: Instant): Promise<void> => {
  await db.updateTable('import').set({ undone_by: by, undone_at: at }).where('id', '=', id).execute()
}

export const setImportCounts = async (db: Db, id: ImportId, counts: ImportCounts): Promise<void> => {
  await db
    .updateTable('import')
    .set({ counts_json: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute()
}

/** An import of these very bytes into this month that still stands. */
export const findSameImport = async (
  db: ReadDb,
  practitionerId: PersonId,
  month: Month,
  fileSha256: string,
): Promise<StoredImport | undefined> => {
  const row = await db
    .selectFrom('import')
    .selectAll()
    .where('practitioner_id', '=', practitionerId)
    .where('month', '=', month)
    .where('file_sha256', '=', fileSha256)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : importOf(row)
}

/** What an import brought in that something may have been built on since. */
export type ImportTraces = {
  readonly clientIds: readonly ClientId[]
  readonly entries: readonly { readonly id: EntryId; readonly clientId: ClientId }[]
  /** Stays that it ended. */
  readonly ended: readonly { readonly id: AssignmentId; readonly clientId: ClientId }[]
  /** The review it opened, if it did. */
  readonly reviewId: ReviewId | null
}

type Where = Pick<StoredImport, 'id' | 'practitionerId' | 'month'>

/** Found by way of the month: whoever an import brought has a line in its review. */
export const findImportTraces = async (
  db: ReadDb,
  { id, practitionerId, month }: Where,
): Promise<ImportTraces> => {
  const review = await db
    .selectFrom('review')
    .select(['id', 'import_id'])
    .where('practitioner_id', '=', practitionerId)
    .where('month', '=', month)
    .executeTakeFirst()
  if (review === undefined) return { clientIds: [], entries: [], ended: [], reviewId: null }
  const entries = await db
    .selectFrom('entry')
    .innerJoin('client', 'client.id', 'entry.client_id')
    .select(['entry.id', 'entry.client_id', 'client.import_id'])
    .where('entry.review_id', '=', review.id)
    .where('entry.import_id', '=', id)
    .execute()
  const ended = db
    .selectFrom('assignment')
    .select(['id', 'client_id'])
    .where('end_import_id', '=', id)
    .where('import_id', 'is not', id)
  const here = await ended.where('practitioner_id', '=', practitionerId).execute()
  const elsewhere = await ended
    .where('practitioner_id', '<>', practitionerId)
    .where('client_id', 'in', oneOf(entries.map(row => row.client_id)))
    .execute()
  return {
    clientIds: entries.filter(row => row.import_id === id).map(row => row.client_id),
    entries: entries.map(row => ({ id: row.id, clientId: row.client_id })),
    ended: [...here, ...elsewhere].map(row => ({ id: row.id, clientId: row.client_id })),
    reviewId: review.import_id === id ? review.id : null,
  }
}

/** Takes out all that an import brought, its clients last. Whether that may be is for the use case to say, before. */
export const removeImported = async (
  db: Db,
  { id, practitionerId, month }: Where,
  traces: ImportTraces,
): Promise<void> => {
  const lines = await db
    .selectFrom('entry')
    .innerJoin('review', 'review.id', 'entry.review_id')
    .select(['entry.id', 'entry.client_id'])
    .where('review.practitioner_id', '=', practitionerId)
    .where('review.month', '=', month)
    .execute()
  await db
    .deleteFrom('entry_change')
    .where('entry_id', 'in', oneOf(lines.map(line => line.id)))
    .where('import_id', '=', id)
    .execute()
  await db
    .deleteFrom('client_change')
    .where('client_id', 'in', oneOf(lines.map(line => line.client_id)))
    .where('import_id', '=', id)
    .execute()
  await db
    .deleteFrom('entry')
    .where('id', 'in', oneOf(traces.entries.map(entry => entry.id)))
    .execute()
  await db
    .deleteFrom('assignment')
    .where('practitioner_id', '=', practitionerId)
    .where('import_id', '=', id)
    .execute()
  await db
    .updateTable('assignment')
    .set({ until_date: null, leaving_reason: null, leaving_note: null, end_import_id: null })
    .where('id', 'in', oneOf(traces.ended.map(stay => stay.id)))
    .execute()
  await db.deleteFrom('client').where('id', 'in', oneOf(traces.clientIds)).execute()
}

const importOf = (row: Tables['import']): StoredImport => ({
  id: row.id,
  kind: row.kind,
  practitionerId: row.practitioner_id,
  month: row.month,
  fileName: row.file_name,
  fileSha256: row.file_sha256,
  mapping: JSON.parse(row.mapping_json),
  counts: JSON.parse(row.counts_json) as ImportCounts,
  importedAt: row.imported_at,
  undone: row.undone_at !== null,
})
