import type { ClientId, PersonId, ReviewId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import { findHolder, listHandedOn } from '#database/stores/client-store.ts'
import { findReview } from '#database/stores/review-store.ts'
import { type AccessContext, partTowards } from '../access.ts'
import { refuse } from '../refusal.ts'

/**
 * A client's history goes with the client; what a later holder records stays with them. So of the clients whom a
 * practitioner has handed on to somebody on whose side the asker is not: until when they may be known.
 */
export const handedOn = async (
  context: AccessContext,
  practitionerId: PersonId,
  ids: readonly ClientId[],
): Promise<ReadonlyMap<ClientId, Instant>> => {
  const closed = new Map<ClientId, Instant>()
  const open = new Map<PersonId, boolean>()
  for (const [id, { to, at }] of await listHandedOn(context.db, ids, practitionerId)) {
    const isOpen = open.get(to) ?? (await partTowards(context, to)) !== null
    open.set(to, isOpen)
    if (!isOpen) closed.set(id, at)
  }
  return closed
}

/** Of what was recorded about a client: all of it beside who holds them now, else what belongs to the asker's own people. */
export const readable = async <T extends { readonly reviewId: ReviewId }>(
  context: AccessContext,
  clientId: ClientId,
  rows: readonly T[],
): Promise<readonly T[]> => {
  if (await holds(context, clientId)) return rows
  const found: T[] = []
  for (const row of rows) {
    const review = await findReview(context.db, row.reviewId)
    if (review !== undefined && (await partTowards(context, review.practitionerId)) !== null) found.push(row)
  }
  return found
}

/** What is known of a client is changed by who holds them, and whoever supervises that person. */
export const requireHolding = async (context: AccessContext, clientId: ClientId): Promise<void> => {
  if (!(await holds(context, clientId))) refuse('not-on-caseload')
}

const holds = async (context: AccessContext, clientId: ClientId): Promise<boolean> => {
  const holder = await findHolder(context.db, clientId)
  return holder !== undefined && (await partTowards(context, holder)) !== null
}
