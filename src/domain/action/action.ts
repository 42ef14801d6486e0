import { z } from 'zod'
import { PlainDate } from '#basics/plain-date.ts'
import { LONG_TEXT, SHORT_TEXT } from '#domain/caseload/client.ts'

export const ActionStatus = z.enum(['open', 'done', 'dropped'])
export type ActionStatus = z.infer<typeof ActionStatus>

/** Where in the session an action was agreed. */
export const ActionFrom = z.enum([
  'opening',
  'draw',
  'overview',
  'discussion',
  'documents',
  'closing',
  'close',
])
export type ActionFrom = z.infer<typeof ActionFrom>

/** Who does what by when. `urgent` is done today and says who was told. */
export const ActionFields = z.strictObject({
  text: z.string().trim().min(1).max(LONG_TEXT),
  due: PlainDate,
  urgent: z.boolean(),
  toldWhom: z.string().trim().max(SHORT_TEXT).nullable(),
  /** What will show that it is done. */
  shownBy: z
    .string()
    .trim()
    .max(SHORT_TEXT * 5)
    .nullable(),
})
export type ActionFields = z.infer<typeof ActionFields>

/** The answer given in a later review. Dropping needs a reason; 'not yet' may bring a new date. */
export const ActionAnswer = z.discriminatedUnion('answer', [
  z.strictObject({
    answer: z.literal('done'),
    on: PlainDate.nullable(),
    note: z.string().max(LONG_TEXT).nullable(),
  }),
  z.strictObject({
    answer: z.literal('not yet'),
    newDue: PlainDate.nullable(),
    whatWouldHelp: z.string().max(LONG_TEXT).nullable(),
  }),
  z.strictObject({ answer: z.literal('dropped'), reason: z.string().trim().min(1).max(LONG_TEXT) }),
])
export type ActionAnswer = z.infer<typeof ActionAnswer>

export type ActionStanding = {
  readonly status: ActionStatus
  readonly due: PlainDate
  /** In how many reviews it was answered 'not yet'. */
  readonly timesCarried: number
}

/** Where an action stands after its answers, oldest first; a later answer replaces an earlier one of the same review. */
export const actionStanding = (
  due: PlainDate,
  answers: readonly { readonly review: string; readonly answer: ActionAnswer }[],
): ActionStanding => {
  const latest = new Map(answers.map(({ review, answer }) => [review, answer]))
  let standing: ActionStanding = { status: 'open', due, timesCarried: 0 }
  for (const answer of latest.values()) {
    if (answer.answer === 'not yet') {
      standing = {
        status: 'open',
        due: answer.newDue ?? standing.due,
        timesCarried: standing.timesCarried + 1,
      }
    } else {
      standing = { ...standing, status: answer.answer }
    }
  }
  return standing
}

/** Urgent ones first, then by date, then as they were agreed: the order in which they are read back and printed. */
export const inReadingOrder = <T extends { readonly urgent: boolean; readonly due: PlainDate }>(
  actions: readonly T[],
): T[] =>
  [...actions].sort(
    (a, b) => Number(b.urgent) - Number(a.urgent) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0),
  )
