import type { Instant } from '#basics/instant.ts'
import type { Result } from '#basics/result.ts'
import { type ChainEntry, chainHash } from '../audit/chain.ts'
import type { Part } from '../people/role.ts'
import type { ReadFiles, RecordTextProblem, TextProblem } from './record-file.ts'
import { checkRedactions, isRedactedAnswer, REDACTION_PROBLEMS } from './redaction.ts'
import { type RecordSignature, type StatedAnswer, signedText } from './signature.ts'
import { OTHER_PART, type SignedOtherwise, statementText } from './signed-otherwise.ts'

/** What is checked of a record, in this order: the file alone, then what only the vault knows. */
export const RECORD_CHECKS = [
  'text',
  'hash',
  'practitioner',
  'supervisor',
  'seal',
  'certificate',
  'vault record',
  'vault people',
  'vault certificate',
  'vault audit',
  'vault file',
] as const
export type RecordCheckName = (typeof RECORD_CHECKS)[number]

export const RECORD_PROBLEMS = [
  'text-missing',
  'text-not-readable',
  'text-not-canonical',
  'text-newer-version',
  'signatures-missing',
  'signatures-not-readable',
  'signatures-not-canonical',
  'hash-differs',
  'person-missing',
  'person-twice',
  'person-other',
  'person-same-key',
  'signed-other-text',
  'signature-false',
  'statement-by-other',
  'statement-other-text',
  'statement-false',
  'no-seal',
  'seal-twice',
  /** Something stands before, after or beside what was signed. */
  'range-not-whole',
  'container-changed',
  'certificate-changed',
  'bytes-changed',
  'seal-false',
  'other-certificate',
  'not-in-vault',
  'other-record',
  'other-keys',
  'not-of-vault',
  'no-entry',
  'other-entry',
  'other-bytes',
  ...REDACTION_PROBLEMS,
  /** The vault's record lost passages since; this file still has them. */
  'redacted-since',
] as const
export type RecordProblem = (typeof RECORD_PROBLEMS)[number]

export type SealProblem = Extract<
  RecordProblem,
  | 'no-seal'
  | 'seal-twice'
  | 'range-not-whole'
  | 'container-changed'
  | 'certificate-changed'
  | 'bytes-changed'
  | 'seal-false'
>

/** `at`: the byte of the file, from 0, or the entry of the audit trail, where that can be said. */
export type RecordCheck =
  | { readonly check: RecordCheckName; readonly state: 'holds' }
  | { readonly check: RecordCheckName; readonly state: 'not checked' }
  /** No signature of this person's own key; the other of the two states it over theirs, and that holds. */
  | {
      readonly check: RecordCheckName
      readonly state: 'stated'
      readonly method: SignedOtherwise['method']
    }
  /** Passages about somebody were erased by two people, whose signatures hold; what is left is as they signed it. */
  | { readonly check: RecordCheckName; readonly state: 'redacted'; readonly on: string }
  | {
      readonly check: RecordCheckName
      readonly state: 'fails'
      readonly problem: RecordProblem
      readonly at: number | null
    }

/** What the vault knows of a record with this number, its people and the entry it was locked with. */
export type VaultFacts = {
  readonly record: {
    readonly id: string
    /** Of the text that was signed. */
    readonly sha256: string
    /** Of the text that stands in its place since an erasure; null where there was none. */
    readonly redactedSha256: string | null
    readonly audit: { readonly sequence: number; readonly hash: string }
    /** First byte in which the file differs from the one that the vault keeps; null for none. */
    readonly differsAt: number | null
  } | null
  /** Every public key of its people, also the earlier ones; of a redacted record, of everybody. */
  readonly keys: readonly { readonly personId: string; readonly publicKeyPem: string }[]
  readonly certificateSha256: string
  /** The entry with the sequence that the file names. */
  readonly entry: ChainEntry | null
}

type Checkable = Pick<RecordSignature, 'publicKeyPem' | 'signedText' | 'signatureBase64'>

export type RecordFacts = {
  readonly files: ReadFiles
  /** Ed25519 of a text's UTF-8; false for what is no key or signature. */
  readonly verify: (signature: Checkable) => boolean
  readonly seal: Result<
    { readonly certificateSha256: string },
    { readonly problem: SealProblem; readonly at: number | null }
  >
  /** Null without a vault. Of a record that the vault has not got, nothing else is held against it but the certificate. */
  readonly vault: VaultFacts | null
}

