import { z } from 'zod'
import { KeyId, PersonId, type RecordId, type ReviewId, type SnapshotId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Part } from '#domain/people/role.ts'
import { HandSignature } from '#domain/record/signature.ts'
import { SignedOtherwise } from '#domain/record/signed-otherwise.ts'
import type { Db, ReadDb } from '../tables/db.ts'

/** The exact text that is signed, and its hash. */
export type StoredSnapshot = {
  readonly id: SnapshotId
  readonly reviewId: ReviewId
  readonly number: string
  /** UTF-8 of the canonical JSON. */
  readonly body: Uint8Array
  readonly sha256: string
  readonly at: Instant
}

/** The snapshot in force: the latest that was not voided. Undefined while nobody has signed. */
export const findSnapshot = async (db: ReadDb, reviewId: ReviewId): Promise<StoredSnapshot | undefined> => {
  const row = await db
    .selectFrom('snapshot')
    .leftJoin('snapshot_void', 'snapshot_void.snapshot_id', 'snapshot.id')
    .selectAll('snapshot')
    .where('snapshot.review_id', '=', reviewId)
    .where('snapshot_void.snapshot_id', 'is', null)
    .orderBy('snapshot.sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { id, review_id, number, body, sha256, at } = row
  return { id, reviewId: review_id, number, body: new Uint8Array(body), sha256, at }
}

export const addSnapshot = async (db: Db, snapshot: StoredSnapshot, fixedBy: PersonId): Promise<void> => {
  await db
    .insertInto('snapshot')
    .values({
      id: snapshot.id,
      review_id: snapshot.reviewId,
      number: snapshot.number,
      body: Buffer.from(snapshot.body),
      sha256: snapshot.sha256,
      fixed_by: fixedBy,
      at: snapshot.at,
    })
    .execute()
}

/** A change before the second signature: the text that one of them signed no longer counts, and stays. */
export const voidSnapshot = async (
  db: Db,
  id: SnapshotId,
  reason: string,
  by: PersonId,
  at: Instant,
): Promise<void> => {
  await db.insertInto('snapshot_void').values({ snapshot_id: id, reason, by_person: by, at }).execute()
}

/** Running number of a review's record within the vault, from 1: the one it had before, or the next. */
export const recordNumberOf = async (db: ReadDb, reviewId: ReviewId): Promise<number> => {
  const reviews = await db
    .selectFrom('snapshot')
    .select(({ fn }) => ['review_id', fn.min('sequence').as('first')])
    .groupBy('review_id')
    .orderBy('first')
    .execute()
  const known = reviews.findIndex(row => row.review_id === reviewId)
  return known >= 0 ? known + 1 : reviews.length + 1
}

export type StoredSignature = {
  readonly personId: PersonId
  readonly part: Part
  readonly keyId: KeyId
  readonly signedText: string
  readonly signature: Uint8Array
  readonly hand: HandSignature | null
  readonly at: Instant
}

/** Practitioner first, then supervisor, whoever signed first. */
export const listSignatures = async (db: ReadDb, snapshotId: SnapshotId): Promise<StoredSignature[]> =>
  (
    await db
      .selectFrom('signature')
      .selectAll()
      .where('snapshot_id', '=', snapshotId)
      .where('method', '=', 'passphrase')
      .orderBy('part')
      .execute()
  ).flatMap(row =>
    row.key_id === null || row.signed_text === null || row.signature === null
      ? []
      : [
          {
            personId: row.person_id,
            part: row.part,
            keyId: row.key_id,
            signedText: row.signed_text,
            signature: new Uint8Array(row.signature),
            hand: row.hand_json === null ? null : HandSignature.parse(JSON.parse(row.hand_json)),
            at: row.at,
          },
        ],
  )

export const addSignature = async (
  db: Db,
  id: string,
  snapshotId: SnapshotId,
  signature: StoredSignature,
): Promise<void> => {
  await db
    .insertInto('signature')
    .values({
      id,
      snapshot_id: snapshotId,
      person_id: signature.personId,
      key_id: signature.keyId,
      part: signature.part,
      method: 'passphrase',
      signed_text: signature.signedText,
      signature: Buffer.from(signature.signature),
      hand_json: signature.hand === null ? null : JSON.stringify(signature.hand),
      reason: null,
      at: signature.at,
    })
    .execute()
}

/** The answer of the one who gave no signature of their own key, stated by the other of the two, who signed the statement. */
export type StoredStatement = {
  /** Whose answer it is. */
  readonly personId: PersonId
  readonly part: Part
  readonly answer: SignedOtherwise
  readonly statedBy: PersonId
  readonly keyId: KeyId
  readonly signedText: string
  readonly signature: Uint8Array
  readonly at: Instant
}

/** What stands as JSON in `reason`: the table keeps `key_id` for those who signed with a key of their own. */
const Stated = z.strictObject({ answer: SignedOtherwise, statedBy: PersonId, keyId: KeyId })

/** One at most: somebody signed with their own key, or will. */
export const listStatements = async (db: ReadDb, snapshotId: SnapshotId): Promise<StoredStatement[]> =>
  (
    await db
      .selectFrom('signature')
      .selectAll()
      .where('snapshot_id', '=', snapshotId)
      .where('method', '!=', 'passphrase')
      .orderBy('part')
      .execute()
  ).flatMap(row =>
    row.reason === null || row.signed_text === null || row.signature === null
      ? []
      : [
          {
            ...Stated.parse(JSON.parse(row.reason)),
            personId: row.person_id,
            part: row.part,
            signedText: row.signed_text,
            signature: new Uint8Array(row.signature),
            at: row.at,
          },
        ],
  )

export const addStatement = async (
  db: Db,
  id: string,
  snapshotId: SnapshotId,
  { answer, statedBy, keyId, ...statement }: StoredStatement,
): Promise<void> => {
  const stated: z.infer<typeof Stated> = { answer, statedBy, keyId }
  await db
    .insertInto('signature')
    .values({
      id,
      snapshot_id: snapshotId,
      person_id: statement.personId,
      key_id: null,
      part: statement.part,
      method: answer.method,
      signed_text: statement.signedText,
      signature: Buffer.from(statement.signature),
      hand_json: null,
      reason: JSON.stringify(stated),
      at: statement.at,
    })
    .execute()
}

export type StoredRecord = {
  readonly id: RecordId
  readonly reviewId: ReviewId
  readonly snapshotId: SnapshotId
  readonly number: string
  readonly auditSequence: number
  readonly auditHash: string
  /** `signatures.json` as it is embedded, byte for byte. */
  readonly signaturesJson: string
  readonly lockedAt: Instant
}

export type RecordFile = { readonly pdf: Uint8Array; readonly sha256: string; readonly pages: number }

export const addRecord = async (db: Db, record: StoredRecord, file: RecordFile): Promise<void> => {
  await db
    .insertInto('record')
    .values({
      id: record.id,
      review_id: record.reviewId,
      snapshot_id: record.snapshotId,
      number: record.number,
      audit_sequence: record.auditSequence,
      audit_hash: record.auditHash,
      signatures_json: record.signaturesJson,
      locked_at: record.lockedAt,
    })
    .execute()
  await db
    .insertInto('record_file')
    .values({ record_id: record.id, pdf: Buffer.from(file.pdf), pdf_sha256: file.sha256, pages: file.pages })
    .execute()
}

export const findRecord = async (db: ReadDb, id: RecordId): Promise<StoredRecord | undefined> => {
  const row = await db.selectFrom('record').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : storedRecordOf(row)
}

export const findRecordOfReview = async (
  db: ReadDb,
  reviewId: ReviewId,
): Promise<StoredRecord | undefined> => {
  const row = await db.selectFrom('record').selectAll().where('review_id', '=', reviewId).executeTakeFirst()
  return row === undefined ? undefined : storedRecordOf(row)
}

/** The text that was signed, and the printed bytes. */
export const getRecordText = async (db: ReadDb, record: StoredRecord): Promise<StoredSnapshot> => {
  const { id, review_id, number, body, sha256, at } = await db
    .selectFrom('snapshot')
    .selectAll()
    .where('id', '=', record.snapshotId)
    .executeTakeFirstOrThrow()
  return { id, reviewId: review_id, number, body: new Uint8Array(body), sha256, at }
}

export const getRecordFile = async (db: ReadDb, id: RecordId): Promise<RecordFile> => {
  const row = await db
    .selectFrom('record_file')
    .selectAll()
    .where('record_id', '=', id)
    .executeTakeFirstOrThrow()
  return { pdf: new Uint8Array(row.pdf), sha256: row.pdf_sha256, pages: row.pages }
}

/** Pages of each record, without reading the bytes. */
export const listRecordPages = async (db: ReadDb): Promise<Map<RecordId, number>> =>
  new Map(
    (await db.selectFrom('record_file').select(['record_id', 'pages']).execute()).map(row => [
      row.record_id,
      row.pages,
    ]),
  )

/** A row of the table as what it holds. */
export const storedRecordOf = (row: {
  id: RecordId
  review_id: ReviewId
  snapshot_id: SnapshotId
  number: string
  audit_sequence: number
  audit_hash: string
  signatures_json: string
  locked_at: Instant
}): StoredRecord => ({
  id: row.id,
  reviewId: row.review_id,
  snapshotId: row.snapshot_id,
  number: row.number,
  auditSequence: row.audit_sequence,
  auditHash: row.audit_hash,
  signaturesJson: row.signatures_json,
  lockedAt: row.locked_at,
})
