import { describe, expect, test } from 'vitest'
import { withDatabase } from '#tests/support/a-caseload.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { auditedActs } from '#tests/support/audited.ts'
import { AFTER_SESSION, heldMonth } from '#tests/support/held-month.ts'
import { openTestCore, type TestCore } from '#tests/support/test-core.ts'

const NEW = 'amber valley nine lanterns'
const WRONG = 'ABCDE-FGHJK-MNPQR-STVWX-YZ012'

/** A team whose recovery code is known: Robin, who is administrator, has it made anew and put in use. */
const withCode = async (): Promise<{ team: Team; code: string }> => {
  const team = await aTeam()
  const { recoveryCode } = await team.core.ask('vault.makeRecoveryCode', { passphrase: PASSPHRASES.Robin })
  await team.core.ask('vault.useRecoveryCode', {})
  return { team, code: recoveryCode }
}

const atTheDoor = async (team: Team): Promise<TestCore> => {
  team.core.wait(600)
  team.core = await team.core.restart()
  return team.core
}

const unlocks = async (team: Team, passphrase: string, name: 'Sam' | 'Robin' = 'Sam') => {
  const core = await atTheDoor(team)
  return (await core.tell('vault.unlock', { personId: team.people[name], passphrase })).ok
}

const keysIn = async (team: Team) =>
  withDatabase(team, async db => ({
    keys: await db
      .selectFrom('person_key')
      .select(['person_id', 'made_because', 'public_key_pem'])
      .orderBy('sequence')
      .execute(),
    acts: await db
      .selectFrom('audit')
      .select(['act', 'person_id', 'detail_json'])
      .where('act', 'in', ['passphrase reset', 'unlocked', 'recovery code made', 'recovery code replaced'])
      .orderBy('sequence')
      .execute(),
  }))

describe('a forgotten passphrase', () => {
  test('is replaced by the recovery code, however it is typed; the old one opens nothing, and it is in the chain', async () => {
    const { team, code } = await withCode()
    const Sam = team.people.Sam
    const core = await atTheDoor(team)
    const sloppy = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    await core.ask('vault.resetPassphrase', { personId: Sam, recoveryCode: sloppy, newPassphrase: NEW })
    expect((await core.ask('people.me', {})).person).toMatchObject({ id: Sam, roles: ['practitioner'] })

    expect(await unlocks(team, PASSPHRASES.Sam)).toBe(false)
    expect(await unlocks(team, NEW)).toBe(true)
    expect(await unlocks(team, PASSPHRASES.Robin, 'Robin')).toBe(true)
    const { keys, acts } = await keysIn(team)
    const ofSam = keys.filter(({ person_id }) => person_id === Sam)
    expect(ofSam.map(({ made_because }) => made_because)).toEqual(['added', 'recovery'])
    expect(new Set(ofSam.map(({ public_key_pem }) => public_key_pem)).size).toBe(2)
    expect(acts.filter(({ act }) => act === 'passphrase reset')).toMatchObject([{ person_id: Sam }])
  })

  test('of the only administrator, too', async () => {
    const { team, code } = await withCode()
    const core = await atTheDoor(team)
    const input = { personId: team.people.Robin, recoveryCode: code, newPassphrase: NEW }
    await core.ask('vault.resetPassphrase', input)
    expect((await core.ask('people.me', {})).person.roles).toContain('administrator')
  })

  test('stays without the code: a wrong one changes nothing and waits like a wrong passphrase, in the same count, also after a restart', async () => {
    const { team, code } = await withCode()
    let core = await atTheDoor(team)
    const Sam = team.people.Sam
    const reset = (recoveryCode: string) =>
      core.tell('vault.resetPassphrase', { personId: Sam, recoveryCode, newPassphrase: NEW })
    const wrong = () => reset(WRONG)
    expect(await wrong()).toMatchObject({ ok: false, error: { code: 'wrong-recovery-code' } })
    expect(
      await core.tell('vault.unlock', { personId: Sam, passphrase: 'not the passphrase' }),
    ).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
    expect(await wrong()).toMatchObject({ error: { code: 'wrong-recovery-code', detail: { seconds: 2 } } })
    core = await core.restart()
    team.core = core
    expect(await reset(code)).toMatchObject({ error: { code: 'too-many-attempts', detail: { seconds: 2 } } })
    expect(await core.tell('vault.unlock', { personId: Sam, passphrase: PASSPHRASES.Sam })).toMatchObject({
      error: { code: 'too-many-attempts' },
    })
    core.wait(3)
    expect(await wrong()).toMatchObject({ error: { code: 'wrong-recovery-code', detail: { seconds: 4 } } })
    core.wait(5)
    expect(await unlocks(team, PASSPHRASES.Sam)).toBe(true)
    const { keys, acts } = await keysIn(team)
    expect(keys.filter(({ person_id }) => person_id === Sam)).toHaveLength(1)
    expect(JSON.parse(acts.findLast(({ person_id }) => person_id === Sam)?.detail_json ?? '{}')).toEqual({
      failedBefore: 4,
    })
  })

  test('needs a whole code and a passphrase by the rules; neither is counted as a try', async () => {
    const { team, code } = await withCode()
    const core = await atTheDoor(team)
    const Sam = team.people.Sam
    for (let time = 0; time < 4; time += 1) {
      expect(
        await core.tell('vault.resetPassphrase', {
          personId: Sam,
          recoveryCode: code.slice(0, -1),
          newPassphrase: NEW,
        }),
      ).toMatchObject({ error: { code: 'recovery-code-not-whole', detail: { characters: 24 } } })
    }
    for (const newPassphrase of ['too short', 'correct horse battery staple', 'sam okafor northgate']) {
      expect(
        await core.tell('vault.resetPassphrase', { personId: Sam, recoveryCode: code, newPassphrase }),
      ).toMatchObject({ error: { code: 'passphrase-not-acceptable', field: 'newPassphrase' } })
    }
    expect((await core.ask('vault.status', {})).waitSeconds).toBe(0)
    expect(await unlocks(team, PASSPHRASES.Sam)).toBe(true)
  })

  test('of somebody who no longer signs in is not replaced', async () => {
    const { team, code } = await withCode()
    await team.core.ask('people.disable', { personId: team.people.Sam })
    const core = await atTheDoor(team)
    expect(
      await core.tell('vault.resetPassphrase', {
        personId: team.people.Sam,
        recoveryCode: code,
        newPassphrase: NEW,
      }),
    ).toMatchObject({ error: { code: 'person-disabled' } })
  })
})