/** Every check with what it found. What rests on a text that can't be read is not checked; that text fails itself. */
export const checkRecord = (facts: RecordFacts): RecordCheck[] =>
  RECORD_CHECKS.map(check => {
    const found = CHECKS[check](facts)
    if (found === 'holds' || found === 'not checked') return { check, state: found }
    if (typeof found === 'object' && 'stated' in found)
      return { check, state: 'stated', method: found.stated }
    if (typeof found === 'object' && 'redactedOn' in found)
      return { check, state: 'redacted', on: found.redactedOn }
    return typeof found === 'string'
      ? { check, state: 'fails', problem: found, at: null }
      : { check, state: 'fails', ...found }
  })

/** Nothing fails, and all that the file alone shows was checked and holds; of a redacted record, for what is left. */
export const isVerified = (checks: readonly RecordCheck[]): boolean =>
  checks.every(
    ({ check, state }) =>
      state === 'holds' ||
      state === 'stated' ||
      state === 'redacted' ||
      (state === 'not checked' && MAY_BE_OPEN.has(check)),
  )

/** When passages were last erased from what was checked; null where it is as it was signed, or where something fails. */
export const redactedOn = (
  checks: readonly ({ readonly state: string } | { readonly state: 'redacted'; readonly on: string })[],
): string | null => {
  const found = checks.find(one => 'on' in one)
  return found === undefined || !('on' in found) || checks.some(({ state }) => state === 'fails')
    ? null
    : found.on
}

/** Of these, one that was not checked does no harm: the first records name no certificate, and there may be no vault. */
const MAY_BE_OPEN: ReadonlySet<RecordCheckName> = new Set(
  RECORD_CHECKS.filter(check => check === 'certificate' || check.startsWith('vault')),
)

type Found =
  | 'holds'
  | 'not checked'
  | RecordProblem
  | { readonly problem: RecordProblem; readonly at: number | null }
  | { readonly stated: SignedOtherwise['method'] }
  | { readonly redactedOn: string }

const CHECKS = {
  text: ({ files }) => (files.body.ok ? 'holds' : TEXT_PROBLEMS[files.body.error]),
  hash: ({ files, verify }) => {
    if (!files.signatures.ok) return SIGNATURES_PROBLEMS[files.signatures.error]
    if (files.sha256 === null) return 'not checked'
    const { recordSha256, redactions } = files.signatures.value
    if (redactions === undefined) return recordSha256 === files.sha256 ? 'holds' : 'hash-differs'
    if (!files.body.ok) return 'not checked'
    const { number } = files.body.value
    return checkRedactions({ number, redactions, originalSha256: recordSha256, sha256: files.sha256, verify })
  },
  practitioner: facts => personCheck(facts, 'practitioner'),
  supervisor: facts => personCheck(facts, 'supervisor'),
  seal: ({ seal }) => (seal.ok ? 'holds' : seal.error),
  certificate: ({ files, seal }) => {
    const named = files.body.ok ? files.body.value.certificateSha256 : null
    if (named === null || !seal.ok) return 'not checked'
    return seal.value.certificateSha256 === named ? 'holds' : 'other-certificate'
  },
  'vault record': ({ files, vault }) => {
    if (vault === null || files.sha256 === null || !files.body.ok) return 'not checked'
    if (vault.record === null) return 'not-in-vault'
    if (vault.record.sha256 !== signedHash(files)) return 'other-record'
    const now = vault.record.redactedSha256 ?? vault.record.sha256
    return now === files.sha256 ? 'holds' : 'redacted-since'
  },
  'vault people': ({ files, vault }) => {
    if (vault?.record == null || !files.body.ok || !files.signatures.ok) return 'not checked'
    const body = files.body.value
    const known = files.signatures.value.signatures.every(({ role, publicKeyPem }) =>
      vault.keys.some(key => key.personId === body[role].id && key.publicKeyPem === publicKeyPem),
    )
    const erasedBy = (files.signatures.value.redactions ?? []).flatMap(({ signatures }) => signatures)
    return known && erasedBy.every(one => vault.keys.some(key => key.publicKeyPem === one.publicKeyPem))
      ? 'holds'
      : 'other-keys'
  },
  'vault certificate': ({ seal, vault }) => {
    if (vault === null || !seal.ok) return 'not checked'
    return seal.value.certificateSha256 === vault.certificateSha256 ? 'holds' : 'not-of-vault'
  },
  'vault audit': ({ files, vault }) => {
    if (vault?.record == null || !files.signatures.ok || !files.body.ok) return 'not checked'
    const { auditHead } = files.signatures.value
    const at = auditHead.sequence
    const { entry, record } = vault
    if (entry === null) return { problem: 'no-entry', at }
    const { previousHash, hash, ...said } = entry
    const isIt =
      hash === auditHead.hash &&
      chainHash(previousHash, said) === hash &&
      entry.act === 'record locked' &&
      entry.subjectId === record.id &&
      entry.detail.sha256 === signedHash(files) &&
      entry.detail.number === files.body.value.number &&
      record.audit.sequence === at &&
      record.audit.hash === hash
    return isIt ? 'holds' : { problem: 'other-entry', at }
  },
  'vault file': ({ files, vault }) => {
    if (vault?.record == null) return 'not checked'
    const { differsAt, redactedSha256 } = vault.record
    if (redactedSha256 !== null && isFromBefore(files, redactedSha256)) return 'not checked'
    return differsAt === null ? 'holds' : { problem: 'other-bytes', at: differsAt }
  },
} as const satisfies Record<RecordCheckName, (facts: RecordFacts) => Found>

