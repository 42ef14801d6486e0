import type { ClientId, PersonId, ReviewId } from '#basics/ids.ts'
import type { Entered } from '#domain/record/entered-elsewhere.ts'
import type { Db, ReadDb } from '../tables/db.ts'

export type StoredEntered = Entered & { readonly by: PersonId }

/** What of a review somebody said was entered in the clients' own records, by client. */
export const listEntered = async (db: ReadDb, reviewId: ReviewId): Promise<Map<ClientId, StoredEntered>> => {
  const rows = await db
    .selectFrom('entered_elsewhere')
    .selectAll()
    .where('review_id', '=', reviewId)
    .execute()
  return new Map(rows.map(row => [row.client_id, { on: row.entered_on, by: row.by_person, at: row.at }]))
}

/** Said again, the later saying stands. */
export const saveEntered = async (
  db: Db,
  reviewId: ReviewId,
  clientId: ClientId,
  { on, by, at }: StoredEntered,
): Promise<void> => {
  const said = { entered_on: on, by_person: by, at }
  await db
    .insertInto('entered_elsewhere')
    .values({ review_id: reviewId, client_id: clientId, ...said })
    .onConflict(conflict => conflict.columns(['review_id', 'client_id']).doUpdateSet(said))
    .execute()
}

export const removeEntered = async (db: Db, reviewId: ReviewId, clientId: ClientId): Promise<void> => {
  await db
    .deleteFrom('entered_elsewhere')
    .where('review_id', '=', reviewId)
    .where('client_id', '=', clientId)
    .execute()
}
