import { monthOf } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { EntryValues } from './entry.ts'

export type ReviewKind = 'care plan' | 'risk assessment'

export type ReviewDue = { readonly kind: ReviewKind; readonly due: PlainDate; readonly overdue: boolean }

/** Both review dates of an entry as they stand on a day, soonest first; a date that is today is due, not overdue. */
export const reviewsDue = (
  entry: Pick<EntryValues, 'carePlanReviewDue' | 'riskAssessmentReviewDue'>,
  asOf: PlainDate,
): ReviewDue[] =>
  (
    [
      ['care plan', entry.carePlanReviewDue],
      ['risk assessment', entry.riskAssessmentReviewDue],
    ] as const
  )
    .flatMap(([kind, due]) => (due === null ? [] : [{ kind, due, overdue: due < asOf }]))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))

export type Contradiction =
  | 'contacts-without-last-contact'
  | 'last-contact-outside-month'
  | 'no-contacts-but-last-contact'

/** Figures of one month that can't all be right. They are shown and kept as they are, never corrected. */
export const contradictionsOf = (
  entry: Pick<EntryValues, 'contactsMade' | 'lastContact'>,
  month: string,
): Contradiction[] => {
  const { contactsMade, lastContact } = entry
  if (contactsMade === null) return []
  if (contactsMade > 0 && lastContact === null) return ['contacts-without-last-contact']
  if (contactsMade > 0 && lastContact !== null && monthOf(lastContact) < month)
    return ['last-contact-outside-month']
  if (contactsMade === 0 && lastContact !== null && monthOf(lastContact) === month) {
    return ['no-contacts-but-last-contact']
  }
  return []
}
