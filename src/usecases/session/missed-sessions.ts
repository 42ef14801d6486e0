import type { ReviewId } from '#basics/ids.ts'
import { dateOf, type Instant } from '#basics/instant.ts'
import { listSessionEvents, listSessions } from '#database/stores/session-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import type { MissedSession } from '#domain/session/missed-session.ts'

/** Dates of a review that did not take place, oldest first: missed supervision has to show. */
export const readMissedSessions = async (db: ReadDb, reviewId: ReviewId): Promise<MissedSession[]> => {
  const missed: MissedSession[] = []
  for (const session of await listSessions(db, reviewId)) {
    const event = (await listSessionEvents(db, session.id)).find(({ type }) => type === 'not-held')
    if (event?.type !== 'not-held') continue
    const newDate = event.newDate === null ? null : dateOf(event.newDate as Instant)
    missed.push({ plannedFor: session.plannedFor, reason: event.reason, newDate })
  }
  return missed
}
