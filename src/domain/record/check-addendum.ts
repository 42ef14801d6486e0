import type { Instant } from '#basics/instant.ts'
import type { Result } from '#basics/result.ts'
import { type ChainEntry, chainHash } from '../audit/chain.ts'
import { type AddendumBody, type AddendumSignatures, addendumSignedText } from './addendum-schema.ts'
import { RECORD_PROBLEMS, type SealProblem } from './check-record.ts'
import type { TextProblem } from './record-file.ts'
import { checkRedactions } from './redaction.ts'
import type { RecordSignature } from './signature.ts'

/** What is checked of an addendum, in this order: the file alone, the record it belongs to, then what only the vault knows. */
export const ADDENDUM_CHECKS = [
  'text',
  'hash',
  'author',
  'seal',
  'certificate',
  'record',
  'vault addendum',
  'vault record',
  'vault author',
  'vault certificate',
  'vault audit',
  'vault file',
] as const
export type AddendumCheckName = (typeof ADDENDUM_CHECKS)[number]

/** Those of a record, and what may be wrong with an addendum alone. */
export const ADDENDUM_PROBLEMS = [
  ...RECORD_PROBLEMS,
  /** The record beside it can't be read. */
  'no-record-beside',
  'record-hash-differs',
  'other-addendum',
] as const
export type AddendumProblem = (typeof ADDENDUM_PROBLEMS)[number]

/** `at`: the byte of the file, from 0, or the entry of the audit trail, where that can be said. */
export type AddendumCheck =
  | { readonly check: AddendumCheckName; readonly state: 'holds' }
  | { readonly check: AddendumCheckName; readonly state: 'not checked' }
  | { readonly check: AddendumCheckName; readonly state: 'redacted'; readonly on: string }
  | {
      readonly check: AddendumCheckName
      readonly state: 'fails'
      readonly problem: AddendumProblem
      readonly at: number | null
    }

/** The two embedded texts, each read or said why not. The hash is of the bytes as they are. */
export type ReadAddendum = {
  readonly body: Result<AddendumBody, TextProblem>
  readonly signatures: Result<AddendumSignatures, TextProblem>
  readonly sha256: string | null
}

/** The text of the record that was given beside it, as number and hash; null for a file that holds none. */
export type RecordBeside = { readonly number: string; readonly sha256: string } | null

/** What the vault knows of an addendum with this number, and of the record and the author it names. */
export type AddendumVaultFacts = {
  readonly addendum: {
    readonly id: string
    readonly sha256: string
    /** Of the text that stands in its place since an erasure; null where there was none. */
    readonly redactedSha256: string | null
    /** Of the record that the vault keeps it with. */
    readonly record: { readonly number: string; readonly sha256: string }
    readonly authorId: string
    readonly audit: { readonly sequence: number; readonly hash: string }
    /** First byte in which the file differs from the one that the vault keeps; null for none. */
    readonly differsAt: number | null
  } | null
  /** Every public key of its author, also the earlier ones. */
  readonly keys: readonly string[]
  /** Every public key of everybody, for those who erased. */
  readonly allKeys: readonly string[]
  readonly certificateSha256: string
  /** The entry with the sequence that the file names. */
  readonly entry: ChainEntry | null
}

export type AddendumFacts = {
  readonly files: ReadAddendum
  readonly verify: (
    signature: Pick<RecordSignature, 'publicKeyPem' | 'signedText' | 'signatureBase64'>,
  ) => boolean
  readonly seal: Result<
    { readonly certificateSha256: string },
    { readonly problem: SealProblem; readonly at: number | null }
  >
  /** Undefined where nobody gave the record's file. */
  readonly record: RecordBeside | undefined
  /** Null without a vault. */
  readonly vault: AddendumVaultFacts | null
}

/** Every check with what it found. What rests on a text that can't be read is not checked; that text fails itself. */
export const checkAddendum = (facts: AddendumFacts): AddendumCheck[] =>
  ADDENDUM_CHECKS.map(check => {
    const found = CHECKS[check](facts)
    if (found === 'holds' || found === 'not checked') return { check, state: found }
    if (typeof found === 'object' && 'redactedOn' in found)
      return { check, state: 'redacted', on: found.redactedOn }
    return typeof found === 'string'
      ? { check, state: 'fails', problem: found, at: null }
      : { check, state: 'fails', ...found }
  })

/** Nothing fails, and all that the file alone shows was checked and holds. */
export const isAddendumVerified = (checks: readonly AddendumCheck[]): boolean =>
  checks.every(
    ({ check, state }) =>
      state === 'holds' || state === 'redacted' || (state === 'not checked' && MAY_BE_OPEN.has(check)),
  )

const MAY_BE_OPEN: ReadonlySet<AddendumCheckName> = new Set(
  ADDENDUM_CHECKS.filter(check => check === 'record' || check.startsWith('vault')),
)

type Found =
  | 'holds'
  | 'not checked'
  | AddendumProblem
  | { readonly problem: AddendumProblem; readonly at: number | null }
  | { readonly redactedOn: string }

