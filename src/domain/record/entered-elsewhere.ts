import { epochOf, type Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { ReviewState } from '../review/review-state.ts'

/** That a text was entered in the client's own record: on which day, and when that was said here. */
export type Entered = { readonly on: PlainDate; readonly at: Instant }

/** What was entered before the last decision was made is no longer the whole of it. */
export const isEntered = (entered: Pick<Entered, 'at'> | undefined, decidedAt: Instant): boolean =>
  entered !== undefined && epochOf(entered.at) >= epochOf(decidedAt)

type OneReview = { readonly month: Month; readonly state: ReviewState }

/** Texts are asked for from the decision on, until the record of a later month is signed. */
export const isStillAsked = (review: OneReview, all: readonly OneReview[]): boolean =>
  DECIDING.has(review.state) && !all.some(({ month, state }) => month > review.month && state === 'signed')

const DECIDING: ReadonlySet<ReviewState> = new Set(['in session', 'fixed', 'signed'])

export type EnteredProblem = 'date-in-the-future' | 'before-the-decision'

/** A day on which it can have been entered: from the decision to today. Null when nothing is wrong with it. */
export const enteredProblem = (
  on: PlainDate,
  { decidedOn, today }: { readonly decidedOn: PlainDate; readonly today: PlainDate },
): EnteredProblem | null => {
  if (on > today) return 'date-in-the-future'
  return on < decidedOn ? 'before-the-decision' : null
}
