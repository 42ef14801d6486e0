import { addMonths, firstDayOf, lastDayOf, monthOf } from '#basics/month.ts'
import { listCaseload } from '#database/stores/client-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import { listReviews } from '#database/stores/review-store.ts'
import { requirePart } from '../access.ts'
import { isWorkedOn } from '../caseload/caseload-month.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { isGivenUp, openMonth } from './open-month.ts'

/** A practitioner's reviews, newest first, and the month that may be opened next. */
export const list: QueryHandler<'review.list'> = async (context, { practitionerId }) => {
  const { db, today } = context
  await requirePart(context, practitionerId)
  const reviews = await listReviews(db, practitionerId)
  const names = new Map((await listPeople(db)).map(({ id, name }) => [id, name]))
  const [latest] = reviews
  const month = monthOf(today)
  const isFree = latest === undefined || !isWorkedOn(latest) || (await isGivenUp(context, latest))
  const hasClients = async () =>
    (await listCaseload(db, practitionerId, firstDayOf(month), lastDayOf(month))).length > 0
  return {
    reviews: reviews.map(review => ({
      id: review.id,
      month: review.month,
      state: review.state,
      practitioner: { id: review.practitionerId, name: names.get(review.practitionerId) ?? '' },
      supervisor:
        review.supervisorId === null
          ? null
          : { id: review.supervisorId, name: names.get(review.supervisorId) ?? '' },
    })),
    nextMonth: !isFree
      ? null
      : latest !== undefined
        ? addMonths(latest.month, 1)
        : (await hasClients())
          ? month
          : null,
  }
}

export const open: CommandHandler<'review.open'> = async (context, { practitionerId, month }) => {
  await requirePart(context, practitionerId)
  return { reviewId: await openMonth(context, practitionerId, month, null) }
}
