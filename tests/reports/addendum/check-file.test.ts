import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '#basics/canonical-json.ts'
import { utf8 } from '#basics/hash.ts'
import { readAddendum } from '#domain/record/addendum-file.ts'
import {
  type AddendumBody,
  addendumHash,
  addendumSignedText,
  addendumText,
} from '#domain/record/addendum-schema.ts'
import { checkAddendum, isAddendumVerified, type RecordBeside } from '#domain/record/check-addendum.ts'
import { checkRecord, isVerified } from '#domain/record/check-record.ts'
import { recordHash } from '#domain/record/record-schema.ts'
import { factsOfAddendum, recordBeside } from '#reports/addendum/check-file.ts'
import { factsOfFile } from '#reports/record/check-file.ts'
import { signaturePlaces } from '#reports/seal/signature-place.ts'
import { bodyFor, type Keys, newKeys, sealedRecord, withByte } from '#tests/reports/seal/sealed-record.ts'
import { longTest } from '#tests/support/long-test.ts'
import {
  addendumFor,
  authorSignature,
  type ForgedAddendum,
  sealedAddendum,
  signedAddendum,
} from './sealed-addendum.ts'

let keys: Keys
let body: AddendumBody
let sealed: Uint8Array
beforeAll(async () => {
  keys = await newKeys()
  body = addendumFor(keys)
  sealed = await sealedAddendum(keys, body)
}, 60_000)

const check = (pdf: Uint8Array, record?: RecordBeside) => {
  const facts = factsOfAddendum(pdf)
  return facts === null ? null : checkAddendum({ ...facts, record, vault: null })
}

/** As anybody would check it: as an addendum, else as a record. */
const verified = (pdf: Uint8Array): boolean => {
  const checks = check(pdf)
  if (checks !== null) return isAddendumVerified(checks)
  const facts = factsOfFile(pdf)
  return facts.ok && isVerified(checkRecord({ ...facts.value, vault: null }))
}

const failed = (pdf: Uint8Array, record?: RecordBeside) =>
  Object.fromEntries(
    (check(pdf, record) ?? []).flatMap(one => (one.state === 'fails' ? [[one.check, one.problem]] : [])),
  )

const forged = (more: ForgedAddendum, of = body) => sealedAddendum(keys, of, more)

describe('an addendum’s file', () => {
  it('holds in all that it shows by itself', () => {
    const checks = check(sealed) ?? []
    expect(checks.filter(({ state }) => state === 'holds').map(one => one.check)).toEqual([
      'text',
      'hash',
      'author',
      'seal',
      'certificate',
    ])
    expect(checks.every(({ state }) => state !== 'fails')).toBe(true)
    expect(isAddendumVerified(checks)).toBe(true)
  })

  it('belongs to one record: its own is known again beside it, another is not, nor one that does not hold', async () => {
    const own = bodyFor(keys)
    const bound = addendumFor(keys, { record: { ...body.record, sha256: recordHash(own) } })
    const pdf = await sealedAddendum(keys, bound)
    const record = await sealedRecord(keys, own, { short: true })
    expect(failed(pdf, recordBeside(record))).toEqual({})
    expect(check(pdf, recordBeside(record))).toContainEqual({ check: 'record', state: 'holds' })
    const other = await sealedRecord(keys, { ...own, service: 'Another team' }, { short: true })
    expect(failed(pdf, recordBeside(other))).toEqual({ record: 'record-hash-differs' })
    expect(failed(pdf, recordBeside(withByte(record, record.length - 900)))).toEqual({
      record: 'no-record-beside',
    })
    expect(failed(pdf, recordBeside(sealed))).toEqual({ record: 'no-record-beside' })
  })

  it('is no record, and a record is no addendum', async () => {
    expect(factsOfAddendum(await sealedRecord(keys, undefined, { short: true }))).toBeNull()
    expect(factsOfAddendum(new Uint8Array(Buffer.from('Dear all')))).toBeNull()
    expect(factsOfAddendum(new Uint8Array())).toBeNull()
    const facts = factsOfFile(sealed)
    expect(facts.ok && isVerified(checkRecord({ ...facts.value, vault: null }))).toBe(false)
  })
})

