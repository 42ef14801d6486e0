import { findPerson, type StoredPerson } from '#database/stores/people-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { Part } from '#domain/people/role.ts'
import type { AccessContext } from '../access.ts'
import { refuse } from '../refusal.ts'

/** The two whose record it is, practitioner first. */
export const partnersOf = async (
  { db }: Pick<AccessContext, 'db'>,
  review: StoredReview,
): Promise<{ readonly person: StoredPerson; readonly part: Part }[]> => {
  const practitioner = (await findPerson(db, review.practitionerId)) ?? refuse('not-found')
  const supervisor =
    (review.supervisorId === null ? undefined : await findPerson(db, review.supervisorId)) ??
    refuse('no-supervisor')
  return [
    { person: practitioner, part: 'practitioner' },
    { person: supervisor, part: 'supervisor' },
  ]
}
