import type { Instant } from '#basics/instant.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import { listSessionEvents, listSessions } from '#database/stores/session-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import type { RecordSession } from '#domain/record/record-session.ts'
import { agendaMinutes } from '#domain/session/agenda.ts'
import { sessionProgress } from '#domain/session/session-state.ts'
import { refuse } from '../refusal.ts'
import { readMissedSessions } from '../session/missed-sessions.ts'

/** When and how the two met; `until` stands for the end of a sitting that runs. */
export const recordSession = async (
  db: ReadDb,
  review: StoredReview,
  until: Instant,
): Promise<{
  readonly session: RecordSession
  readonly startedAt: Instant
  readonly endedAt: Instant | null
}> => {
  const sessions = await listSessions(db, review.id)
  const held = sessions.at(-1) ?? refuse('not-in-session')
  const progress = sessionProgress(await listSessionEvents(db, held.id), until)
  return {
    startedAt: progress.startedAt ?? refuse('not-in-session'),
    endedAt: progress.endedAt,
    session: {
      id: held.id,
      plannedFor: held.plannedFor,
      place: held.place,
      sittings: progress.sittings.map(({ from, to, endedBecause }) => ({
        from,
        to: to ?? until,
        endedBecause,
      })),
      attended: [...progress.attended],
      agenda: held.agenda.map(({ key, minutes, text }) => ({
        key,
        text,
        plannedMinutes: minutes,
        addedMinutes: progress.extendedMinutes[key],
        takenMinutes: minutesOf(progress.usedSeconds[key]),
      })),
      plannedMinutes: agendaMinutes(held.agenda),
      takenMinutes: minutesOf(Object.values(progress.usedSeconds).reduce((sum, seconds) => sum + seconds, 0)),
      revealedAt: progress.revealedAt,
      notHeld: await readMissedSessions(db, review.id),
    },
  }
}

const minutesOf = (seconds: number): number => Math.round(seconds / 60)
