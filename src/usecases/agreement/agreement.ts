import type { PersonId } from '#basics/ids.ts'
import { type Month, monthOf } from '#basics/month.ts'
import type { AgreementView } from '#contract/agreement.ts'
import { findSupervisor } from '#database/stores/people-store.ts'
import { listReviews, type StoredReview } from '#database/stores/review-store.ts'
import { compareRaters } from '#domain/agreement/rater-comparison.ts'
import { listVisiblePractitioners, requirePart } from '../access.ts'
import type { QueryContext, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { personRefOf } from '../review/review-ref.ts'
import { readScheme } from '../review/scheme.ts'
import { firstPooledMonth, readBlindPairs } from '../score/pooled.ts'
import { agreementView } from './agreement-view.ts'

/** How a practitioner and whoever supervises them now have scored the same clients, for these two. */
export const ofPair: QueryHandler<'agreement.ofPair'> = async (context, { practitionerId }) => {
  await requirePart(context, practitionerId)
  const { db } = context
  const supervisorId = await findSupervisor(db, practitionerId)
  const practitioner = await personRefOf(db, practitionerId)
  const reviews = await listReviews(db, practitionerId)
  return {
    practitioner,
    supervisor: supervisorId === undefined ? null : await personRefOf(db, supervisorId),
    ...(await pooledViews(context, reviews, supervisorId)),
  }
}

/**
 * Whether a supervisor scores higher or lower than the people they supervise now, taken together. The figures are the
 * supervisor's own: whoever has lent their keyboard gives it to nobody.
 */
export const acrossPeople: QueryHandler<'agreement.acrossPeople'> = async context => {
  const { actor, db } = context
  if (actor.within !== null) return refuse('not-allowed')
  const reviews: StoredReview[] = []
  for (const { id } of await listVisiblePractitioners(context)) {
    if (id !== actor.id) reviews.push(...(await listReviews(db, id)))
  }
  return pooledViews(context, reviews, actor.id)
}

const pooledViews = async (
  { db, today }: QueryContext,
  reviews: readonly StoredReview[],
  supervisorId: PersonId | undefined,
): Promise<{ from: Month; until: Month; views: AgreementView[] }> => {
  const until = monthOf(today)
  const from = firstPooledMonth(until)
  const views: AgreementView[] = []
  if (supervisorId === undefined) return { from, until, views }
  // A month may be opened and held before it begins; it is as recent as any.
  const recent = reviews.filter(({ month }) => month >= from)
  for (const { schemeId, pairs, months } of await readBlindPairs(db, recent, supervisorId)) {
    const scheme = await readScheme(db, schemeId)
    if (scheme === null) continue
    const view = agreementView(scheme, compareRaters(scheme, pairs), months.length)
    if (view !== null) views.push(view)
  }
  return { from, until, views }
}
