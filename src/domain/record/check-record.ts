import type { Instant } from '#basics/instant.ts'
import { ok, type Result } from '#basics/result.ts'
import type { ChainEntry } from '../audit/chain.ts'
import type { Part } from '../people/role.ts'
import type { ReadFiles, RecordTextProblem } from './record-file.ts'
import { isRedactedAnswer, REDACTION_PROBLEMS } from './redaction.ts'
import { type RecordSignature, type StatedAnswer, signedText } from './signature.ts'
import {
  asCheck,
  auditCheck,
  type Check,
  type Found,
  fileCheck,
  hashCheck,
  type KeptText,
  keptCheck,
  SEAL_PROBLEMS,
  type SealProblem,
  type SignedText,
  signedHash,
  TEXT_PROBLEMS,
} from './signed-checks.ts'
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
  ...SEAL_PROBLEMS,
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

export type RecordCheck =
  | Check<RecordCheckName, RecordProblem>
  /** No signature of this person's own key; the other of the two states it over theirs, and that holds. */
  | {
      readonly check: RecordCheckName
      readonly state: 'stated'
      readonly method: SignedOtherwise['method']
    }

/** What the vault knows of a record with this number, its people and the entry it was locked with. */
export type VaultFacts = {
  readonly record: KeptText | null
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
    return typeof found === 'object' && 'stated' in found
      ? { check, state: 'stated', method: found.stated }
      : asCheck<RecordCheckName, RecordProblem>(check, found)
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

type FoundOfRecord = Found<RecordProblem> | { readonly stated: SignedOtherwise['method'] }

const CHECKS = {
  text: ({ files }) => (files.body.ok ? 'holds' : BODY_PROBLEMS[files.body.error]),
  hash: ({ files, verify }) => hashCheck(textOf(files), verify),
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
    return vault.record === null ? 'not-in-vault' : keptCheck(vault.record, textOf(files), 'other-record')
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
    return auditCheck(vault.entry, files.signatures.value.auditHead, vault.record, {
      act: 'record locked',
      sha256: signedHash(textOf(files)),
      number: files.body.value.number,
    })
  },
  'vault file': ({ files, vault }) =>
    vault?.record == null ? 'not checked' : fileCheck(vault.record, files.sha256),
} as const satisfies Record<RecordCheckName, (facts: RecordFacts) => FoundOfRecord>

const BODY_PROBLEMS = {
  ...TEXT_PROBLEMS,
  'newer-version': 'text-newer-version',
} as const satisfies Record<RecordTextProblem, RecordProblem>

/** The record among what both kinds of signed text are checked for. */
const textOf = ({ body, signatures, sha256 }: ReadFiles): SignedText => ({
  number: body.ok ? body.value.number : null,
  sha256,
  signed: signatures.ok
    ? ok({ sha256: signatures.value.recordSha256, redactions: signatures.value.redactions })
    : signatures,
})

/** One of the two: answered once, under their own name and key, over the text that says this very record. */
const personCheck = (facts: RecordFacts, part: Part): FoundOfRecord => {
  const { files, verify } = facts
  const sha256 = signedHash(textOf(files))
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
): FoundOfRecord => {
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
