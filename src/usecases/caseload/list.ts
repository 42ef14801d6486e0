import { monthOf } from '#basics/month.ts'
import type { CaseloadRow } from '#contract/caseload.ts'
import { listPeople } from '#database/stores/people-store.ts'
import { listReviewMonths } from '#database/stores/review-store.ts'
import { reviewsDue } from '#domain/caseload/overdue.ts'
import { requirePart } from '../access.ts'
import type { QueryHandler } from '../context.ts'
import { personRefOf } from '../review/review-ref.ts'
import { findSchemeInForce } from '../review/scheme.ts'
import { readCaseload } from './current-caseload.ts'

/** A caseload today, or in an earlier month, as its reader may know it. */
export const list: QueryHandler<'caseload.list'> = async (context, { practitionerId, month }) => {
  const { db, auditOnce } = context
  await requirePart(context, practitionerId)
  const { review, asOf, clients, figures } = await readCaseload(context, practitionerId, month)
  auditOnce(`caseload ${practitionerId}`, {
    act: 'caseload read',
    subjectKind: 'person',
    subjectId: practitionerId,
  })
  return {
    practitioner: await personRefOf(db, practitionerId),
    month: review?.month ?? null,
    reviewId: review?.id ?? null,
    asOf,
    scoring: (review === null ? await findSchemeInForce(db, monthOf(asOf)) : review.schemeId) !== null,
    rows: clients.map(
      ({ client, membership, standing, until, score, state }): CaseloadRow => ({
        client: client.ref,
        service: client.facts.service,
        locality: client.facts.locality,
        membership,
        standing,
        until,
        score,
        values: state.values,
        sources: state.sources,
        nextReview: reviewsDue(state.values, asOf)[0] ?? null,
      }),
    ),
    figures,
    months: await listReviewMonths(db, practitionerId),
  }
}

/** Everybody a client can be transferred to. */
export const practitioners: QueryHandler<'caseload.practitioners'> = async ({ db }) => ({
  people: (await listPeople(db))
    .filter(person => person.roles.includes('practitioner') && person.disabledAt === null)
    .map(({ id, name }) => ({ id, name })),
})
