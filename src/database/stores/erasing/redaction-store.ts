import { sql } from 'kysely'
import type { AddendumId, ErasureId, RecordId, SnapshotId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Part } from '#domain/people/role.ts'
import type { SignedOtherwise } from '#domain/record/signed-otherwise.ts'
import type { Db, ReadDb } from '../../tables/db.ts'
import type { RecordFile, StoredRecord } from '../record-store.ts'

/** What takes the place of a signed text and its print. */
export type RedactedVersion = {
  readonly id: string
  readonly erasureId: ErasureId
  readonly text: Uint8Array
  readonly sha256: string
  /** `signatures.json` as it is embedded. */
  readonly signaturesJson: string
  readonly at: Instant
}

/** Puts a redacted version in a record's place; hash, number and signatures stay as they were. Only within the door. */
export const redactStoredRecord = async (
  db: Db,
  record: Pick<StoredRecord, 'id' | 'snapshotId'>,
  version: RedactedVersion,
  file: RecordFile,
): Promise<void> => {
  await sql`UPDATE snapshot SET body = ${Buffer.from(version.text)} WHERE id = ${record.snapshotId}`.execute(
    db,
  )
  await sql`UPDATE record SET signatures_json = ${version.signaturesJson} WHERE id = ${record.id}`.execute(db)
  await sql`UPDATE record_file SET pdf = ${Buffer.from(file.pdf)}, pdf_sha256 = ${file.sha256}, pages = ${file.pages}
    WHERE record_id = ${record.id}`.execute(db)
  await addRedaction(db, version, { record_id: record.id, addendum_id: null })
}

/** What one of the two stated about the other's signature, without somebody: only within the door. */
export const redactStoredAnswer = async (
  db: Db,
  snapshotId: SnapshotId,
  part: Part,
  answer: SignedOtherwise,
  signedText: string,
): Promise<void> => {
  await sql`UPDATE signature SET signed_text = ${signedText},
    reason = json_set(reason, '$.answer', json(${JSON.stringify(answer)}))
    WHERE snapshot_id = ${snapshotId} AND part = ${part} AND method <> 'passphrase'`.execute(db)
}

/** The same of an addendum. */
export const redactStoredAddendum = async (
  db: Db,
  id: AddendumId,
  version: RedactedVersion,
  file: RecordFile,
): Promise<void> => {
  await sql`UPDATE addendum SET body = ${Buffer.from(version.text)}, signatures_json = ${version.signaturesJson}
    WHERE id = ${id}`.execute(db)
  await sql`UPDATE addendum_file SET pdf = ${Buffer.from(file.pdf)}, pdf_sha256 = ${file.sha256}, pages = ${file.pages}
    WHERE addendum_id = ${id}`.execute(db)
  await addRedaction(db, version, { record_id: null, addendum_id: id })
}

const addRedaction = async (
  db: Db,
  { id, erasureId, sha256, at }: RedactedVersion,
  of: { readonly record_id: RecordId | null; readonly addendum_id: AddendumId | null },
): Promise<void> => {
  await db
    .insertInto('redaction')
    .values({ id, erasure_id: erasureId, ...of, redacted_sha256: sha256, at })
    .execute()
}

/** SHA-256 of the text that stands in a record's place; null where it is as it was signed. */
export const findRedacted = async (
  db: ReadDb,
  of: { readonly recordId: RecordId } | { readonly addendumId: AddendumId },
): Promise<string | null> => {
  const row = await db
    .selectFrom('redaction')
    .select('redacted_sha256')
    .$if('recordId' in of, query => query.where('record_id', '=', (of as { recordId: RecordId }).recordId))
    .$if('addendumId' in of, query =>
      query.where('addendum_id', '=', (of as { addendumId: AddendumId }).addendumId),
    )
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.redacted_sha256 ?? null
}
