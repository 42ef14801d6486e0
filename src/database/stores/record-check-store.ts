import type { PersonId, RecordId } from '#basics/ids.ts'
import type { ReadDb } from '../tables/db.ts'

/** The record with a number, `CS-2026-10-0007`; undefined where there is none. */
export const findRecordIdOfNumber = async (db: ReadDb, number: string): Promise<RecordId | undefined> =>
  (await db.selectFrom('record').select('id').where('number', '=', number).executeTakeFirst())?.id

/** Every public key that these people ever had in this vault, the first ones first. */
export const listPublicKeys = async (
  db: ReadDb,
  people: readonly PersonId[],
): Promise<{ readonly personId: PersonId; readonly publicKeyPem: string }[]> =>
  (
    await db
      .selectFrom('person_key')
      .select(['person_id', 'public_key_pem'])
      .where('person_id', 'in', people)
      .orderBy('sequence')
      .execute()
  ).map(row => ({ personId: row.person_id, publicKeyPem: row.public_key_pem }))
