import type { ClientId, PersonId, ReviewId } from '#basics/ids.ts'
import { findHolder } from '#database/stores/client-store.ts'
import {
  findPerson,
  findSupervisor,
  listSupervised,
  type StoredPerson,
} from '#database/stores/people-store.ts'
import { findReview, type StoredReview } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import type { Part } from '#domain/people/role.ts'
import type { Actor } from './context.ts'
import { refuse } from './refusal.ts'

/** What the checks need of a context; queries and commands both have it. */
export type AccessContext = { readonly db: ReadDb; readonly actor: Actor }

/**
 * Somebody's side towards a practitioner: their own, or that of the person who supervises them now. Nobody else has
 * one; an administrator as such sees no client.
 */
export const partTowards = async (context: AccessContext, practitionerId: PersonId): Promise<Part | null> => {
  const { actor, db } = context
  if (actor.within !== null && !actor.within.includes(practitionerId)) return null
  if (actor.id === practitionerId) return actor.roles.includes('practitioner') ? 'practitioner' : null
  if (!actor.roles.includes('supervisor')) return null
  return (await findSupervisor(db, practitionerId)) === actor.id ? 'supervisor' : null
}

/** Refuses anybody who has no side towards this practitioner. */
export const requirePart = async (context: AccessContext, practitionerId: PersonId): Promise<Part> =>
  (await partTowards(context, practitionerId)) ?? refuse('not-allowed')

/** A review and the actor's side of it. A guessed id and a forbidden one get the same answer. */
export const requireReview = async (
  context: AccessContext,
  reviewId: ReviewId,
): Promise<{ readonly review: StoredReview; readonly part: Part }> => {
  const review = await findReview(context.db, reviewId)
  if (review === undefined) return refuse('not-allowed')
  return { review, part: await requirePart(context, review.practitionerId) }
}

/** The practitioner who holds a client (or held them last), and the actor's side. */
export const requireClient = async (
  context: AccessContext,
  clientId: ClientId,
): Promise<{ readonly practitionerId: PersonId; readonly part: Part }> => {
  const practitionerId = await findHolder(context.db, clientId)
  if (practitionerId === undefined) return refuse('not-allowed')
  return { practitionerId, part: await requirePart(context, practitionerId) }
}

/**
 * Practitioners whose caseload somebody may see: their own first, then those they supervise. Who no longer signs in comes
 * last: their clients are still to be handed on, and their records to be read.
 */
export const listVisiblePractitioners = async (context: AccessContext): Promise<StoredPerson[]> => {
  const { actor, db } = context
  const self = actor.roles.includes('practitioner') ? await findPerson(db, actor.id) : undefined
  const supervised = actor.roles.includes('supervisor') ? await listSupervised(db, actor.id) : []
  const { within } = actor
  return [self, ...supervised]
    .filter(person => person !== undefined)
    .filter(person => within === null || within.includes(person.id))
    .sort((a, b) => Number(a.disabledAt !== null) - Number(b.disabledAt !== null))
}
