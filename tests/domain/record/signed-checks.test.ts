import { describe, expect, test } from 'vitest'
import { err, ok } from '#basics/result.ts'
import { type AuditFacts, type ChainEntry, chainHash } from '#domain/audit/chain.ts'
import {
  asCheck,
  auditCheck,
  fileCheck,
  hashCheck,
  type KeptText,
  keptCheck,
  signedHash,
} from '#domain/record/signed-checks.ts'

const SIGNED = 'a'.repeat(64)
const REDACTED = 'b'.repeat(64)
const OTHER = 'c'.repeat(64)

const BEFORE = 'd'.repeat(64)
const CONTENT: AuditFacts = {
  sequence: 17,
  at: '2026-10-29T10:38:00+00:00',
  personId: 'person',
  act: 'record locked',
  subjectKind: 'record',
  subjectId: 'record',
  detail: { sha256: SIGNED, number: 'CS-2026-10-0001' },
  clockWentBack: false,
}
const entryOf = (content: AuditFacts): ChainEntry => ({
  ...content,
  previousHash: BEFORE,
  hash: chainHash(BEFORE, content),
})
const ENTRY = entryOf(CONTENT)
const KEPT: KeptText = {
  id: 'record',
  sha256: SIGNED,
  redactedSha256: null,
  audit: { sequence: 17, hash: ENTRY.hash },
  differsAt: null,
}
const SAID = { act: 'record locked', sha256: SIGNED, number: 'CS-2026-10-0001' }
const NAMED = { sequence: 17, hash: ENTRY.hash }

describe('the entry that a file names as head', () => {
  test('holds where it stands in the chain and says that this text was locked', () => {
    expect(auditCheck(ENTRY, NAMED, KEPT, SAID)).toBe('holds')
  })

  test('that the trail has not is told with its number', () => {
    expect(auditCheck(null, NAMED, KEPT, SAID)).toEqual({ problem: 'no-entry', at: 17 })
  })

  // Each keeps a chain that holds in itself: what is wrong is that it is another entry, or another text's.
  const another = (change: Partial<AuditFacts>) => {
    const entry = entryOf({ ...CONTENT, ...change })
    const audit = { sequence: entry.sequence, hash: entry.hash }
    return [entry, { ...NAMED, hash: entry.hash }, { ...KEPT, audit }, SAID] as const
  }
  test.each([
    ['of another hash than the file says', [ENTRY, { ...NAMED, hash: OTHER }, KEPT, SAID]],
    ['that does not follow from the one before', [{ ...ENTRY, previousHash: OTHER }, NAMED, KEPT, SAID]],
    ['whose content was changed', [{ ...ENTRY, at: '2026-10-28T10:38:00+00:00' }, NAMED, KEPT, SAID]],
    ['of another act', another({ act: 'record read' })],
    ['about another record', another({ subjectId: 'another' })],
    ['of another text', another({ detail: { sha256: OTHER, number: SAID.number } })],
    ['of another number', another({ detail: { sha256: SIGNED, number: 'CS-2026-10-0002' } })],
    [
      'at another place than the vault locked it',
      [ENTRY, NAMED, { ...KEPT, audit: { ...NAMED, sequence: 18 } }, SAID],
    ],
    [
      'with another hash than the vault locked it',
      [ENTRY, NAMED, { ...KEPT, audit: { ...NAMED, hash: OTHER } }, SAID],
    ],
  ] as const)('%s is another', (_, [entry, named, kept, said]) => {
    expect(auditCheck(entry, named, kept, said)).toEqual({ problem: 'other-entry', at: 17 })
  })
})

describe('what the vault keeps', () => {
  const plain = (sha256: string | null) => ({
    number: SAID.number,
    sha256,
    signed: ok({ sha256: SIGNED, redactions: undefined }),
  })
  const redacted = (sha256: string) => ({ ...plain(sha256), signed: ok({ sha256: SIGNED, redactions: [] }) })
  const REDACTED_KEPT = { ...KEPT, redactedSha256: REDACTED, differsAt: 5 }

  test('is this text, another, or this one before passages were erased', () => {
    expect(keptCheck(KEPT, plain(SIGNED), 'other-record')).toBe('holds')
    expect(keptCheck(KEPT, plain(OTHER), 'other-record')).toBe('other-record')
    expect(keptCheck(REDACTED_KEPT, redacted(REDACTED), 'other-record')).toBe('holds')
    expect(keptCheck(REDACTED_KEPT, plain(SIGNED), 'other-record')).toBe('redacted-since')
  })

  test('is held against the file’s bytes, unless that is from before an erasure', () => {
    expect(fileCheck(KEPT, SIGNED)).toBe('holds')
    expect(fileCheck({ ...KEPT, differsAt: 5 }, SIGNED)).toEqual({ problem: 'other-bytes', at: 5 })
    expect(fileCheck(REDACTED_KEPT, SIGNED)).toBe('not checked')
    expect(fileCheck(REDACTED_KEPT, REDACTED)).toEqual({ problem: 'other-bytes', at: 5 })
  })

  test('was signed as the file’s text, or as the one that its redactions name', () => {
    expect(signedHash(plain(OTHER))).toBe(OTHER)
    expect(signedHash(redacted(REDACTED))).toBe(SIGNED)
    expect(signedHash({ ...plain(OTHER), signed: err('missing') })).toBe(OTHER)
  })
})

test('a text is held against the hash that was signed, as far as both can be read', () => {
  const text = { number: null, sha256: SIGNED, signed: ok({ sha256: SIGNED, redactions: undefined }) }
  const never = () => false
  expect(hashCheck(text, never)).toBe('holds')
  expect(hashCheck({ ...text, sha256: OTHER }, never)).toBe('hash-differs')
  expect(hashCheck({ ...text, sha256: null }, never)).toBe('not checked')
  expect(hashCheck({ ...text, signed: err('not-canonical') }, never)).toBe('signatures-not-canonical')
  const redactions = ok({ sha256: SIGNED, redactions: [] })
  expect(hashCheck({ ...text, signed: redactions }, never)).toBe('not checked')
  expect(hashCheck({ ...text, number: SAID.number, signed: redactions }, never)).toBe(
    'redaction-of-other-text',
  )
})

test('what a check found is told with its name, and its place where it has one', () => {
  expect(asCheck('seal', 'holds')).toEqual({ check: 'seal', state: 'holds' })
  expect(asCheck('seal', 'no-seal')).toEqual({ check: 'seal', state: 'fails', problem: 'no-seal', at: null })
  expect(asCheck('seal', { problem: 'bytes-changed', at: 9 })).toEqual({
    check: 'seal',
    state: 'fails',
    problem: 'bytes-changed',
    at: 9,
  })
  expect(asCheck('hash', { redactedOn: '2026-11-03' })).toEqual({
    check: 'hash',
    state: 'redacted',
    on: '2026-11-03',
  })
})
