import { sql } from 'kysely'
import type { ClientId, PersonId, RecordId, ReviewId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import { rowsOf } from './handing-over/read-rows.ts'

/** Clients whom nobody holds any more: who did last, and until when. */
export const listEnded = (
  db: ReadDb,
): Promise<{ readonly clientId: ClientId; readonly practitionerId: PersonId; readonly until: PlainDate }[]> =>
  rowsOf(
    db,
    sql<{ clientId: ClientId; practitionerId: PersonId; until: PlainDate }>`(
      SELECT a.client_id AS clientId, a.practitioner_id AS practitionerId, a.until_date AS until FROM assignment AS a
      WHERE a.until_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM assignment AS o WHERE o.client_id = a.client_id
        AND (o.until_date IS NULL OR (o.until_date, o.id) > (a.until_date, a.id))))`,
    'until',
  )

/** Locked records, with whose they are, the oldest first. */
export const listLocked = (
  db: ReadDb,
): Promise<
  {
    readonly id: RecordId
    readonly reviewId: ReviewId
    readonly number: string
    readonly lockedAt: Instant
    readonly practitionerId: PersonId
  }[]
> =>
  db
    .selectFrom('record')
    .innerJoin('review', 'review.id', 'record.review_id')
    .select([
      'record.id',
      'record.review_id as reviewId',
      'record.number',
      'record.locked_at as lockedAt',
      'review.practitioner_id as practitionerId',
    ])
    .orderBy('record.sequence')
    .execute()

/** Files of document samples whose bytes are here, the oldest first. */
export const listFilesKept = (
  db: ReadDb,
): Promise<
  {
    readonly name: string
    readonly addedAt: Instant
    readonly clientId: ClientId
    readonly practitionerId: PersonId
  }[]
> =>
  db
    .selectFrom('document_file')
    .innerJoin('document', 'document.id', 'document_file.document_id')
    .innerJoin('review', 'review.id', 'document.review_id')
    .select([
      'document_file.name',
      'document_file.added_at as addedAt',
      'document.client_id as clientId',
      'review.practitioner_id as practitionerId',
    ])
    .where('document_file.deleted_at', 'is', null)
    .orderBy('document_file.added_at')
    .execute()

/** Clients with a line in a review. */
export const listClientsOfReview = async (db: ReadDb, reviewId: ReviewId): Promise<ClientId[]> =>
  (await db.selectFrom('entry').select('client_id').where('review_id', '=', reviewId).execute()).map(
    row => row.client_id,
  )

/** Since when a client is in the vault: a backup from before has nothing of them. Undefined for none. */
export const findAddedAt = async (db: ReadDb, clientId: ClientId): Promise<Instant | undefined> =>
  (await db.selectFrom('client').select('created_at').where('id', '=', clientId).executeTakeFirst())
    ?.created_at

/** How many scores somebody gave, as practitioner or as supervisor, and how many they began; the first moment of any. */
export const countScoresOf = async (
  db: ReadDb,
  personId: PersonId,
): Promise<{ readonly scores: number; readonly drafts: number; readonly first: Instant | null }> => {
  const scores = await db
    .selectFrom('score')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('at').as('first')])
    .where('person_id', '=', personId)
    .where('part', '<>', 'agreed')
    .executeTakeFirstOrThrow()
  const drafts = await db
    .selectFrom('score_draft')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('updated_at').as('first')])
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return { scores: scores.count, drafts: drafts.count, first: scores.first ?? drafts.first }
}

/** Takes somebody's scores; what a pair agreed stays, since it is the client's. Only within the door. Gives how many rows. */
export const eraseScoresOf = async (db: Db, personId: PersonId): Promise<number> => {
  const scores = await db
    .deleteFrom('score')
    .where('person_id', '=', personId)
    .where('part', '<>', 'agreed')
    .executeTakeFirstOrThrow()
  const drafts = await db
    .deleteFrom('score_draft')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return Number(scores.numDeletedRows) + Number(drafts.numDeletedRows)
}
