import type { PersonId, ReviewId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { NoteName } from '#domain/review/notes.ts'
import type { SectionKey } from '#domain/review/sections.ts'
import type { Db, ReadDb } from '../tables/db.ts'

/** All free texts of a review, by name; who may read which is for the use case to say. */
export const listNotes = async (
  db: ReadDb,
  reviewId: ReviewId,
): Promise<Partial<Record<NoteName, string>>> => {
  const rows = await db
    .selectFrom('review_note')
    .select(['name', 'body'])
    .where('review_id', '=', reviewId)
    .execute()
  return Object.fromEntries(rows.map(row => [row.name, row.body]))
}

/** Texts that are shown before they would be. */
export const listSharedNotes = async (db: ReadDb, reviewId: ReviewId): Promise<NoteName[]> =>
  (
    await db
      .selectFrom('review_note')
      .select('name')
      .where('review_id', '=', reviewId)
      .where('shared', '=', 1)
      .execute()
  ).map(row => row.name)

/** False where there is no such text to share. */
export const shareNote = async (
  db: Db,
  reviewId: ReviewId,
  name: NoteName,
  shared: boolean,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('review_note')
    .set({ shared: shared ? 1 : 0 })
    .where('review_id', '=', reviewId)
    .where('name', '=', name)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Replaces one text; an empty one takes it away. */
export const saveNote = async (
  db: Db,
  reviewId: ReviewId,
  name: NoteName,
  body: string,
  by: PersonId,
  at: Instant,
): Promise<void> => {
  if (body.trim() === '') {
    await db.deleteFrom('review_note').where('review_id', '=', reviewId).where('name', '=', name).execute()
    return
  }
  await db
    .insertInto('review_note')
    .values({ review_id: reviewId, name, body, by_person: by, at })
    .onConflict(conflict => conflict.columns(['review_id', 'name']).doUpdateSet({ body, by_person: by, at }))
    .execute()
}

/** Sections of which the practitioner said 'nobody' or 'nothing this month'. */
export const listSaidNone = async (db: ReadDb, reviewId: ReviewId): Promise<SectionKey[]> =>
  (await db.selectFrom('review_said_none').select('section').where('review_id', '=', reviewId).execute()).map(
    row => row.section,
  )

export const setSaidNone = async (
  db: Db,
  reviewId: ReviewId,
  section: SectionKey,
  none: boolean,
): Promise<void> => {
  if (none) {
    await db
      .insertInto('review_said_none')
      .values({ review_id: reviewId, section })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    return
  }
  await db
    .deleteFrom('review_said_none')
    .where('review_id', '=', reviewId)
    .where('section', '=', section)
    .execute()
}
