import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openTestCore } from '#tests/support/test-core.ts'

const PASSPHRASE = 'kettle orchard seven lantern'

const setUp = async () => {
  const core = openTestCore()
  const { personId, recoveryCode } = await core.ask('vault.setUp', {
    service: 'Northgate',
    name: 'Robin Price',
    role: 'supervisor',
    passphrase: PASSPHRASE,
  })
  return { core, personId, recoveryCode }
}

describe('the vault through the contract', () => {
  test('an empty folder has no vault; set-up makes one and signs its first person in', async () => {
    const core = openTestCore()
    expect((await core.ask('vault.status', {})).state).toBe('none')
    const { recoveryCode } = await core.ask('vault.setUp', {
      service: '',
      name: 'Robin Price',
      role: 'supervisor',
      passphrase: PASSPHRASE,
    })
    expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/)
    expect((await core.ask('vault.status', {})).state).toBe('open')
    const me = await core.ask('people.me', {})
    expect(me.person).toMatchObject({ name: 'Robin Price', roles: ['supervisor', 'administrator'] })
  })

  test('a second set-up over a vault is refused', async () => {
    const { core } = await setUp()
    const again = await core.tell('vault.setUp', {
      service: '',
      name: 'Mallory',
      role: 'supervisor',
      passphrase: PASSPHRASE,
    })
    expect(again).toMatchObject({ ok: false, error: { code: 'vault-exists' } })
  })

  test('before anybody has signed in, everything but the door is closed', async () => {
    const { core } = await setUp()
    const locked = await core.restart()
    expect((await locked.ask('vault.status', {})).state).toBe('locked')
    expect(await locked.tell('people.list', {})).toMatchObject({
      ok: false,
      error: { code: 'not-signed-in' },
    })
  })

  test('a wrong passphrase is refused, with a growing delay that a restart does not shorten', async () => {
    const { core, personId } = await setUp()
    let locked = await core.restart()
    const wrong = () => locked.tell('vault.unlock', { personId, passphrase: 'not the passphrase' })
    const codes: string[] = []
    for (let i = 0; i < 3; i += 1) {
      const result = await wrong()
      if (!result.ok) codes.push(result.error.code)
    }
    expect(codes).toEqual(['wrong-passphrase', 'wrong-passphrase', 'wrong-passphrase'])
    locked = await locked.restart()
    expect(await wrong()).toMatchObject({
      ok: false,
      error: { code: 'too-many-attempts', detail: { seconds: 2 } },
    })
    locked.wait(3)
    expect(await wrong()).toMatchObject({
      ok: false,
      error: { code: 'wrong-passphrase', detail: { seconds: 4 } },
    })
    locked.wait(5)
    expect(await locked.tell('vault.unlock', { personId, passphrase: PASSPHRASE })).toMatchObject({
      ok: true,
    })
  })

  test('passphrases that are short, listed, one pattern or somebody’s name are refused with the reason', async () => {
    const core = openTestCore()
    const judge = async (passphrase: string) =>
      (await core.ask('vault.judgePassphrase', { passphrase, names: ['Robin Price', 'Northgate'] })).problems
    expect(await judge('short')).toEqual(['too-short'])
    expect(await judge('correct horse battery staple')).toEqual(['on-blocklist'])
    expect(await judge('abababababababab')).toEqual(['one-pattern'])
    expect(await judge('robin price northgate')).toEqual(['names-somebody'])
    expect(await judge(PASSPHRASE)).toEqual([])
  })

  test('one folder has one writer', async () => {
    const { core } = await setUp()
    const second = openTestCore({ folder: core.folder })
    expect((await second.ask('vault.status', {})).state).toBe('in use')
  })

  test('people are added with their own passphrase and can then unlock', async () => {
    const { core, personId } = await setUp()
    const { personId: samId } = await core.ask('people.add', {
      name: 'Sam Okafor',
      title: null,
      roles: ['practitioner'],
      supervisorId: personId,
      contractedHours: 30,
      passphrase: 'velvet harbour nine candles',
    })
    const locked = await core.restart()
    expect((await locked.ask('vault.status', {})).people.map(person => person.name)).toEqual([
      'Robin Price',
      'Sam Okafor',
    ])
    await locked.ask('vault.unlock', { personId: samId, passphrase: 'velvet harbour nine candles' })
    expect((await locked.ask('people.me', {})).practitioners).toEqual([{ id: samId, name: 'Sam Okafor' }])
    expect(
      await locked.tell('people.add', {
        name: 'Kit',
        title: null,
        roles: ['practitioner'],
        supervisorId: null,
        contractedHours: null,
        passphrase: 'another long passphrase',
      }),
    ).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  })

  test('a changed passphrase opens, the old one does not', async () => {
    const { core, personId } = await setUp()
    await core.ask('people.changePassphrase', {
      oldPassphrase: PASSPHRASE,
      newPassphrase: 'seven quiet rivers run',
    })
    const locked = await core.restart()
    expect(await locked.tell('vault.unlock', { personId, passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
    })
    expect(
      await locked.tell('vault.unlock', { personId, passphrase: 'seven quiet rivers run' }),
    ).toMatchObject({
      ok: true,
    })
  })

  test('unknown operations and malformed payloads are answered, not thrown', async () => {
    const { core } = await setUp()
    expect(await core.core.call('vault.explode', {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-operation' },
    })
    expect(await core.core.call('toString', {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-operation' },
    })
    expect(await core.core.call('people.me', { extra: 1 })).toMatchObject({
      ok: false,
      error: { code: 'malformed-input' },
    })
    expect(await core.core.call('vault.unlock', null)).toMatchObject({
      ok: false,
      error: { code: 'malformed-input' },
    })
  })

  test('nothing that was typed stands in clear in the folder but names and roles', async () => {
    const { core } = await setUp()
    await core.core.stop()
    const all = readdirSync(core.folder)
      .map(name => readFileSync(join(core.folder, name)).toString('latin1'))
      .join('')
    expect(all).toContain('Robin Price')
    expect(all).not.toContain('Northgate')
    expect(all).not.toContain(PASSPHRASE)
    expect(all).not.toContain('SQLite format')
  })

  test('the sample team has two people and shows their passphrases', async () => {
    const core = openTestCore()
    const status = await core.ask('vault.setUpSample', { withCaseload: false })
    expect(status.sample).toBe(true)
    expect(status.samplePassphrases).toHaveLength(2)
  })
})
