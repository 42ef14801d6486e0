import type { Selectable } from 'kysely'
import type { ClientId, DiscussionId, ReviewId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import type { Tables } from '../tables/tables.ts'

/** One client to talk over in a review, and what came of it. `position` counts from 0. */
export type StoredDiscussion = {
  readonly id: DiscussionId
  readonly reviewId: ReviewId
  readonly clientId: ClientId
  readonly position: number
  readonly whyRaised: string | null
  /** Drafted from what the rules found, then the practitioner's own. */
  readonly whyNow: string | null
  readonly talkedOver: string | null
  readonly outcome: 'decision' | 'nothing to decide' | null
  readonly decision: string | null
  readonly reason: string | null
  readonly contactsPlannedNext: number | null
  readonly decidedAt: Instant | null
}

/** In the practitioner's order. */
export const listDiscussions = async (db: ReadDb, reviewId: ReviewId): Promise<StoredDiscussion[]> =>
  (
    await db
      .selectFrom('discussion')
      .selectAll()
      .where('review_id', '=', reviewId)
      .orderBy('position')
      .orderBy('id')
      .execute()
  ).map(discussionOf)

export const findDiscussion = async (db: ReadDb, id: DiscussionId): Promise<StoredDiscussion | undefined> => {
  const row = await db.selectFrom('discussion').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : discussionOf(row)
}

/** What was decided about a client in any review, newest month first. */
export const listDecidedDiscussionsOfClient = async (
  db: ReadDb,
  clientId: ClientId,
): Promise<(StoredDiscussion & { readonly month: Month })[]> =>
  (
    await db
      .selectFrom('discussion')
      .innerJoin('review', 'review.id', 'discussion.review_id')
      .selectAll('discussion')
      .select('review.month')
      .where('discussion.client_id', '=', clientId)
      .where('discussion.decided_at', 'is not', null)
      .orderBy('review.month', 'desc')
      .execute()
  ).map(row => ({ ...discussionOf(row), month: row.month }))

/** Puts a client at a place in the order, from 0; null is the end. The others move along. */
export const addDiscussion = async (
  db: Db,
  discussion: Pick<StoredDiscussion, 'id' | 'reviewId' | 'clientId' | 'whyRaised' | 'whyNow'>,
  position: number | null,
): Promise<void> => {
  await db
    .insertInto('discussion')
    .values({
      id: discussion.id,
      review_id: discussion.reviewId,
      client_id: discussion.clientId,
      position: Number.MAX_SAFE_INTEGER,
      why_raised: discussion.whyRaised,
      why_now: discussion.whyNow,
      talked_over: null,
      outcome: null,
      decision: null,
      reason: null,
      contacts_planned_next: null,
      decided_at: null,
    })
    .execute()
  await moveDiscussion(db, discussion.reviewId, discussion.id, position ?? Number.MAX_SAFE_INTEGER)
}

/** Fields given are set, others stay. */
export const changeDiscussion = async (
  db: Db,
  id: DiscussionId,
  change: Partial<Omit<StoredDiscussion, 'id' | 'reviewId' | 'clientId' | 'position'>>,
): Promise<void> => {
  const columns = {
    ...(change.whyRaised !== undefined && { why_raised: change.whyRaised }),
    ...(change.whyNow !== undefined && { why_now: change.whyNow }),
    ...(change.talkedOver !== undefined && { talked_over: change.talkedOver }),
    ...(change.outcome !== undefined && { outcome: change.outcome }),
    ...(change.decision !== undefined && { decision: change.decision }),
    ...(change.reason !== undefined && { reason: change.reason }),
    ...(change.contactsPlannedNext !== undefined && { contacts_planned_next: change.contactsPlannedNext }),
    ...(change.decidedAt !== undefined && { decided_at: change.decidedAt }),
  }
  if (Object.keys(columns).length === 0) return
  await db.updateTable('discussion').set(columns).where('id', '=', id).execute()
}

/** To a place in the order, from 0; beyond the end is the end. Places stay 0, 1, 2 … */
export const moveDiscussion = async (
  db: Db,
  reviewId: ReviewId,
  id: DiscussionId,
  to: number,
): Promise<void> => {
  const ids = (await listDiscussions(db, reviewId)).map(discussion => discussion.id)
  const others = ids.filter(other => other !== id)
  await setOrder(db, [...others.slice(0, to), id, ...others.slice(to)])
}

export const removeDiscussion = async (db: Db, reviewId: ReviewId, id: DiscussionId): Promise<void> => {
  await db.deleteFrom('discussion').where('id', '=', id).where('review_id', '=', reviewId).execute()
  await setOrder(
    db,
    (await listDiscussions(db, reviewId)).map(discussion => discussion.id),
  )
}

const setOrder = async (db: Db, ids: readonly DiscussionId[]): Promise<void> => {
  for (const [position, id] of ids.entries()) {
    await db
      .updateTable('discussion')
      .set({ position })
      .where('id', '=', id)
      .where('position', '<>', position)
      .execute()
  }
}

const discussionOf = (row: Selectable<Tables['discussion']>): StoredDiscussion => ({
  id: row.id,
  reviewId: row.review_id,
  clientId: row.client_id,
  position: row.position,
  whyRaised: row.why_raised,
  whyNow: row.why_now,
  talkedOver: row.talked_over,
  outcome: row.outcome,
  decision: row.decision,
  reason: row.reason,
  contactsPlannedNext: row.contacts_planned_next,
  decidedAt: row.decided_at,
})
