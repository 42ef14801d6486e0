import { beforeAll, describe, expect, test } from 'vitest'
import { type AddendumVaultFacts, checkAddendum } from '#domain/record/check-addendum.ts'
import { checkRecord, type VaultFacts } from '#domain/record/check-record.ts'
import { factsOfAddendum } from '#reports/addendum/check-file.ts'
import { factsOfFile } from '#reports/record/check-file.ts'
import { addendumFor, sealedAddendum } from '../addendum/sealed-addendum.ts'
import { bodyFor, newKeys, sealedRecord } from '../seal/sealed-record.ts'

/** What a vault that made these very files would know of them; the tests change one fact of it at a time. */
let record: NonNullable<ReturnType<typeof recordFacts>>
let addendum: NonNullable<ReturnType<typeof addendumFacts>>
beforeAll(async () => {
  const keys = await newKeys()
  record = recordFacts(await sealedRecord(keys, bodyFor(keys)))
  addendum = addendumFacts(await sealedAddendum(keys, addendumFor(keys)))
}, 60_000)

const kept = (sha256: string | null) => ({
  id: 'kept',
  sha256: sha256 ?? '',
  redactedSha256: null,
  audit: { sequence: 1, hash: '' },
  differsAt: null,
})

const recordFacts = (pdf: Uint8Array) => {
  const read = factsOfFile(pdf)
  if (!read.ok) throw new Error(read.error)
  const { files, seal } = read.value
  if (!files.body.ok || !files.signatures.ok || !seal.ok) throw new Error('It can’t be read.')
  const body = files.body.value
  const vault: VaultFacts = {
    record: kept(files.sha256),
    keys: files.signatures.value.signatures.map(({ role, publicKeyPem }) => ({
      personId: body[role].id,
      publicKeyPem,
    })),
    certificateSha256: seal.value.certificateSha256,
    entry: null,
  }
  return { facts: read.value, vault }
}

const addendumFacts = (pdf: Uint8Array) => {
  const facts = factsOfAddendum(pdf)
  if (facts === null || !facts.files.body.ok || !facts.files.signatures.ok || !facts.seal.ok)
    throw new Error('It can’t be read.')
  const body = facts.files.body.value
  const keys = facts.files.signatures.value.signatures.map(({ publicKeyPem }) => publicKeyPem)
  const vault: AddendumVaultFacts = {
    addendum: { ...kept(facts.files.sha256), record: body.record, authorId: body.writtenBy.id },
    keys,
    allKeys: keys,
    certificateSha256: facts.seal.value.certificateSha256,
    entry: null,
  }
  return { facts, vault }
}

const stateOf = (checks: readonly { readonly check: string; readonly state: string }[], name: string) => {
  const found = checks.find(({ check }) => check === name)
  return found !== undefined && 'problem' in found ? found.problem : found?.state
}

describe('of a record', () => {
  const found = (name: string, change: (vault: VaultFacts) => Partial<VaultFacts>) =>
    stateOf(checkRecord({ ...record.facts, vault: { ...record.vault, ...change(record.vault) } }), name)

  test('both keys are those of its people in this vault', () => {
    expect(found('vault people', () => ({}))).toBe('holds')
    expect(found('vault people', ({ keys }) => ({ keys: keys.slice(1) }))).toBe('other-keys')
    expect(found('vault people', ({ keys }) => ({ keys: keys.slice(0, 1) }))).toBe('other-keys')
  })

  test('a key of the one is no key of the other', () => {
    const swapped = ({ keys }: VaultFacts) => ({
      keys: keys.map((key, index) => ({
        ...key,
        personId: keys[1 - index]?.personId ?? '',
      })),
    })
    expect(found('vault people', swapped)).toBe('other-keys')
  })

  test('the certificate is the vault’s, the number has its record', () => {
    expect(found('vault certificate', () => ({}))).toBe('holds')
    expect(found('vault certificate', () => ({ certificateSha256: 'another' }))).toBe('not-of-vault')
    expect(found('vault record', () => ({}))).toBe('holds')
    expect(found('vault record', () => ({ record: null }))).toBe('not-in-vault')
    expect(found('vault people', () => ({ record: null }))).toBe('not checked')
  })
})

describe('of an addendum', () => {
  const found = (name: string, change: (vault: AddendumVaultFacts) => Partial<AddendumVaultFacts>) =>
    stateOf(
      checkAddendum({
        ...addendum.facts,
        record: undefined,
        vault: { ...addendum.vault, ...change(addendum.vault) },
      }),
      name,
    )
  const other = (change: object) => (vault: AddendumVaultFacts) =>
    ({ addendum: { ...vault.addendum, ...change } }) as Partial<AddendumVaultFacts>

  test('its author is the one whom the vault knows, and signed with a key of theirs', () => {
    expect(found('vault author', () => ({}))).toBe('holds')
    expect(found('vault author', other({ authorId: 'another' }))).toBe('other-keys')
    expect(found('vault author', () => ({ keys: ['another'] }))).toBe('other-keys')
    expect(found('vault author', () => ({ addendum: null }))).toBe('not checked')
  })

  test('the vault keeps it with the record that it names', () => {
    const { number, sha256 } = addendum.vault.addendum?.record ?? { number: '', sha256: '' }
    expect(found('vault record', () => ({}))).toBe('holds')
    expect(found('vault record', other({ record: { number: 'another', sha256 } }))).toBe(
      'record-hash-differs',
    )
    expect(found('vault record', other({ record: { number, sha256: 'another' } }))).toBe(
      'record-hash-differs',
    )
  })

  test('the text is the vault’s', () => {
    expect(found('vault addendum', () => ({}))).toBe('holds')
    expect(found('vault addendum', other({ sha256: 'another' }))).toBe('other-addendum')
    expect(found('vault addendum', () => ({ addendum: null }))).toBe('not-in-vault')
    expect(found('vault certificate', () => ({ certificateSha256: 'another' }))).toBe('not-of-vault')
  })
})
