import { z } from 'zod'
import { GoalOutcome } from '#domain/review/notes.ts'
import { AgendaKey } from '#domain/session/agenda.ts'
import { Moment, PlainDate, RecordClient } from './record-parts.ts'

export const RecordSitting = z.strictObject({ from: Moment, to: Moment, endedBecause: z.string().nullable() })

/** A date that did not take place. */
export const MissedSession = z.strictObject({
  plannedFor: Moment.nullable(),
  reason: z.string(),
  newDate: PlainDate.nullable(),
})

/** When and how the two met. Minutes are whole; `taken` leaves pauses out. */
export const RecordSession = z.strictObject({
  id: z.string(),
  plannedFor: Moment.nullable(),
  place: z.string().nullable(),
  sittings: z.array(RecordSitting),
  /** Ids of the people who signed in for the session. */
  attended: z.array(z.string()),
  agenda: z.array(
    z.strictObject({
      key: AgendaKey,
      /** What the service wants done there, in its own words. */
      text: z.string().nullable(),
      plannedMinutes: z.number().int(),
      addedMinutes: z.number().int(),
      takenMinutes: z.number().int(),
    }),
  ),
  plannedMinutes: z.number().int(),
  takenMinutes: z.number().int(),
  /** When both scores of all drawn clients were shown in one step; null where nobody was scored by both. */
  revealedAt: Moment.nullable(),
  /** Earlier dates of this review that did not take place. */
  notHeld: z.array(MissedSession),
})
export type RecordSession = z.infer<typeof RecordSession>

/** What became of last session's actions, the small goal, and the practitioner's three lines. */
export const RecordOpening = z.strictObject({
  /** Null unless both wanted a line kept. */
  howAreYou: z.string().nullable(),
  lastActions: z.array(
    z.strictObject({
      text: z.string(),
      client: RecordClient.nullable(),
      owner: z.string(),
      agreedOn: PlainDate,
      due: PlainDate,
      outcome: z.enum(['done', 'not yet', 'dropped']).nullable(),
      doneOn: PlainDate.nullable(),
      newDue: PlainDate.nullable(),
      note: z.string().nullable(),
      timesCarried: z.number().int(),
    }),
  ),
  smallGoal: z
    .strictObject({ text: z.string(), outcome: GoalOutcome.nullable(), note: z.string().nullable() })
    .nullable(),
  wentWell: z.string().nullable(),
  isHard: z.string().nullable(),
  wanted: z.string().nullable(),
})
export type RecordOpening = z.infer<typeof RecordOpening>

/** How the two parted. */
export const RecordClose = z.strictObject({
  doneWell: z.string().nullable(),
  smallGoal: z.string().nullable(),
  next: z.strictObject({ at: Moment, place: z.string().nullable() }).nullable(),
  /** Load after all decisions; null where the service does not score. */
  loadAfter: z
    .strictObject({ clients: z.number().int(), points: z.number(), percent: z.number().nullable() })
    .nullable(),
})
export type RecordClose = z.infer<typeof RecordClose>