const CHECKS = {
  text: ({ files }) => (files.body.ok ? 'holds' : TEXT_PROBLEMS[files.body.error]),
  hash: ({ files, verify }) => {
    if (!files.signatures.ok) return SIGNATURES_PROBLEMS[files.signatures.error]
    if (files.sha256 === null) return 'not checked'
    const { addendumSha256, redactions } = files.signatures.value
    if (redactions === undefined) return addendumSha256 === files.sha256 ? 'holds' : 'hash-differs'
    if (!files.body.ok) return 'not checked'
    const { number } = files.body.value
    return checkRedactions({
      number,
      redactions,
      originalSha256: addendumSha256,
      sha256: files.sha256,
      verify,
    })
  },
  author: ({ files, verify }) => {
    const sha256 = signedHash(files)
    if (!files.signatures.ok || !files.body.ok || sha256 === null) return 'not checked'
    const [signature] = files.signatures.value.signatures
    if (signature === undefined) return 'person-missing'
    const { name, part } = files.body.value.writtenBy
    if (signature.name !== name || signature.role !== part) return 'person-other'
    if (signature.signedText !== addendumSignedText(sha256, name, part, signature.signedAt as Instant))
      return 'signed-other-text'
    return verify(signature) ? 'holds' : 'signature-false'
  },
  seal: ({ seal }) => (seal.ok ? 'holds' : seal.error),
  certificate: ({ files, seal }) => {
    if (!files.body.ok || !seal.ok) return 'not checked'
    return seal.value.certificateSha256 === files.body.value.certificateSha256 ? 'holds' : 'other-certificate'
  },
  record: ({ files, record }) => {
    if (record === undefined || !files.body.ok) return 'not checked'
    if (record === null) return 'no-record-beside'
    return isSameRecord(files.body.value.record, record) ? 'holds' : 'record-hash-differs'
  },
  'vault addendum': ({ files, vault }) => {
    if (vault === null || files.sha256 === null || !files.body.ok) return 'not checked'
    if (vault.addendum === null) return 'not-in-vault'
    if (vault.addendum.sha256 !== signedHash(files)) return 'other-addendum'
    const now = vault.addendum.redactedSha256 ?? vault.addendum.sha256
    return now === files.sha256 ? 'holds' : 'redacted-since'
  },
  'vault record': ({ files, vault }) => {
    if (vault?.addendum == null || !files.body.ok) return 'not checked'
    return isSameRecord(files.body.value.record, vault.addendum.record) ? 'holds' : 'record-hash-differs'
  },
  'vault author': ({ files, vault }) => {
    if (vault?.addendum == null || !files.body.ok || !files.signatures.ok) return 'not checked'
    const isTheirs = files.signatures.value.signatures.every(({ publicKeyPem }) =>
      vault.keys.includes(publicKeyPem),
    )
    const erasedBy = (files.signatures.value.redactions ?? []).flatMap(({ signatures }) => signatures)
    const areKnown = erasedBy.every(({ publicKeyPem }) => vault.allKeys.includes(publicKeyPem))
    return isTheirs && areKnown && files.body.value.writtenBy.id === vault.addendum.authorId
      ? 'holds'
      : 'other-keys'
  },
  'vault certificate': ({ seal, vault }) => {
    if (vault === null || !seal.ok) return 'not checked'
    return seal.value.certificateSha256 === vault.certificateSha256 ? 'holds' : 'not-of-vault'
  },
  'vault audit': ({ files, vault }) => {
    if (vault?.addendum == null || !files.signatures.ok || !files.body.ok) return 'not checked'
    const { auditHead } = files.signatures.value
    const at = auditHead.sequence
    const { entry, addendum } = vault
    if (entry === null) return { problem: 'no-entry', at }
    const { previousHash, hash, ...said } = entry
    const isIt =
      hash === auditHead.hash &&
      chainHash(previousHash, said) === hash &&
      entry.act === 'addendum signed' &&
      entry.subjectId === addendum.id &&
      entry.detail.sha256 === signedHash(files) &&
      entry.detail.number === files.body.value.number &&
      addendum.audit.sequence === at &&
      addendum.audit.hash === hash
    return isIt ? 'holds' : { problem: 'other-entry', at }
  },
  'vault file': ({ files, vault }) => {
    if (vault?.addendum == null) return 'not checked'
    const { differsAt, redactedSha256 } = vault.addendum
    if (redactedSha256 !== null && redactedSha256 !== files.sha256) return 'not checked'
    return differsAt === null ? 'holds' : { problem: 'other-bytes', at: differsAt }
  },
} as const satisfies Record<AddendumCheckName, (facts: AddendumFacts) => Found>

/** SHA-256 of the text that its author signed. */
const signedHash = ({ signatures, sha256 }: ReadAddendum): string | null =>
  signatures.ok && signatures.value.redactions !== undefined ? signatures.value.addendumSha256 : sha256

const isSameRecord = (
  named: { readonly number: string; readonly sha256: string },
  found: { readonly number: string; readonly sha256: string },
): boolean => named.number === found.number && named.sha256 === found.sha256

const TEXT_PROBLEMS = {
  missing: 'text-missing',
  'not-readable': 'text-not-readable',
  'not-canonical': 'text-not-canonical',
} as const satisfies Record<TextProblem, AddendumProblem>

const SIGNATURES_PROBLEMS = {
  missing: 'signatures-missing',
  'not-readable': 'signatures-not-readable',
  'not-canonical': 'signatures-not-canonical',
} as const satisfies Record<TextProblem, AddendumProblem>
