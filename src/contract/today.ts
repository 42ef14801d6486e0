import { z } from 'zod'
import { ActionId, AddendumId, ClosingId, RecordId, ReviewId } from '#basics/ids.ts'
import { Month } from '#basics/month.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { RecordFigures } from '#domain/record/record-caseload.ts'
import { SectionStatus } from '#domain/review/sections.ts'
import { ClientRef } from './caseload.ts'
import { query } from './operation.ts'
import { PersonRef } from './people.ts'
import { PlannedSession, ReviewRef } from './review.ts'

/** One thing that needs this person. The page makes the sentence and the link. */
export const TodayItem = z.strictObject({
  kind: z.enum([
    'action',
    'care plan',
    'risk assessment',
    'finish-preparing',
    'open-month',
    'closure form',
    'stable casing trial',
    'stable casing review',
    'own records',
    'addendum',
    'sign',
    'session',
  ]),
  due: PlainDate.nullable(),
  text: z.string().nullable(),
  client: ClientRef.nullable(),
  person: PersonRef.nullable(),
  actionId: ActionId.nullable(),
  /** The review in which an action can be answered now. */
  answerIn: ReviewId.nullable(),
  closingId: ClosingId.nullable(),
  reviewId: ReviewId.nullable(),
  month: Month.nullable(),
  /** Sections left to prepare, or texts left to enter. */
  count: z.number().int().nullable(),
  agreedOn: PlainDate.nullable(),
  /** What was added to a record and is not opened yet. */
  addendum: z.strictObject({ id: AddendumId, recordId: RecordId, number: z.string() }).nullable(),
})
export type TodayItem = z.infer<typeof TodayItem>

export const TodayView = z.strictObject({
  today: PlainDate,
  overdue: z.array(TodayItem),
  dueToday: z.array(TodayItem),
  thisWeek: z.array(TodayItem),
  later: z.array(TodayItem),
  nextSession: z
    .strictObject({
      review: ReviewRef,
      planned: PlannedSession,
      with: PersonRef.nullable(),
      /** As the agenda of the service plans it. */
      minutes: z.number().int(),
    })
    .nullable(),
  smallGoal: z.string().nullable(),
  /** This person's own review of the month, if they hold a caseload. */
  review: z.strictObject({ review: ReviewRef, sections: z.array(SectionStatus) }).nullable(),
  figures: RecordFigures.nullable(),
  /** People this person supervises, with the review they are at. */
  supervised: z.array(
    z.strictObject({ person: PersonRef, review: ReviewRef.nullable(), planned: PlannedSession.nullable() }),
  ),
})
export type TodayView = z.infer<typeof TodayView>

export const todayOperations = {
  'today.get': query('signed in', z.strictObject({}), TodayView),
} as const
