import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KEY_FILE, KeyFile, type PersonWrap } from '#database/vault/key-file.ts'
import { KDF_LEAST, KDF_MOST, type KdfCost, type KeySource } from '#database/vault/key-source.ts'
import { keysOf } from '#database/vault/vault.ts'
import { UnacceptableCost, unwrapRecovery } from '#database/vault/wraps.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { testKeySource } from '#tests/support/test-keys.ts'

const COST = { name: 'argon2id', memoryKiB: 131_072, passes: 3, lanes: 4 }

const fileOf = (team: Team): KeyFile =>
  KeyFile.parse(JSON.parse(readFileSync(join(team.core.folder, KEY_FILE), 'utf8')))

const wrapOf = (file: KeyFile, personId: string): PersonWrap => {
  const wrap = file.people.find(person => person.personId === personId)
  if (wrap === undefined) throw new Error('Nobody of that id.')
  return wrap
}

/** Counts what is derived: a cost that is refused costs nothing. */
const counting = (): KeySource & { readonly count: () => number } => {
  let count = 0
  return {
    derive: (...input) => {
      count += 1
      return testKeySource.derive(...input)
    },
    count: () => count,
  }
}

describe('the cost of a guess', () => {
  test('stands in the written key file for everybody and for the recovery code, each with a salt of its own, however the wrap was made', async () => {
    const team = await aTeam()
    const { recoveryCode } = await team.core.ask('vault.makeRecoveryCode', { passphrase: PASSPHRASES.Robin })
    await team.core.ask('vault.useRecoveryCode', {})
    await team.unlock('Alex')
    const newPassphrase = 'amber valley nine lanterns'
    await team.core.ask('people.changePassphrase', { oldPassphrase: PASSPHRASES.Alex, newPassphrase })
    team.core = await team.core.restart()
    await team.core.ask('vault.resetPassphrase', { personId: team.people.Sam, recoveryCode, newPassphrase })
    const { people, recovery } = fileOf(team)
    expect(people).toHaveLength(5)
    const all = [...people, recovery]
    for (const { kdf } of all)
      expect(kdf).toEqual({ ...COST, saltHex: expect.stringMatching(/^[0-9a-f]{32}$/) })
    expect(new Set(all.map(({ kdf }) => kdf.saltHex)).size).toBe(6)
    const sealed = [...people.flatMap(one => [one.databaseKey, one.signingKey]), recovery.databaseKey]
    expect(new Set(sealed.map(({ nonce }) => nonce)).size).toBe(11)
  })

  const LEAST: KdfCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 }
  const MOST: KdfCost = { memoryKiB: 1024 * 1024, passes: 20, lanes: 16 }

  test('is refused below 64 MiB, 3 and 4 and above 1 GiB, 20 and 16, before anything is derived', async () => {
    expect([KDF_LEAST, KDF_MOST]).toEqual([LEAST, MOST])
    const team = await aTeam()
    const file = fileOf(team)
    const { Sam } = team.people
    const wrap = wrapOf(file, Sam)
    const tryWith = async (cost: KdfCost) => {
      const keys = counting()
      const kdf = { ...wrap.kdf, ...cost }
      const changed = {
        ...file,
        people: [{ ...wrap, kdf }],
        recovery: { ...file.recovery, kdf: { ...file.recovery.kdf, ...cost } },
      }
      const answers = await Promise.allSettled([
        keysOf({ keys }, changed, Sam, PASSPHRASES.Sam),
        unwrapRecovery(keys, changed, 'any code'),
      ])
      const refused = answers.filter(
        one => one.status === 'rejected' && one.reason instanceof UnacceptableCost,
      ).length
      return { refused, derived: keys.count() }
    }
    for (const part of ['memoryKiB', 'passes', 'lanes'] as const) {
      expect(await tryWith({ ...LEAST, [part]: LEAST[part] - 1 }), part).toEqual({ refused: 2, derived: 0 })
      expect(await tryWith({ ...MOST, [part]: MOST[part] + 1 }), part).toEqual({ refused: 2, derived: 0 })
    }
    expect(await tryWith(LEAST)).toEqual({ refused: 0, derived: 2 })
    expect(await tryWith(MOST)).toEqual({ refused: 0, derived: 2 })
  })

  test('that was weakened on the disk is told as damage of the key file', async () => {
    const team = await aTeam()
    await team.core.core.stop()
    const file = fileOf(team)
    const people = file.people.map(wrap => ({ ...wrap, kdf: { ...wrap.kdf, passes: 1 } }))
    writeFileSync(join(team.core.folder, KEY_FILE), JSON.stringify({ ...file, people }))
    team.core = await team.core.restart()
    expect(
      await team.core.tell('vault.unlock', { personId: team.people.Sam, passphrase: PASSPHRASES.Sam }),
    ).toMatchObject({ ok: false, error: { code: 'vault-key-file-damaged' } })
  })
})

