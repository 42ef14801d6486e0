import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { type AddendumId, KeyId, PersonId, type RecordId, type SnapshotId } from '#basics/ids.ts'
import type { ChainEntry } from '#domain/audit/chain.ts'
import { SignedOtherwise } from '#domain/record/signed-otherwise.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import type { Tables } from '../tables/tables.ts'

/** SQLite's own check of every page, row and constraint: its findings in its own words, none of them a stored value. */
export const findDamage = async (db: Db): Promise<{ readonly pages: number; readonly found: string[] }> => {
  const counted = await sql<{ page_count: number }>`PRAGMA page_count`.execute(db)
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check(50)`.execute(db)
  const found = rows.map(({ integrity_check }) => integrity_check).filter(words => words !== 'ok')
  return { pages: counted.rows[0]?.page_count ?? 0, found }
}

/** Rows that name a row of another table which is not there. */
export const findStrays = async (
  db: Db,
): Promise<{
  readonly tables: number
  readonly found: readonly { readonly table: string; readonly row: number | null }[]
}> => {
  const tables = await sql<{
    count: number
  }>`SELECT count(*) AS count FROM sqlite_master WHERE type = 'table'`
    .execute(db)
    .then(({ rows }) => rows[0]?.count ?? 0)
  const { rows } = await sql<{ table: string; rowid: number | null }>`PRAGMA foreign_key_check`.execute(db)
  return { tables, found: rows.map(({ table, rowid }) => ({ table, row: rowid })) }
}

/**
 * The entries after one, in order, at most `count`. What stands there as JSON in another form than it was written is
 * given back as that text, so that its hash does not fit.
 */
export const listAuditAfter = async (
  db: ReadDb,
  sequence: number | null,
  count: number,
): Promise<ChainEntry[]> => {
  const all = db.selectFrom('audit').selectAll().orderBy('sequence').limit(count)
  const rows = await (sequence === null ? all : all.where('sequence', '>', sequence)).execute()
  return rows.map(entryToCheck)
}

const entryToCheck = (row: Selectable<Tables['audit']>): ChainEntry => ({
  sequence: row.sequence,
  at: row.at,
  personId: row.person_id,
  act: row.act,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  detail: detailToCheck(row.detail_json),
  clockWentBack: row.clock_went_back === 1,
  previousHash: row.previous_hash,
  hash: row.hash,
})

const detailToCheck = (text: string): ChainEntry['detail'] => {
  try {
    const detail = JSON.parse(text) as ChainEntry['detail']
    return JSON.stringify(detail) === text ? detail : { text }
  } catch {
    return { text }
  }
}

export type SnapshotToCheck = {
  readonly id: SnapshotId
  readonly number: string
  readonly sha256: string
  readonly review: {
    readonly month: string
    readonly practitionerId: string
    readonly supervisorId: string | null
  }
  /** Null where the record is not locked yet. */
  readonly recordId: RecordId | null
}

/** Every text that was ever fixed to be signed, the oldest first, without its bytes. */
export const listSnapshotsToCheck = async (db: ReadDb): Promise<SnapshotToCheck[]> =>
  (
    await db
      .selectFrom('snapshot')
      .leftJoin('review', 'review.id', 'snapshot.review_id')
      .leftJoin('record', 'record.snapshot_id', 'snapshot.id')
      .select([
        'snapshot.id',
        'snapshot.number',
        'snapshot.sha256',
        'review.month',
        'review.practitioner_id',
        'review.supervisor_id',
        'record.id as record_id',
      ])
      .orderBy('snapshot.sequence')
      .execute()
  ).map(row => ({
    id: row.id,
    number: row.number,
    sha256: row.sha256,
    review: {
      month: row.month ?? '',
      practitionerId: row.practitioner_id ?? '',
      supervisorId: row.supervisor_id,
    },
    recordId: row.record_id,
  }))

export const getSnapshotBytes = async (db: ReadDb, id: SnapshotId): Promise<Uint8Array> => {
  const { body } = await db
    .selectFrom('snapshot')
    .select('body')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return new Uint8Array(body)
}

export type AnswerToCheck = Omit<Selectable<Tables['signature']>, 'reason' | 'key_id'> & {
  readonly keyId: KeyId | null
  /** What the other of the two states; null for a signature of one's own. */
  readonly stated: { readonly answer: SignedOtherwise; readonly statedBy: PersonId } | null
}

const Stated = z.strictObject({ answer: SignedOtherwise, statedBy: PersonId, keyId: KeyId })

/** Every answer under a text as it stands. Throws where one of them is in no form that Tandem writes. */
export const listAnswersToCheck = async (db: ReadDb, id: SnapshotId): Promise<AnswerToCheck[]> =>
  (await db.selectFrom('signature').selectAll().where('snapshot_id', '=', id).execute()).map(
    ({ reason, key_id, ...row }) => {
      if (row.method === 'passphrase') return { ...row, keyId: key_id, stated: null }
      const { keyId, ...stated } = Stated.parse(JSON.parse(reason ?? ''))
      if (stated.answer.method !== row.method) throw new Error('An answer says two things.')
      return { ...row, keyId, stated }
    },
  )

/** Every public key that anybody ever had here. */
export const listKeysToCheck = async (
  db: ReadDb,
): Promise<{ readonly id: KeyId; readonly personId: PersonId; readonly publicKeyPem: string }[]> =>
  (await db.selectFrom('person_key').selectAll().orderBy('sequence').execute()).map(row => ({
    id: row.id,
    personId: row.person_id,
    publicKeyPem: row.public_key_pem,
  }))

/** Texts that no longer count: which, by whom, when. */
export const listVoidsToCheck = async (
  db: ReadDb,
): Promise<{ readonly snapshotId: SnapshotId; readonly by: PersonId; readonly at: string }[]> =>
  (await db.selectFrom('snapshot_void').selectAll().execute()).map(row => ({
    snapshotId: row.snapshot_id,
    by: row.by_person,
    at: row.at,
  }))

export const listRecordIds = async (db: ReadDb): Promise<RecordId[]> =>
  (await db.selectFrom('record').select('id').orderBy('sequence').execute()).map(({ id }) => id)

export const listAddendumIds = async (db: ReadDb): Promise<AddendumId[]> =>
  (await db.selectFrom('addendum').select('id').orderBy('sequence').execute()).map(({ id }) => id)
