import type { PersonId } from '#basics/ids.ts'
import { listOpenActionsOfOwner } from '#database/stores/action-store.ts'
import { listCurrentStays } from '#database/stores/client-store.ts'
import {
  findPerson,
  listPeople,
  listSupervised,
  type StoredPerson,
  setDisabled,
} from '#database/stores/people-store.ts'
import { listReviews } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { isWorkedOn } from '../caseload/caseload-month.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'

export const unfinished: QueryHandler<'people.unfinished'> = async ({ db }, { personId }) => {
  const { id } = await requirePerson(db, personId)
  const reviews = await listReviews(db, id)
  return {
    clients: (await listCurrentStays(db, id)).length,
    months: reviews
      .filter(isWorkedOn)
      .map(({ month }) => month)
      .sort(),
    actions: (await listOpenActionsOfOwner(db, id)).length,
    supervises: (await listSupervised(db, id)).map(({ id, name }) => ({ id, name })),
  }
}

/** Who is to be the administrator then has to be there before; one never shuts oneself out. */
export const disable: CommandHandler<'people.disable'> = async (context, { personId }) => {
  const { db, vault, actor, signedIn, audit, changed, beforeCommit, now } = context
  const person = await requirePerson(db, personId)
  if (person.id === actor.id) return refuse('shuts-self-out')
  if (person.disabledAt !== null) return {}
  const others = (await listPeople(db)).filter(
    ({ id, disabledAt }) => id !== person.id && disabledAt === null,
  )
  if (!others.some(({ roles }) => roles.includes('administrator'))) return refuse('last-administrator')
  await setDisabled(db, person.id, now)
  beforeCommit(vault.describing(await listPeople(db)))
  // Whoever had joined this sitting leaves it: the keyboard would have nobody to go to.
  if (signedIn.with === person.id) signedIn.with = null
  audit({ act: 'person disabled', subjectKind: 'person', subjectId: person.id })
  changed('people', 'vault', 'session', 'today')
  return {}
}

export const enable: CommandHandler<'people.enable'> = async (context, { personId }) => {
  const { db, vault, audit, changed, beforeCommit } = context
  const person = await requirePerson(db, personId)
  if (person.disabledAt === null) return {}
  const people = await listPeople(db)
  if (people.some(other => other.disabledAt === null && sameName(other, person))) return refuse('name-taken')
  await setDisabled(db, person.id, null)
  beforeCommit(vault.describing(await listPeople(db)))
  audit({ act: 'person enabled', subjectKind: 'person', subjectId: person.id })
  changed('people', 'vault', 'session', 'today')
  return {}
}

const requirePerson = async (db: ReadDb, id: PersonId): Promise<StoredPerson> =>
  (await findPerson(db, id)) ?? refuse('not-found')

const sameName = (a: StoredPerson, b: StoredPerson): boolean => a.name.toLowerCase() === b.name.toLowerCase()