describe('wraps that were exchanged', () => {
  test('open for nobody: neither a neighbour’s, nor one of another vault, nor a part in another place', async () => {
    const team = await aTeam()
    const file = fileOf(team)
    const { Sam, Robin } = team.people
    const [sam, robin] = [wrapOf(file, Sam), wrapOf(file, Robin)]
    const means = { keys: testKeySource }
    const opens = async (
      people: KeyFile['people'],
      id: typeof Sam,
      passphrase: string,
      vaultId = file.vaultId,
    ) => (await keysOf(means, { ...file, vaultId, people }, id, passphrase)) !== null
    expect(await opens([sam], Sam, PASSPHRASES.Sam)).toBe(true)
    // Robin's way in under Sam's name, for Robin's passphrase and for Sam's.
    const asSam = { ...robin, personId: Sam }
    expect(await opens([asSam], Sam, PASSPHRASES.Robin)).toBe(false)
    expect(await opens([asSam], Sam, PASSPHRASES.Sam)).toBe(false)
    const { kdf, databaseKey, signingKey } = robin
    for (const part of [
      { kdf },
      { databaseKey },
      { signingKey },
      { kdf, databaseKey },
      { kdf, signingKey },
    ]) {
      const mixed = { ...sam, ...part }
      for (const passphrase of [PASSPHRASES.Sam, PASSPHRASES.Robin])
        expect(await opens([mixed], Sam, passphrase), Object.keys(part).join()).toBe(false)
    }
    const turned = { ...sam, databaseKey: sam.signingKey, signingKey: sam.databaseKey }
    expect(await opens([turned], Sam, PASSPHRASES.Sam)).toBe(false)
    expect(await opens([sam], Sam, PASSPHRASES.Sam, 'another vault')).toBe(false)
    const recovered = { ...file, recovery: { kdf: sam.kdf, databaseKey: sam.databaseKey } }
    expect(await unwrapRecovery(testKeySource, recovered, PASSPHRASES.Sam)).toBeNull()
  })

  test('under the name of another signing key are told as damage, and nothing is signed', async () => {
    const team = await aTeam()
    await team.core.core.stop()
    const file = fileOf(team)
    const robins = wrapOf(file, team.people.Robin).signingKeyId
    const people = file.people.map(wrap =>
      wrap.personId === team.people.Sam ? { ...wrap, signingKeyId: robins } : wrap,
    )
    writeFileSync(join(team.core.folder, KEY_FILE), JSON.stringify({ ...file, people }))
    team.core = await team.core.restart()
    expect(
      await team.core.tell('vault.unlock', { personId: team.people.Sam, passphrase: PASSPHRASES.Sam }),
    ).toMatchObject({ ok: false, error: { code: 'vault-key-file-damaged' } })
  })

  test('names and roles written into the key file are those of the database again at the next unlock', async () => {
    const team = await aTeam()
    await team.core.core.stop()
    const file = fileOf(team)
    const people = file.people.map(wrap =>
      wrap.personId === team.people.Sam
        ? { ...wrap, name: 'Mallory', roles: ['administrator' as const], disabled: false }
        : wrap,
    )
    writeFileSync(join(team.core.folder, KEY_FILE), JSON.stringify({ ...file, people }))
    await team.unlock('Sam')
    expect((await team.core.ask('people.me', {})).person).toMatchObject({
      name: 'Sam Okafor',
      roles: ['practitioner'],
    })
    expect(wrapOf(fileOf(team), team.people.Sam)).toMatchObject({
      name: 'Sam Okafor',
      roles: ['practitioner'],
    })
  })
})
