import { z } from 'zod'
import type { PersonId, ReviewId, SessionId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { AgendaItem } from '#domain/session/agenda.ts'
import type { SessionEvent } from '#domain/session/session-state.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import { findSetting, setSetting } from './settings-store.ts'

export type StoredSession = {
  readonly id: SessionId
  readonly reviewId: ReviewId
  readonly plannedFor: Instant | null
  readonly place: string | null
  readonly agenda: readonly AgendaItem[]
}

/** Sessions of a review, oldest first; earlier ones were not held, the last one is the one that counts. */
export const listSessions = async (db: ReadDb, reviewId: ReviewId): Promise<StoredSession[]> =>
  (await db.selectFrom('session').selectAll().where('review_id', '=', reviewId).orderBy('id').execute()).map(
    row => ({
      id: row.id,
      reviewId: row.review_id,
      plannedFor: row.planned_for,
      place: row.place,
      agenda: Agenda.parse(JSON.parse(row.agenda_json)),
    }),
  )

export const addSession = async (db: Db, session: StoredSession, at: Instant): Promise<void> => {
  await db
    .insertInto('session')
    .values({
      id: session.id,
      review_id: session.reviewId,
      planned_for: session.plannedFor,
      place: session.place,
      agenda_json: JSON.stringify(session.agenda),
      created_at: at,
    })
    .execute()
}

export const planSession = async (
  db: Db,
  id: SessionId,
  planned: { plannedFor: Instant | null; place: string | null },
): Promise<void> => {
  await db
    .updateTable('session')
    .set({ planned_for: planned.plannedFor, place: planned.place })
    .where('id', '=', id)
    .execute()
}

/** The agenda with which a session begins; from then on it is the session's own. */
export const setSessionAgenda = async (
  db: Db,
  id: SessionId,
  agenda: readonly AgendaItem[],
): Promise<void> => {
  await db
    .updateTable('session')
    .set({ agenda_json: JSON.stringify(agenda) })
    .where('id', '=', id)
    .execute()
}

/** What happened in a session, in order. */
export const listSessionEvents = async (db: ReadDb, sessionId: SessionId): Promise<SessionEvent[]> =>
  (
    await db
      .selectFrom('session_event')
      .select(['type', 'detail_json', 'by_person', 'at'])
      .where('session_id', '=', sessionId)
      .orderBy('sequence')
      .execute()
  ).map(
    row =>
      ({ ...JSON.parse(row.detail_json), type: row.type, by: row.by_person, at: row.at }) as SessionEvent,
  )

/** The session that counts and what happened in it; undefined while none is planned or begun. */
export const findCurrentSession = async (
  db: ReadDb,
  reviewId: ReviewId,
): Promise<{ readonly session: StoredSession; readonly events: SessionEvent[] } | undefined> => {
  const session = (await listSessions(db, reviewId)).at(-1)
  return session === undefined ? undefined : { session, events: await listSessionEvents(db, session.id) }
}

/** Whether the scores of a review were shown in one step. */
export const isRevealed = async (db: ReadDb, reviewId: ReviewId): Promise<boolean> =>
  (await db
    .selectFrom('session_event')
    .innerJoin('session', 'session.id', 'session_event.session_id')
    .select('session_event.sequence')
    .where('session.review_id', '=', reviewId)
    .where('session_event.type', '=', 'revealed')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Whether the step is allowed is for the use case to ask the domain, before. */
export const addSessionEvent = async (db: Db, sessionId: SessionId, event: SessionEvent): Promise<void> => {
  const { type, by, at, ...detail } = event
  await db
    .insertInto('session_event')
    .values({ session_id: sessionId, type, detail_json: JSON.stringify(detail), by_person: by, at })
    .execute()
}

/** Last moment at which something was done in a session: where its clock stops when the vault is locked in the middle. */
export const findLastSeen = async (db: ReadDb, sessionId: SessionId): Promise<Instant | undefined> => {
  const seen = Instant.safeParse(await findSetting(db, lastSeenName(sessionId)))
  return seen.success ? seen.data : undefined
}

export const markSeen = (db: Db, sessionId: SessionId, by: PersonId, at: Instant): Promise<void> =>
  setSetting(db, lastSeenName(sessionId), at, by, at)

const lastSeenName = (sessionId: SessionId): string => `session.${sessionId}.last-seen`

/** The review whose session this person is in the middle of: begun, neither ended nor signed. */
export const findRunningSession = async (db: ReadDb, personId: PersonId): Promise<ReviewId | undefined> => {
  const rows = await db
    .selectFrom('session')
    .innerJoin('review', 'review.id', 'session.review_id')
    .select(['session.review_id', 'session.id'])
    .where(eb =>
      eb.or([eb('review.practitioner_id', '=', personId), eb('review.supervisor_id', '=', personId)]),
    )
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('session_event')
          .select('session_event.sequence')
          .whereRef('session_event.session_id', '=', 'session.id')
          .where('session_event.type', '=', 'started'),
      ),
    )
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('review_event')
            .select('review_event.sequence')
            .whereRef('review_event.review_id', '=', 'review.id')
            .where('review_event.type', '=', 'locked'),
        ),
      ),
    )
    .orderBy('session.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return rows?.review_id
}

const Agenda = z.array(AgendaItem)
