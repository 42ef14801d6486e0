import type { PersonId } from '#basics/ids.ts'
import type { SecondPerson } from '#contract/keeping.ts'
import { findPerson, findSupervisor, listPeople, type StoredPerson } from '#database/stores/people-store.ts'
import type { Part } from '#domain/people/role.ts'
import type { AccessContext } from '../access.ts'

/**
 * Who may be the second of the two who erase a client. The first is whoever sees the client: the practitioner who holds
 * them, or held them last, or that person's supervisor. With a practitioner it is their supervisor, so that nobody clears
 * their own work without the one who answers for it; an administrator where nobody supervises them. With a supervisor it is
 * the practitioner or, where that person has left or is not to be the one, an administrator: they agree that it is done and
 * why, and are shown nothing of the client, since administering alone shows none.
 */
export const secondsForClient = async (
  { db, actor }: AccessContext,
  practitionerId: PersonId,
  part: Part,
): Promise<SecondPerson[]> => {
  const administrators = await listAdministrators({ db, actor })
  const supervisorId = await findSupervisor(db, practitionerId)
  const otherId = part === 'practitioner' ? supervisorId : practitionerId
  const other = otherId === undefined ? undefined : await findPerson(db, otherId)
  const role = part === 'practitioner' ? ('supervisor' as const) : ('practitioner' as const)
  const one = other === undefined || other.disabledAt !== null ? [] : [{ ...named(other), role }]
  if (part === 'practitioner' && one.length > 0) return one
  return [...one, ...administrators.filter(({ id }) => id !== otherId)]
}

/**
 * The scores of somebody who has left are erased by an administrator, who sees that there are some and no score; with them
 * whoever supervised that person last, or another administrator.
 */
export const secondsForScores = async (
  { db, actor }: AccessContext,
  practitionerId: PersonId,
): Promise<SecondPerson[]> => {
  const supervisorId = await findSupervisor(db, practitionerId)
  const supervisor = supervisorId === undefined ? undefined : await findPerson(db, supervisorId)
  const one =
    supervisor === undefined || supervisor.disabledAt !== null || supervisor.id === actor.id
      ? []
      : [{ ...named(supervisor), role: 'supervisor' as const }]
  return [...one, ...(await listAdministrators({ db, actor })).filter(({ id }) => id !== supervisorId)]
}

const listAdministrators = async ({ db, actor }: AccessContext): Promise<SecondPerson[]> =>
  (await listPeople(db))
    .filter(
      ({ id, roles, disabledAt }) =>
        id !== actor.id && disabledAt === null && roles.includes('administrator'),
    )
    .map(person => ({ ...named(person), role: 'administrator' as const }))

const named = ({ id, name }: StoredPerson) => ({ id, name })
