import type { ClientId, HoldId, PersonId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Db, ReadDb } from '../tables/db.ts'

/** Something that must not be erased until the hold is lifted: a client, or the scores of one of the people. */
export type HeldSubject =
  | { readonly kind: 'client'; readonly clientId: ClientId }
  | { readonly kind: 'scores'; readonly personId: PersonId }

export type StoredHold = {
  readonly id: HoldId
  readonly of: HeldSubject
  readonly reason: string
  readonly setBy: PersonId
  readonly setAt: Instant
}

/** Those in force, oldest first. */
export const listHolds = async (db: ReadDb): Promise<StoredHold[]> =>
  (
    await db.selectFrom('hold').selectAll().where('lifted_at', 'is', null).orderBy('set_at').execute()
  ).flatMap(({ id, client_id, person_id, reason, set_by: setBy, set_at: setAt }) => {
    const of: HeldSubject | null =
      client_id !== null
        ? { kind: 'client', clientId: client_id }
        : person_id !== null
          ? { kind: 'scores', personId: person_id }
          : null
    return of === null ? [] : [{ id, of, reason, setBy, setAt }]
  })

export const findHoldOf = async (db: ReadDb, clientId: ClientId): Promise<StoredHold | undefined> =>
  (await listHolds(db)).find(({ of }) => of.kind === 'client' && of.clientId === clientId)

export const findHoldOfScores = async (db: ReadDb, personId: PersonId): Promise<StoredHold | undefined> =>
  (await listHolds(db)).find(({ of }) => of.kind === 'scores' && of.personId === personId)

export const addHold = async (db: Db, { id, of, reason, setBy, setAt }: StoredHold): Promise<void> => {
  await db
    .insertInto('hold')
    .values({
      id,
      client_id: of.kind === 'client' ? of.clientId : null,
      person_id: of.kind === 'scores' ? of.personId : null,
      reason,
      set_by: setBy,
      set_at: setAt,
      lifted_because: null,
      lifted_by: null,
      lifted_at: null,
    })
    .execute()
}

export const liftHold = async (
  db: Db,
  id: HoldId,
  because: string,
  by: PersonId,
  at: Instant,
): Promise<void> => {
  await db
    .updateTable('hold')
    .set({ lifted_because: because, lifted_by: by, lifted_at: at })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .execute()
}
