import { z } from 'zod'
import type { AddendumId, KeyId, PersonId, RecordId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import { AddendumBody, type AddendumKind } from '#domain/record/addendum-schema.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import type { RecordFile } from './record-store.ts'

/** What was signed, and what checks it. */
export type StoredAddendum = {
  readonly id: AddendumId
  readonly recordId: RecordId
  /** Running number within the record, from 1. */
  readonly nth: number
  readonly kind: AddendumKind
  readonly personId: PersonId
  readonly keyId: KeyId
  /** UTF-8 of the canonical JSON. */
  readonly text: Uint8Array
  readonly sha256: string
  readonly signedText: string
  readonly signature: Uint8Array
  readonly at: Instant
  readonly auditSequence: number
  readonly auditHash: string
  /** `signatures.json` as it is embedded, byte for byte. */
  readonly signaturesJson: string
}

export const addAddendum = async (db: Db, addendum: StoredAddendum, file: RecordFile): Promise<void> => {
  await db
    .insertInto('addendum')
    .values({
      id: addendum.id,
      record_id: addendum.recordId,
      number: addendum.nth,
      kind: addendum.kind,
      person_id: addendum.personId,
      key_id: addendum.keyId,
      body: Buffer.from(addendum.text),
      sha256: addendum.sha256,
      signed_text: addendum.signedText,
      signature: Buffer.from(addendum.signature),
      signed_at: addendum.at,
      audit_sequence: addendum.auditSequence,
      audit_hash: addendum.auditHash,
      signatures_json: addendum.signaturesJson,
    })
    .execute()
  await db
    .insertInto('addendum_file')
    .values({
      addendum_id: addendum.id,
      pdf: Buffer.from(file.pdf),
      pdf_sha256: file.sha256,
      pages: file.pages,
    })
    .execute()
}

/** Of one record, in the order in which they were signed. */
export const listAddenda = async (db: ReadDb, recordId: RecordId): Promise<StoredAddendum[]> =>
  (
    await db.selectFrom('addendum').selectAll().where('record_id', '=', recordId).orderBy('number').execute()
  ).map(addendumOf)

export const findAddendum = async (db: ReadDb, id: AddendumId): Promise<StoredAddendum | undefined> => {
  const row = await db.selectFrom('addendum').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : addendumOf(row)
}

/** What its author said, read. */
export const addendumBodyOf = ({ text }: Pick<StoredAddendum, 'text'>): AddendumBody =>
  AddendumBody.parse(JSON.parse(Buffer.from(text).toString('utf8')))

export const getAddendumFile = async (db: ReadDb, id: AddendumId): Promise<RecordFile> => {
  const row = await db
    .selectFrom('addendum_file')
    .selectAll()
    .where('addendum_id', '=', id)
    .executeTakeFirstOrThrow()
  return { pdf: new Uint8Array(row.pdf), sha256: row.pdf_sha256, pages: row.pages }
}

/** Pages of a record's addenda, without reading the bytes. */
export const listAddendumPages = async (db: ReadDb, recordId: RecordId): Promise<Map<AddendumId, number>> =>
  new Map(
    (
      await db
        .selectFrom('addendum_file')
        .innerJoin('addendum', 'addendum.id', 'addendum_file.addendum_id')
        .select(['addendum_file.addendum_id', 'addendum_file.pages'])
        .where('addendum.record_id', '=', recordId)
        .execute()
    ).map(row => [row.addendum_id, row.pages]),
  )

/** Numbers (`CS-2026-10-0007/A1`) that the audit trail says were signed for a record, whatever is still there. */
export const listAuditedAddenda = async (db: ReadDb, recordId: RecordId): Promise<string[]> =>
  (
    await db
      .selectFrom('audit')
      .select('detail_json')
      .where('act', '=', 'addendum signed')
      .orderBy('sequence')
      .execute()
  ).flatMap(({ detail_json }) => {
    const { number, recordId: of } = AuditedAddendum.parse(JSON.parse(detail_json))
    return of === recordId ? [number] : []
  })

const AuditedAddendum = z.object({ number: z.string(), recordId: z.string() })

/** Somebody has opened it; what was known before stays. True when it is new. */
export const markAddendumRead = async (
  db: Db,
  id: AddendumId,
  personId: PersonId,
  at: Instant,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('addendum_read')
    .values({ addendum_id: id, person_id: personId, read_at: at })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Which of a record's addenda somebody has opened. */
export const listAddendaRead = async (
  db: ReadDb,
  recordId: RecordId,
  personId: PersonId,
): Promise<Set<AddendumId>> =>
  new Set(
    (
      await db
        .selectFrom('addendum_read')
        .innerJoin('addendum', 'addendum.id', 'addendum_read.addendum_id')
        .select('addendum_read.addendum_id')
        .where('addendum.record_id', '=', recordId)
        .where('addendum_read.person_id', '=', personId)
        .execute()
    ).map(row => row.addendum_id),
  )

export type UnreadAddendum = {
  readonly addendum: StoredAddendum
  readonly month: Month
}

/**
 * What others added to the records of one practitioner and this person has not opened, as one of the two whose record it
 * is; the oldest first.
 */
export const listUnreadAddenda = async (
  db: ReadDb,
  practitionerId: PersonId,
  personId: PersonId,
): Promise<UnreadAddendum[]> =>
  (
    await db
      .selectFrom('addendum')
      .innerJoin('record', 'record.id', 'addendum.record_id')
      .innerJoin('review', 'review.id', 'record.review_id')
      .leftJoin('addendum_read', join =>
        join
          .onRef('addendum_read.addendum_id', '=', 'addendum.id')
          .on('addendum_read.person_id', '=', personId),
      )
      .selectAll('addendum')
      .select('review.month')
      .where('review.practitioner_id', '=', practitionerId)
      .where(either =>
        either.or([
          either('review.practitioner_id', '=', personId),
          either('review.supervisor_id', '=', personId),
        ]),
      )
      .where('addendum.person_id', '!=', personId)
      .where('addendum_read.addendum_id', 'is', null)
      .orderBy('addendum.sequence')
      .execute()
  ).map(row => ({ addendum: addendumOf(row), month: row.month }))

const addendumOf = (row: {
  id: AddendumId
  record_id: RecordId
  number: number
  kind: AddendumKind
  person_id: PersonId
  key_id: KeyId
  body: Uint8Array
  sha256: string
  signed_text: string
  signature: Uint8Array
  signed_at: Instant
  audit_sequence: number
  audit_hash: string
  signatures_json: string
}): StoredAddendum => ({
  id: row.id,
  recordId: row.record_id,
  nth: row.number,
  kind: row.kind,
  personId: row.person_id,
  keyId: row.key_id,
  text: new Uint8Array(row.body),
  sha256: row.sha256,
  signedText: row.signed_text,
  signature: new Uint8Array(row.signature),
  at: row.signed_at,
  auditSequence: row.audit_sequence,
  auditHash: row.audit_hash,
  signaturesJson: row.signatures_json,
})
