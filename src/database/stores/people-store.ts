import type { Selectable } from 'kysely'
import type { KeyId, PersonId } from '#basics/ids.ts'
import { dateOf, type Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { HoursChange } from '#domain/load/contracted-hours.ts'
import type { Role } from '#domain/people/role.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import type { Tables } from '../tables/tables.ts'

export type StoredPerson = {
  readonly id: PersonId
  readonly name: string
  readonly title: string | null
  readonly roles: readonly Role[]
  /** Hours a week by contract, as they were recorded last; null is 'not recorded'. */
  readonly contractedHours: number | null
  readonly disabledAt: Instant | null
}

export type StoredReduction = {
  readonly hours: number | null
  readonly percent: number | null
  readonly reason: string
  readonly from: PlainDate
  readonly until: PlainDate
}

/** Everybody, by name; disabled ones too. */
export const listPeople = async (db: ReadDb): Promise<StoredPerson[]> =>
  (await selectPeople(db).orderBy('name').execute()).map(personOf)

export const findPerson = async (db: ReadDb, id: PersonId): Promise<StoredPerson | undefined> => {
  const row = await selectPeople(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : personOf(row)
}

/** Their hours hold for every month until they change. */
export const addPerson = async (
  db: Db,
  person: Omit<StoredPerson, 'disabledAt'>,
  createdAt: Instant,
): Promise<void> => {
  await db
    .insertInto('person')
    .values({ id: person.id, created_at: createdAt, disabled_at: null, ...columnsOf(person) })
    .execute()
  if (person.contractedHours === null) return
  await addContractedHours(db, person, null, null, createdAt)
}

/**
 * Other hours hold from `month` on; earlier months keep the hours that they had. What is put right on the day on which it
 * was recorded was never so: a figure that is still being typed makes no history.
 */
export const changePerson = async (
  db: Db,
  person: Omit<StoredPerson, 'disabledAt'>,
  { month, by, at }: { readonly month: Month; readonly by: PersonId; readonly at: Instant },
): Promise<void> => {
  const before = await findPerson(db, person.id)
  await db.updateTable('person').set(columnsOf(person)).where('id', '=', person.id).execute()
  if (before?.contractedHours === person.contractedHours) return
  const last = await db
    .selectFrom('contracted_hours')
    .select(['sequence', 'recorded_at'])
    .where('person_id', '=', person.id)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last !== undefined && dateOf(last.recorded_at) === dateOf(at)) {
    await db
      .updateTable('contracted_hours')
      .set({ hours: person.contractedHours, recorded_by: by, recorded_at: at })
      .where('sequence', '=', last.sequence)
      .execute()
    return
  }
  await addContractedHours(db, person, last === undefined ? null : month, by, at)
}

/** Shuts somebody's way in from that moment on; null opens it again. */
export const setDisabled = async (db: Db, id: PersonId, at: Instant | null): Promise<void> => {
  await db.updateTable('person').set({ disabled_at: at }).where('id', '=', id).execute()
}

/** Every change of a person's hours by contract, in the order in which they take hold. */
export const listContractedHours = async (db: ReadDb, personId: PersonId): Promise<HoursChange[]> =>
  (
    await db
      .selectFrom('contracted_hours')
      .select(['hours', 'from_month'])
      .where('person_id', '=', personId)
      // SQLite puts null first.
      .orderBy('from_month')
      .orderBy('sequence')
      .execute()
  ).map(row => ({ hours: row.hours, from: row.from_month }))

const addContractedHours = async (
  db: Db,
  person: Pick<StoredPerson, 'id' | 'contractedHours'>,
  month: Month | null,
  by: PersonId | null,
  at: Instant,
): Promise<void> => {
  await db
    .insertInto('contracted_hours')
    .values({
      person_id: person.id,
      hours: person.contractedHours,
      from_month: month,
      recorded_by: by,
      recorded_at: at,
    })
    .execute()
}

/** The key now in force comes last. */
export const addPersonKey = async (
  db: Db,
  key: {
    id: KeyId
    personId: PersonId
    publicKeyPem: string
    because: 'set up' | 'added' | 'recovery'
    at: Instant
  },
): Promise<void> => {
  await db
    .insertInto('person_key')
    .values({
      id: key.id,
      person_id: key.personId,
      public_key_pem: key.publicKeyPem,
      made_because: key.because,
      made_at: key.at,
    })
    .execute()
}

export const findPublicKey = async (db: ReadDb, keyId: KeyId): Promise<string | undefined> =>
  (await db.selectFrom('person_key').select('public_key_pem').where('id', '=', keyId).executeTakeFirst())
    ?.public_key_pem

/** Whether a public key stands in the vault under any name. */
export const isKnownKey = async (db: ReadDb, publicKeyPem: string): Promise<boolean> =>
  (await db
    .selectFrom('person_key')
    .select('id')
    .where('public_key_pem', '=', publicKeyPem)
    .executeTakeFirst()) !== undefined

/** Who supervises a practitioner now; undefined where nobody does. */
export const findSupervisor = async (db: ReadDb, practitionerId: PersonId): Promise<PersonId | undefined> =>
  (
    await db
      .selectFrom('supervision')
      .select('supervisor_id')
      .where('practitioner_id', '=', practitionerId)
      .where('until_date', 'is', null)
      .executeTakeFirst()
  )?.supervisor_id

/** Practitioners whom somebody supervises now, by name. */
export const listSupervised = async (db: ReadDb, supervisorId: PersonId): Promise<StoredPerson[]> =>
  (
    await selectPeople(db)
      .innerJoin('supervision', 'supervision.practitioner_id', 'person.id')
      .where('supervision.supervisor_id', '=', supervisorId)
      .where('supervision.until_date', 'is', null)
      .orderBy('person.name')
      .execute()
  ).map(personOf)

/** Ends the supervision now in force and begins another; null ends it only. Does nothing when it is the same. */
export const setSupervisor = async (
  db: Db,
  newId: () => string,
  practitionerId: PersonId,
  supervisorId: PersonId | null,
  on: PlainDate,
): Promise<void> => {
  if ((await findSupervisor(db, practitionerId)) === (supervisorId ?? undefined)) return
  await db
    .updateTable('supervision')
    .set({ until_date: on })
    .where('practitioner_id', '=', practitionerId)
    .where('until_date', 'is', null)
    .execute()
  if (supervisorId === null) return
  await db
    .insertInto('supervision')
    .values({
      id: newId(),
      practitioner_id: practitionerId,
      supervisor_id: supervisorId,
      from_date: on,
      until_date: null,
    })
    .execute()
}

export const listReductions = async (db: ReadDb, personId: PersonId): Promise<StoredReduction[]> =>
  (
    await db
      .selectFrom('reduction')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('from_date')
      .execute()
  ).map(row => ({
    hours: row.hours,
    percent: row.percent,
    reason: row.reason,
    from: row.from_date,
    until: row.until_date,
  }))

export const replaceReductions = async (
  db: Db,
  newId: () => string,
  personId: PersonId,
  reductions: readonly StoredReduction[],
): Promise<void> => {
  await db.deleteFrom('reduction').where('person_id', '=', personId).execute()
  for (const { hours, percent, reason, from, until } of reductions) {
    await db
      .insertInto('reduction')
      .values({
        id: newId(),
        person_id: personId,
        hours,
        percent,
        reason,
        from_date: from,
        until_date: until,
      })
      .execute()
  }
}

const selectPeople = (db: ReadDb) =>
  db
    .selectFrom('person')
    .selectAll('person')
    .select(eb =>
      eb
        .selectFrom('contracted_hours')
        .select('hours')
        .whereRef('person_id', '=', 'person.id')
        .orderBy('from_month', 'desc')
        .orderBy('sequence', 'desc')
        .limit(1)
        .as('contracted_hours'),
    )

const personOf = (
  row: Selectable<Tables['person']> & { readonly contracted_hours: number | null },
): StoredPerson => ({
  id: row.id,
  name: row.name,
  title: row.title,
  roles: [
    ...(row.is_practitioner ? (['practitioner'] as const) : []),
    ...(row.is_supervisor ? (['supervisor'] as const) : []),
    ...(row.is_administrator ? (['administrator'] as const) : []),
  ],
  contractedHours: row.contracted_hours,
  disabledAt: row.disabled_at,
})

const flag = (yes: boolean) => (yes ? 1 : 0) as 0 | 1

const columnsOf = (person: Omit<StoredPerson, 'disabledAt'>) => ({
  name: person.name,
  title: person.title,
  is_practitioner: flag(person.roles.includes('practitioner')),
  is_supervisor: flag(person.roles.includes('supervisor')),
  is_administrator: flag(person.roles.includes('administrator')),
})
