import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { KeyId, PersonId } from '#basics/ids.ts'
import { addPerson } from '#database/stores/people-store.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import { unlockVault } from '#database/vault/vault.ts'
import { withDatabase } from '#tests/support/a-caseload.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { testKeySource } from '#tests/support/test-keys.ts'

const means = { keys: testKeySource, randomBytes: (count: number) => new Uint8Array(randomBytes(count)) }
const KIT = {
  personId: PersonId.parse('01930000-0000-7000-8000-0000000000c1'),
  signingKeyId: KeyId.parse('01930000-0000-7000-8000-0000000000c2'),
  name: 'Kit Sander',
  roles: ['practitioner'],
  passphrase: 'amber valley nine lanterns',
} as const

const keyFile = (team: Team) => {
  const read = readKeyFile(team.core.folder)
  if (!read.ok || read.value === null) throw new Error('There is no key file.')
  return read.value
}

/** What a crash leaves between the key file's writing and the commit: a way in for nobody. */
const cutOffAdding = async (team: Team): Promise<void> => {
  await team.core.core.stop()
  const open = await unlockVault(team.core.folder, means, keyFile(team), team.people.Robin, PASSPHRASES.Robin)
  if (!open.ok) throw new Error(open.error)
  await open.value.addPerson(means, KIT)
  open.value.close()
  team.core = await team.core.restart()
}

const namesAtTheDoor = async (team: Team) =>
  (await team.core.ask('vault.status', {})).people.map(({ name }) => name)
const unlockKit = (team: Team) => {
  team.core.wait(60)
  return team.core.tell('vault.unlock', { personId: KIT.personId, passphrase: KIT.passphrase })
}

test('somebody whose adding was cut off has no way in, is no longer shown, and can be added again', async () => {
  const team = await aTeam()
  await cutOffAdding(team)
  expect(await namesAtTheDoor(team)).toContain(KIT.name)
  expect(await unlockKit(team)).toMatchObject({ ok: false, error: { code: 'person-disabled' } })
  expect(await namesAtTheDoor(team)).not.toContain(KIT.name)
  expect(await unlockKit(team)).toMatchObject({ ok: false, error: { code: 'person-disabled' } })

  await team.unlock('Robin')
  const { name, roles, passphrase } = KIT
  const { personId } = await team.core.ask('people.add', {
    name,
    roles: [...roles],
    title: null,
    supervisorId: team.people.Robin,
    contractedHours: null,
    passphrase,
  })
  team.core = await team.core.restart()
  expect((await namesAtTheDoor(team)).filter(shown => shown === name)).toEqual([name])
  await team.core.ask('vault.unlock', { personId, passphrase })
})

test('anybody who unlocks shuts them out, and nobody else', async () => {
  const team = await aTeam()
  const before = await namesAtTheDoor(team)
  await cutOffAdding(team)
  await team.unlock('Sam')
  expect(await namesAtTheDoor(team)).toEqual(before)
})

test('their wrap is kept: a database that knows them lets them in again', async () => {
  const team = await aTeam()
  await cutOffAdding(team)
  await team.unlock('Robin')
  await withDatabase(team, (db, _newId, at) =>
    addPerson(
      db,
      { id: KIT.personId, name: 'Kit S.', title: null, roles: KIT.roles, contractedHours: null },
      at,
    ),
  )
  await team.unlock('Robin')
  expect(await namesAtTheDoor(team)).toContain('Kit S.')
  team.core = await team.core.restart()
  expect(await unlockKit(team)).toMatchObject({ ok: true })
})

test('unlocking writes no key file where it says what the database says', async () => {
  const team = await aTeam()
  await team.unlock('Robin')
  const { generation } = keyFile(team)
  await team.unlock('Sam')
  expect(keyFile(team).generation).toBe(generation)
})
