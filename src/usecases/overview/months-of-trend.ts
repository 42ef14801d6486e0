import type { PersonId } from '#basics/ids.ts'
import { addMonths, type Month } from '#basics/month.ts'
import { listEntriesOf } from '#database/stores/entry-store.ts'
import { listReviews, type StoredReview } from '#database/stores/review-store.ts'
import { comingsAndGoings } from '#domain/caseload/comings.ts'
import type { MonthOfTrend } from '#domain/trend/measures.ts'
import {
  activeLines,
  type CaseloadContext,
  figureDayOf,
  readCountedLines,
} from '../caseload/caseload-month.ts'
import { type CountedMonth, monthFigures } from '../caseload/month-figures.ts'
import { readHours } from '../people/working-hours.ts'
import { readScheme } from '../review/scheme.ts'

/**
 * A practitioner's months up to and with `until`, at most `count` of the calendar, oldest first, each with the hours and
 * the scores that counted in it. A month whose session was not held is one of them where its contacts were recorded.
 */
export const readMonthsOfTrend = async (
  context: CaseloadContext,
  practitionerId: PersonId,
  until: Month,
  count: number,
): Promise<MonthOfTrend[]> => {
  const from = addMonths(until, 1 - count)
  const known = (await listReviews(context.db, practitionerId)).filter(({ month }) => month <= until)
  const within = known.filter(({ month }) => month >= from)
  // The month before them tells who has left in the first.
  const reviews = known.slice(0, within.length + 1).reverse()
  const months = await readCountedMonths(context, practitionerId, reviews)
  const hours = await readHours(context.db, practitionerId)
  return months
    .map((month, index) => monthOfTrend(month, months[index - 1], hours(month.review.month)))
    .slice(reviews.length - within.length)
    .filter((month, index) => wasRecorded(within.at(-1 - index), month))
}

const readCountedMonths = async (
  context: CaseloadContext,
  practitionerId: PersonId,
  reviews: readonly StoredReview[],
): Promise<CountedMonth[]> => {
  const { db, today } = context
  const entries = await listEntriesOf(
    db,
    reviews.map(({ id }) => id),
  )
  const lines = await readCountedLines(
    context,
    practitionerId,
    reviews.map(review => ({ review, entries: entries.get(review.id) ?? [] })),
  )
  const months: CountedMonth[] = []
  for (const [index, review] of reviews.entries()) {
    months.push({
      review,
      asOf: figureDayOf(review, today),
      scheme: await readScheme(db, review.schemeId),
      lines: lines[index] ?? [],
    })
  }
  return months
}

const monthOfTrend = (
  month: CountedMonth,
  before: CountedMonth | undefined,
  hours: Parameters<typeof monthFigures>[1],
): MonthOfTrend => {
  const active = activeLines(month)
  const { came, left } = comingsAndGoings(
    before === undefined ? null : activeLines(before).map(({ entry }) => entry.clientId),
    active.map(({ entry }) => ({ id: entry.clientId, membership: entry.membership })),
  )
  const recorded = (field: 'contactsPlanned' | 'contactsMade') =>
    active.filter(({ entry }) => entry.values[field] !== null).length
  return {
    figures: monthFigures(month, hours),
    came: before === undefined ? null : came.length,
    left: before === undefined ? null : left.length,
    recorded: { contactsPlanned: recorded('contactsPlanned'), contactsMade: recorded('contactsMade') },
  }
}

const wasRecorded = (review: StoredReview | undefined, { recorded }: MonthOfTrend): boolean =>
  review?.state !== 'not held' || recorded.contactsMade > 0
