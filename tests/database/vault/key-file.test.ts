import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { KeyId, PersonId } from '#basics/ids.ts'
import {
  KEY_FILE,
  type KeyFile,
  PREVIOUS_KEY_FILE,
  readKeyFile,
  writeKeyFile,
} from '#database/vault/key-file.ts'
import { KDF_COST } from '#database/vault/key-source.ts'
import { recoveryCodeFrom } from '#database/vault/recovery-code.ts'
import { seal, subkey, unseal } from '#database/vault/sealing.ts'
import { publicKeyPem, signText, verifyText } from '#database/vault/signing-key.ts'
import { createVault, keysOf, unlockVault } from '#database/vault/vault.ts'
import { UnacceptableCost, unwrapRecovery } from '#database/vault/wraps.ts'
import { argon2KeySource } from '#platform/argon2.ts'
import { testKeySource } from '#tests/support/test-keys.ts'

const means = { keys: testKeySource, randomBytes: (count: number) => new Uint8Array(randomBytes(count)) }
const PERSON = PersonId.parse('01930000-0000-7000-8000-000000000001')
const KEY = KeyId.parse('01930000-0000-7000-8000-000000000002')
const PASSPHRASE = 'kettle orchard seven lantern'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-keys-'))
})

const newVault = async () => {
  const made = await createVault(folder, means, {
    vaultId: 'vault',
    sample: false,
    person: {
      personId: PERSON,
      name: 'Robin',
      roles: ['supervisor'],
      passphrase: PASSPHRASE,
      signingKeyId: KEY,
    },
  })
  made.finish()
  made.vault.close()
  return made
}

const keyFile = (): KeyFile => {
  const read = readKeyFile(folder)
  if (!read.ok || read.value === null) throw new Error('no key file')
  return read.value
}

describe('the key file', () => {
  test('opens for the right passphrase, typed in either Unicode form, and for nothing else', async () => {
    await newVault()
    const opened = await unlockVault(folder, means, keyFile(), PERSON, PASSPHRASE)
    expect(opened.ok).toBe(true)
    if (opened.ok) opened.value.close()
    const wrong = await unlockVault(folder, means, keyFile(), PERSON, `${PASSPHRASE} `)
    expect(wrong).toEqual({ ok: false, error: 'wrong-passphrase' })
  })

  test('the recovery code opens it, however it is written', async () => {
    const { recoveryCode } = await newVault()
    const sloppy = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(await unwrapRecovery(testKeySource, keyFile(), sloppy)).not.toBeNull()
    expect(await unwrapRecovery(testKeySource, keyFile(), recoveryCodeFrom(randomBytes(25)))).toBeNull()
  })

  test('a cost below or above what is accepted is refused before any key is derived', async () => {
    await newVault()
    const [wrap] = keyFile().people
    if (wrap === undefined) throw new Error('nobody')
    for (const kdf of [
      { memoryKiB: 1024 },
      { passes: 1 },
      { lanes: 1 },
      { memoryKiB: 2 ** 22 },
      { passes: 100 },
    ]) {
      const file = { ...keyFile(), people: [{ ...wrap, kdf: { ...wrap.kdf, ...kdf } }] }
      await expect(keysOf(means, file, PERSON, PASSPHRASE)).rejects.toThrow(UnacceptableCost)
    }
  })

  test('a wrap moved to another person does not open', async () => {
    await newVault()
    const other = PersonId.parse('01930000-0000-7000-8000-000000000009')
    const file = { ...keyFile(), people: keyFile().people.map(wrap => ({ ...wrap, personId: other })) }
    expect(await keysOf(means, file, other, PASSPHRASE)).toBeNull()
  })

  test('a write that was cut off leaves the generation before it readable', async () => {
    await newVault()
    const first = keyFile()
    writeKeyFile(folder, { ...first, generation: 2 })
    writeFileSync(join(folder, KEY_FILE), readFileSync(join(folder, KEY_FILE)).subarray(0, 40))
    expect(keyFile().generation).toBe(1)
    rmSync(join(folder, PREVIOUS_KEY_FILE))
    expect(readKeyFile(folder)).toEqual({ ok: false, error: 'damaged' })
  })

  test('one of a newer format is called newer, not damaged', () => {
    writeFileSync(join(folder, KEY_FILE), JSON.stringify({ format: 'tandem-keys-2', more: true }))
    expect(readKeyFile(folder)).toEqual({ ok: false, error: 'newer' })
  })

  test('new wraps are made with the cost that is promised', async () => {
    await newVault()
    expect(keyFile().people[0]?.kdf).toMatchObject({ name: 'argon2id', ...KDF_COST })
    expect(KDF_COST).toEqual({ memoryKiB: 131072, passes: 3, lanes: 4 })
  })
})

describe('the parts', () => {
  test('Argon2id gives what the reference implementation gives', async () => {
    // Computed with the reference implementation: echo -n password | argon2 somesaltsomesalt -id -t 3 -m 16 -p 4 -l 32 -r
    const key = await argon2KeySource.derive('password', new TextEncoder().encode('somesaltsomesalt'), {
      memoryKiB: 65536,
      passes: 3,
      lanes: 4,
    })
    expect(Buffer.from(key).toString('hex')).toBe(
      '81db97a7e67a891784a2599bc879f957cb3512d273984bd97d8a18fc59ff01e2',
    )
  })

  test('a sealed secret opens under its own key and purpose alone', () => {
    const key = randomBytes(32)
    const sealed = seal(subkey(key, 'database'), new Uint8Array([1, 2, 3]), 'about', randomBytes(12))
    expect(unseal(subkey(key, 'database'), sealed, 'about')).toEqual(new Uint8Array([1, 2, 3]))
    expect(unseal(subkey(key, 'signing'), sealed, 'about')).toBeNull()
    expect(unseal(subkey(key, 'database'), sealed, 'about it')).toBeNull()
    expect(unseal(subkey(key, 'database'), { ...sealed, text: '010204' }, 'about')).toBeNull()
  })

  test('Ed25519 signs as RFC 8032 has it', () => {
    // RFC 8032, section 7.1, test 2: one byte, 0x72, which is the letter r.
    const seed = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex')
    const signature = signText(seed, 'r')
    expect(Buffer.from(signature).toString('hex')).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    )
    expect(verifyText(publicKeyPem(seed), 'r', signature)).toBe(true)
    expect(verifyText(publicKeyPem(seed), 's', signature)).toBe(false)
  })
})