describe('is not verified', () => {
  it('with any of 200 bytes changed, over the whole file and in the signature’s container', () => {
    const container = signaturePlaces(sealed)[0]?.container ?? { from: 0, to: 0 }
    const places = [
      ...Array.from({ length: 100 }, (_, index) => Math.floor((index * sealed.length) / 100)),
      ...Array.from({ length: 100 }, (_, index) => container.from + index * 25),
    ]
    expect(places.at(-1)).toBeLessThan(container.to)
    expect(places.filter(at => verified(withByte(sealed, at, at % 2 === 0 ? 1 : 0x20)))).toEqual([])
  })

  longTest('with any of 2,000 bytes changed', () => {
    const step = sealed.length / 2000
    const places = Array.from({ length: 2000 }, (_, index) => Math.floor(index * step))
    expect(places.filter(at => verified(withByte(sealed, at)))).toEqual([])
  })

  it('with bytes added at either end or cut off', () => {
    const more = new Uint8Array(Buffer.from('\n% more\n'))
    const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
    for (const pdf of [
      joined(sealed, more),
      joined(more, sealed),
      sealed.subarray(0, -1),
      joined(sealed, sealed),
    ])
      expect(verified(pdf)).toBe(false)
  })

  it('with its text edited, though the file was signed anew', async () => {
    const text = addendumText(body)
    const found = async (changed: string) => failed(await forged({ text: changed }))
    expect(await found(text.replace('fortnightly', 'daily'))).toEqual({
      hash: 'hash-differs',
      author: 'signed-other-text',
    })
    expect(await found(text.replace(':', ': '))).toMatchObject({ text: 'text-not-canonical' })
    expect(await found(text.replace('tandem-addendum-1', 'tandem-addendum-9'))).toMatchObject({
      text: 'text-not-readable',
    })
    expect(await found('{')).toMatchObject({ text: 'text-not-readable' })
  })

  it('with any of 300 characters of its text changed', () => {
    const facts = factsOfAddendum(sealed)
    if (facts === null) throw new Error('No addendum.')
    const { signatures } = signedAddendum(keys, body)
    const [addendumJson, signaturesJson] = [utf8(addendumText(body)), utf8(canonicalJson(signatures))]
    const isFound = (json: Uint8Array): boolean => {
      const files = readAddendum({ addendumJson: json, signaturesJson })
      return !isAddendumVerified(checkAddendum({ ...facts, files, record: undefined, vault: null }))
    }
    expect(isFound(addendumJson)).toBe(false)
    const places = Array.from({ length: 300 }, (_, index) => Math.floor((index * addendumJson.length) / 300))
    expect(places.filter(at => !isFound(withByte(addendumJson, at)))).toEqual([])
  })

  it('with another record in its text, for which its author did not sign', async () => {
    const moved = { ...body, record: { ...body.record, sha256: 'b'.repeat(64) } }
    const pdf = await forged({
      text: addendumText(moved),
      signatures: file => ({ ...file, addendumSha256: addendumHash(moved) }),
    })
    expect(failed(pdf)).toEqual({ author: 'signed-other-text' })
  })

  it('with a signature that is swapped, another’s, made up, or one under a record', async () => {
    const from = (change: (signature: ReturnType<typeof authorSignature>) => object) =>
      forged({
        signatures: file => ({
          ...file,
          signatures: file.signatures.map(one => ({ ...one, ...change(one) })),
        }),
      })
    const later = authorSignature(keys, { ...body, fixedAt: '2026-11-06T09:00:00+00:00' })
    expect(failed(await from(() => later))).toEqual({ author: 'signed-other-text' })
    const stranger = authorSignature(await newKeys(), body)
    expect(failed(await from(() => ({ signatureBase64: stranger.signatureBase64 })))).toEqual({
      author: 'signature-false',
    })
    const part = 'practitioner' as const
    const writtenBy = { ...body.writtenBy, part, name: body.record.practitioner }
    const practitioner = authorSignature(keys, { ...body, writtenBy })
    expect(failed(await from(() => practitioner))).toEqual({ author: 'person-other' })
    const underRecord = addendumSignedText(
      addendumHash(body),
      body.writtenBy.name,
      'supervisor',
      later.signedAt as never,
    )
    expect(failed(await from(() => ({ signedText: underRecord.replace('addendum', 'record') })))).toEqual({
      author: 'signed-other-text',
    })
    const two = await forged({
      signatures: file => ({ ...file, signatures: [...file.signatures, ...file.signatures] }),
    })
    expect(failed(two)).toEqual({ hash: 'signatures-not-readable' })
  })

  it('signed over its bytes with a certificate that its text does not name', async () => {
    const { certificate } = await newKeys()
    expect(failed(await forged({ certificate }))).toEqual({ certificate: 'other-certificate' })
  })
})
