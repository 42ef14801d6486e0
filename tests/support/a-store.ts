import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { AssignmentId, ClientId, type PersonId, PersonId as PersonIds, ReviewId } from '#basics/ids.ts'
import { type Instant, instantOf } from '#basics/instant.ts'
import { firstDayOf, type Month } from '#basics/month.ts'
import { addAssignments, addClients } from '#database/stores/client-store.ts'
import { addPerson } from '#database/stores/people-store.ts'
import { addReview } from '#database/stores/review-store.ts'
import type { Db } from '#database/tables/db.ts'
import { migrate } from '#database/vault/migrate.ts'
import { openDatabase } from '#database/vault/open-database.ts'
import { idSource } from '#platform/ids.ts'
import { scratchFolder } from './scratch.ts'

/** A real encrypted database with one practitioner in it, for tests of stores alone. */
export type AStore = {
  readonly db: Db
  readonly now: Instant
  readonly newId: () => string
  readonly personId: PersonId
  /** A live month of the practitioner. */
  readonly review: (month: string) => Promise<ReviewId>
  /** A client on the caseload since 2020. */
  readonly client: (reference: string) => Promise<ClientId>
}

export const aStore = async (): Promise<AStore> => {
  const { db, close } = openDatabase(join(scratchFolder(), 'tandem.db'), randomBytes(32))
  onTestFinished(close)
  await migrate(db)
  const now = instantOf(Date.parse('2026-10-29T09:00:00Z'), 0)
  const { newId } = idSource(
    () => now,
    count => new Uint8Array(randomBytes(count)),
  )
  const personId = PersonIds.parse(newId())
  const roles = ['practitioner'] as const
  await addPerson(db, { id: personId, name: 'Sam Okafor', title: null, roles, contractedHours: 30 }, now)
  return {
    db,
    now,
    newId,
    personId,
    review: async month => {
      const id = ReviewId.parse(newId())
      const of = {
        practitionerId: personId,
        supervisorId: null,
        month: month as Month,
        kind: 'live',
      } as const
      await addReview(db, { id, ...of, schemeId: null, importId: null }, personId, now)
      return id
    },
    client: async reference => {
      const id = ClientId.parse(newId())
      await addClients(db, [{ id, reference, importId: null }], personId, now)
      const stay = {
        id: AssignmentId.parse(newId()),
        clientId: id,
        practitionerId: personId,
        from: firstDayOf('2020-01' as Month),
        membership: 'new',
        importId: null,
      } as const
      await addAssignments(db, [stay], personId, now)
      return id
    },
  }
}
