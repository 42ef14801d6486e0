import type { AddendumId, PersonId, RecordId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { ReadDb } from '../tables/db.ts'
import { type StoredRecord, storedRecordOf } from './record-store.ts'

export type RecordOfPerson = {
  readonly record: StoredRecord
  readonly month: Month
  readonly practitionerId: PersonId
  readonly supervisorId: PersonId | null
}

/** Locked records of these practitioners, newest month first. */
export const listRecordsOf = async (
  db: ReadDb,
  practitioners: readonly PersonId[],
): Promise<RecordOfPerson[]> =>
  (
    await db
      .selectFrom('record')
      .innerJoin('review', 'review.id', 'record.review_id')
      .selectAll('record')
      .select(['review.month', 'review.practitioner_id', 'review.supervisor_id'])
      .where('review.practitioner_id', 'in', practitioners)
      .orderBy('review.month', 'desc')
      .orderBy('record.locked_at', 'desc')
      .execute()
  ).map(row => ({
    record: storedRecordOf(row),
    month: row.month,
    practitionerId: row.practitioner_id,
    supervisorId: row.supervisor_id,
  }))

/** Signed texts (canonical JSON) of all addenda to records of these practitioners, by record, in their order. */
export const listAddendaOf = async (
  db: ReadDb,
  practitioners: readonly PersonId[],
): Promise<{ readonly id: AddendumId; readonly recordId: RecordId; readonly text: Uint8Array }[]> =>
  (
    await db
      .selectFrom('addendum')
      .innerJoin('record', 'record.id', 'addendum.record_id')
      .innerJoin('review', 'review.id', 'record.review_id')
      .select(['addendum.id', 'addendum.record_id', 'addendum.body'])
      .where('review.practitioner_id', 'in', practitioners)
      .orderBy('addendum.record_id')
      .orderBy('addendum.number')
      .execute()
  ).map(({ id, record_id, body }) => ({ id, recordId: record_id, text: new Uint8Array(body) }))
