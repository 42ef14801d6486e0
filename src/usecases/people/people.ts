import { KeyId, PersonId } from '#basics/ids.ts'
import { dateOf } from '#basics/instant.ts'
import { monthOf } from '#basics/month.ts'
import type { Person } from '#contract/people.ts'
import {
  addPerson,
  addPersonKey,
  changePerson,
  findPerson,
  findSupervisor,
  listPeople,
  listReductions,
  replaceReductions,
  type StoredPerson,
  setSupervisor,
} from '#database/stores/people-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import type { Role } from '#domain/people/role.ts'
import { partTowards } from '../access.ts'
import type { CommandContext, CommandHandler, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { countFailed } from '../vault/failed-attempts.ts'
import { refuseTooSoon } from '../vault/unlock.ts'
import { refusePassphrase } from './passphrase-rules.ts'

/**
 * Everybody's name and roles. Hours and reductions are given to the person, their supervisor and an administrator; to
 * others they are empty.
 */
export const list: QueryHandler<'people.list'> = async context => {
  const people = await listPeople(context.db)
  const described: Person[] = []
  for (const person of people) {
    const open =
      context.actor.roles.includes('administrator') ||
      context.actor.id === person.id ||
      (await partTowards(context, person.id)) !== null
    described.push(await describe(context.db, person, people, open))
  }
  return { people: described }
}

export const add: CommandHandler<'people.add'> = async (context, input) => {
  const { db, needs, vault, audit, changed, now, today } = context
  const { passphrase, supervisorId, ...fields } = input
  await refuseUnfit(context, null, fields, supervisorId)
  const service = await findSetting(db, 'service')
  refusePassphrase(needs, passphrase, [fields.name, typeof service === 'string' ? service : ''])
  const personId = PersonId.parse(needs.newId())
  const keyId = KeyId.parse(needs.newId())
  await addPerson(db, { id: personId, ...fields }, now)
  await setSupervisor(db, needs.newId, personId, supervisorId, today)
  // The way in is written before the commit: cut off in between, it opens for nobody; the other order would leave somebody
  // in the vault without a way in.
  const publicKeyPem = await vault.addPerson(needs, {
    personId,
    name: fields.name,
    roles: fields.roles,
    passphrase,
    signingKeyId: keyId,
  })
  await addPersonKey(db, { id: keyId, personId, publicKeyPem, because: 'added', at: now })
  audit({
    act: 'person added',
    subjectKind: 'person',
    subjectId: personId,
    detail: { roles: fields.roles.join() },
  })
  changed('people', 'vault')
  return { personId }
}

export const change: CommandHandler<'people.change'> = async (context, input) => {
  const { db, needs, vault, actor, audit, changed, beforeCommit, now, today } = context
  const { personId, supervisorId, reductions, ...fields } = input
  if ((await findPerson(db, personId)) === undefined) return refuse('not-found')
  await refuseUnfit(context, personId, fields, supervisorId)
  await changePerson(db, { id: personId, ...fields }, { month: monthOf(today), by: actor.id, at: now })
  await setSupervisor(db, needs.newId, personId, supervisorId, today)
  await replaceReductions(db, needs.newId, personId, reductions)
  beforeCommit(vault.describing(await listPeople(db)))
  audit({
    act: 'person changed',
    subjectKind: 'person',
    subjectId: personId,
    detail: { roles: fields.roles.join() },
  })
  changed('people', 'vault', 'caseload', 'today')
  return {}
}

export const changePassphrase: CommandHandler<'people.changePassphrase'> = async (context, input) => {
  const { db, needs, vault, actor, audit, beforeCommit } = context
  refuseTooSoon(needs)
  const service = await findSetting(db, 'service')
  refusePassphrase(needs, input.newPassphrase, [actor.name, typeof service === 'string' ? service : ''])
  const change = await vault.changePassphrase(needs, actor.id, input.oldPassphrase, input.newPassphrase)
  if (change === null) {
    return refuse('wrong-passphrase', {
      field: 'oldPassphrase',
      detail: { seconds: countFailed(needs, actor.id) },
    })
  }
  beforeCommit(change)
  audit({ act: 'passphrase changed', subjectKind: 'person', subjectId: actor.id })
  return {}
}

const describe = async (
  db: ReadDb,
  person: StoredPerson,
  people: readonly StoredPerson[],
  open: boolean,
): Promise<Person> => {
  const supervisorId = await findSupervisor(db, person.id)
  const supervisor = people.find(({ id }) => id === supervisorId)
  return {
    id: person.id,
    name: person.name,
    title: person.title,
    roles: [...person.roles],
    supervisor: supervisor === undefined ? null : { id: supervisor.id, name: supervisor.name },
    contractedHours: open ? person.contractedHours : null,
    reductions: open ? await listReductions(db, person.id) : [],
    disabled: person.disabledAt !== null,
    disabledOn: person.disabledAt === null ? null : dateOf(person.disabledAt),
  }
}

const refuseUnfit = async (
  { db }: CommandContext,
  personId: PersonId | null,
  fields: { readonly name: string; readonly roles: readonly Role[] },
  supervisorId: PersonId | null,
): Promise<void> => {
  const others = (await listPeople(db)).filter(person => person.id !== personId && person.disabledAt === null)
  if (others.some(person => person.name.toLowerCase() === fields.name.toLowerCase())) {
    refuse('name-taken', { field: 'name' })
  }
  const leavesNone =
    !fields.roles.includes('administrator') && !others.some(p => p.roles.includes('administrator'))
  if (leavesNone) refuse('last-administrator', { field: 'roles' })
  if (supervisorId === null) return
  if (supervisorId === personId) refuse('supervises-self', { field: 'supervisorId' })
  // Whoever supervises them now may have stopped signing in: that is said elsewhere and holds up nothing here.
  if (personId !== null && (await findSupervisor(db, personId)) === supervisorId) return
  if (!others.some(person => person.id === supervisorId && person.roles.includes('supervisor'))) {
    refuse('not-found', { field: 'supervisorId' })
  }
}