const TEXT_PROBLEMS = {
  missing: 'text-missing',
  'not-readable': 'text-not-readable',
  'not-canonical': 'text-not-canonical',
  'newer-version': 'text-newer-version',
} as const satisfies Record<RecordTextProblem, RecordProblem>

const SIGNATURES_PROBLEMS = {
  missing: 'signatures-missing',
  'not-readable': 'signatures-not-readable',
  'not-canonical': 'signatures-not-canonical',
} as const satisfies Record<TextProblem, RecordProblem>

/** SHA-256 of the text that was signed: that of the file's text, unless passages were erased from it since. */
const signedHash = ({ signatures, sha256 }: ReadFiles): string | null =>
  signatures.ok && signatures.value.redactions !== undefined ? signatures.value.recordSha256 : sha256

/** A copy that was made before the last erasure can't be the file that the vault keeps. */
const isFromBefore = ({ sha256 }: ReadFiles, redactedSha256: string): boolean => sha256 !== redactedSha256

/** One of the two: answered once, under their own name and key, over the text that says this very record. */
const personCheck = (facts: RecordFacts, part: Part): Found => {
  const { files, verify } = facts
  const sha256 = signedHash(files)
  if (!files.signatures.ok || !files.body.ok || sha256 === null) return 'not checked'
  const { signatures: all, others = [] } = files.signatures.value
  const own = all.filter(({ role }) => role === part)
  const [answer] = others.filter(({ role }) => role === part)
  if (own.length + others.filter(({ role }) => role === part).length > 1) return 'person-twice'
  const [signature] = own
  if (signature === undefined)
    return answer === undefined ? 'person-missing' : statementCheck(facts, answer, all, sha256)
  if (signature.name !== files.body.value[part].name) return 'person-other'
  if (all.some(other => other !== signature && other.publicKeyPem === signature.publicKeyPem))
    return 'person-same-key'
  const { name, signedAt } = signature
  if (signature.signedText !== signedText(sha256, name, part, signedAt as Instant)) return 'signed-other-text'
  return verify(signature) ? 'holds' : 'signature-false'
}

/** What the other of the two states of one who gave no signature: over the key with which they signed the record. */
const statementCheck = (
  { files, verify }: RecordFacts,
  { name, role, answer, stated }: StatedAnswer,
  signatures: readonly RecordSignature[],
  sha256: string,
): Found => {
  if (!files.body.ok || name !== files.body.value[role].name) return 'person-other'
  const signer = signatures.find(one => one.role === OTHER_PART[role])
  if (
    stated.role !== signer?.role ||
    stated.name !== signer.name ||
    stated.publicKeyPem !== signer.publicKeyPem
  )
    return 'statement-by-other'
  const text = statementText(sha256, { name, role }, answer, stated, stated.signedAt as Instant)
  if (stated.signedText !== text) return 'statement-other-text'
  // That the redaction itself holds is checked with the hash.
  const redactions = files.signatures.ok ? (files.signatures.value.redactions ?? []) : []
  return verify(stated) || isRedactedAnswer(redactions, text) ? { stated: answer.method } : 'statement-false'
}
