import type { PersonId } from '#basics/ids.ts'
import type { MachineOptions } from '#platform/machine.ts'
import { openTestCore, type TestCore } from './test-core.ts'

/** Who is who in every test of two people and their neighbours. All but Ada see clients. */
export type Name = 'Robin' | 'Sam' | 'Jo' | 'Alex' | 'Ada'

export const PASSPHRASES = {
  Robin: 'velvet harbour nine candles',
  Sam: 'kettle orchard seven lantern',
  Jo: 'copper meadow three windows',
  Alex: 'silent ferry twelve marbles',
  Ada: 'paper anchor eight gardens',
} as const satisfies Record<Name, string>

export type Team = {
  core: TestCore
  readonly people: Readonly<Record<Name, PersonId>>
  /** Starts anew with this person at the keyboard, as after a lock. */
  readonly unlock: (name: Name) => Promise<void>
}

/**
 * Robin supervises Sam; Jo supervises Alex; Ada administers. Robin set the vault up and is signed in. A real core on a
 * real vault, late in October 2026.
 */
export const aTeam = async (
  options: Partial<MachineOptions> & { readonly startAt?: string } = {},
): Promise<Team> => {
  const core = openTestCore({ startAt: '2026-10-29T09:00:00Z', ...options })
  const { personId: robin } = await core.ask('vault.setUp', {
    service: 'Northgate',
    name: 'Robin Price',
    role: 'supervisor',
    passphrase: PASSPHRASES.Robin,
  })
  const add = async (
    name: string,
    passphrase: string,
    role: 'practitioner' | 'supervisor' | 'administrator',
    supervisorId: PersonId | null,
  ) => {
    const person = { name, title: null, roles: [role], supervisorId, contractedHours: 30, passphrase }
    return (await core.ask('people.add', person)).personId
  }
  const jo = await add('Jo Lindqvist', PASSPHRASES.Jo, 'supervisor', null)
  const people = {
    Robin: robin,
    Jo: jo,
    Sam: await add('Sam Okafor', PASSPHRASES.Sam, 'practitioner', robin),
    Alex: await add('Alex Brandt', PASSPHRASES.Alex, 'practitioner', jo),
    Ada: await add('Ada Moreno', PASSPHRASES.Ada, 'administrator', null),
  }
  const team: Team = {
    core,
    people,
    unlock: async name => {
      team.core.wait(60)
      team.core = await team.core.restart()
      await team.core.ask('vault.unlock', { personId: people[name], passphrase: PASSPHRASES[name] })
    },
  }
  return team
}
