import { sql } from 'kysely'
import type { AddendumId, PersonId } from '#basics/ids.ts'
import type { ReadDb } from '../../tables/db.ts'
import { PERSON_TABLES } from './person-tables.ts'
import { type Row, readRows, rowsOf } from './read-rows.ts'

export type PersonTable = keyof typeof PERSON_TABLES

/** Everything that stands under a person's id, table by table, as it lies in the vault. */
export type RowsAboutPerson = Readonly<Record<PersonTable, readonly Row[]>>

export const readAboutPerson = async (db: ReadDb, personId: PersonId): Promise<RowsAboutPerson> => {
  const tables = {} as Record<PersonTable, readonly Row[]>
  for (const table of Object.keys(PERSON_TABLES) as PersonTable[])
    tables[table] = await readRows(db, table, PERSON_TABLES[table], personId)
  return tables
}

export type NoteOf = {
  readonly reviewId: string
  readonly name: string
  readonly body: string
  readonly by: PersonId
  readonly at: string
}

/** Texts that somebody wrote in any review, and those that stand in the reviews of their own caseload. */
export const listNotesOf = (db: ReadDb, personId: PersonId): Promise<NoteOf[]> =>
  rowsOf(
    db,
    sql<NoteOf>`(SELECT n.review_id AS reviewId, n.name, n.body, n.by_person AS "by", n.at FROM review_note AS n
      JOIN review AS r ON r.id = n.review_id
      WHERE n.by_person = ${personId} OR r.practitioner_id = ${personId})`,
    'at',
  )

export type RecordedCount = { readonly reviewId: string; readonly source: string; readonly values: number }

/** How many values of caseload entries somebody recorded, by review and source. */
export const countRecorded = (db: ReadDb, personId: PersonId): Promise<RecordedCount[]> =>
  rowsOf(
    db,
    sql<RecordedCount>`(SELECT e.review_id AS reviewId, c.source, count(*) AS "values"
      FROM entry_change AS c JOIN entry AS e ON e.id = c.entry_id
      WHERE c.recorded_by = ${personId} GROUP BY e.review_id, c.source)`,
    'reviewId',
  )

/** Addenda that somebody wrote, with the review of the record each belongs to, oldest first. */
export const listAddendaOf = (
  db: ReadDb,
  personId: PersonId,
): Promise<{ readonly id: AddendumId; readonly reviewId: string; readonly sequence: number }[]> =>
  db
    .selectFrom('addendum')
    .innerJoin('record', 'record.id', 'addendum.record_id')
    .select(['addendum.id', 'record.review_id as reviewId', 'addendum.sequence'])
    .where('addendum.person_id', '=', personId)
    .orderBy('addendum.sequence')
    .execute()

export type AuditOf = {
  readonly sequence: number
  readonly at: string
  readonly person: string | null
  readonly act: string
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly detail: string
}

/** Entries of the audit trail by somebody or about them, oldest first. */
export const listAuditOf = (db: ReadDb, personId: PersonId): Promise<AuditOf[]> =>
  rowsOf(
    db,
    sql<AuditOf>`(SELECT a.sequence, a.at, p.name AS person, a.act, a.subject_kind AS subjectKind,
        a.subject_id AS subjectId, a.detail_json AS detail
      FROM audit AS a LEFT JOIN person AS p ON p.id = a.person_id
      WHERE a.person_id = ${personId} OR a.subject_id = ${personId})`,
    'sequence',
  )