describe('what was signed before a reset', () => {
  test('is checked by the old public key and holds, and what is signed after it by the new one', async () => {
    const month = await heldMonth('locked')
    const { recordId, robin, sam } = month
    if (recordId === null) throw new Error('Not locked.')
    let core = openTestCore({ folder: month.folder, startAt: AFTER_SESSION })
    await core.ask('vault.unlock', { personId: robin.id, passphrase: robin.passphrase })
    const { recoveryCode } = await core.ask('vault.makeRecoveryCode', { passphrase: robin.passphrase })
    await core.ask('vault.useRecoveryCode', {})
    const { base64 } = await core.ask('record.pdf', { recordId, purpose: 'copy' })
    core.wait(60)
    core = await core.restart()
    await core.ask('vault.resetPassphrase', { personId: sam.id, recoveryCode, newPassphrase: NEW })

    expect((await core.ask('record.check', { recordId })).verified).toBe(true)
    expect((await core.ask('record.checkFile', { base64 })).verified).toBe(true)
    const says = { kind: 'addition', about: null, correction: null, text: 'The sister was told.' } as const
    const write = (passphrase: string) => core.tell('addendum.write', { recordId, says, passphrase })
    expect(await write(sam.passphrase)).toMatchObject({ error: { code: 'wrong-passphrase' } })
    expect(await write(NEW)).toMatchObject({ ok: true })
    const checked = await core.ask('record.check', { recordId })
    expect(checked).toMatchObject({ verified: true, addenda: [{ verified: true }] })
    await core.core.stop()
    expect(await auditedActs(month.folder, robin, /^passphrase reset/)).toEqual(['passphrase reset'])
  })
})

describe('a new recovery code', () => {
  test('replaces the one before, also in the generation of keys that is kept', async () => {
    const { team, code: first } = await withCode()
    await team.unlock('Robin')
    const { recoveryCode: second } = await team.core.ask('vault.makeRecoveryCode', {
      passphrase: PASSPHRASES.Robin,
    })
    expect(second).not.toBe(first)
    await team.core.ask('vault.useRecoveryCode', {})
    const core = await atTheDoor(team)
    const reset = (recoveryCode: string) =>
      core.tell('vault.resetPassphrase', { personId: team.people.Sam, recoveryCode, newPassphrase: NEW })
    expect(await reset(first)).toMatchObject({ error: { code: 'wrong-recovery-code' } })
    expect(await reset(second)).toMatchObject({ ok: true })
    const { acts } = await keysIn(team)
    expect(acts.map(({ act }) => act).filter(act => act.startsWith('recovery code'))).toEqual([
      'recovery code made',
      'recovery code replaced',
      'recovery code made',
      'recovery code replaced',
    ])
  })

  test('does not hold before it is said that it is written down: the one before goes on, also after a lock', async () => {
    const { team, code } = await withCode()
    const { recoveryCode } = await team.core.ask('vault.makeRecoveryCode', { passphrase: PASSPHRASES.Robin })
    await team.unlock('Robin')
    expect(await team.core.tell('vault.useRecoveryCode', {})).toMatchObject({
      error: { code: 'no-new-recovery-code' },
    })
    const core = await atTheDoor(team)
    const reset = (typed: string) =>
      core.tell('vault.resetPassphrase', {
        personId: team.people.Sam,
        recoveryCode: typed,
        newPassphrase: NEW,
      })
    expect(await reset(recoveryCode)).toMatchObject({ error: { code: 'wrong-recovery-code' } })
    expect(await reset(code)).toMatchObject({ ok: true })
  })

  test('is an administrator’s, and needs their own passphrase', async () => {
    const team = await aTeam()
    const make = (passphrase: string) => team.core.tell('vault.makeRecoveryCode', { passphrase })
    expect(await make(PASSPHRASES.Sam)).toMatchObject({ error: { code: 'wrong-passphrase' } })
    await team.unlock('Sam')
    expect(await make(PASSPHRASES.Sam)).toMatchObject({ error: { code: 'not-allowed' } })
  })
})
