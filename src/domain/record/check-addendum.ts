import type { Instant } from '#basics/instant.ts'
import { ok, type Result } from '#basics/result.ts'
import type { ChainEntry } from '../audit/chain.ts'
import { type AddendumBody, type AddendumSignatures, addendumSignedText } from './addendum-schema.ts'
import { RECORD_PROBLEMS } from './check-record.ts'
import type { TextProblem } from './record-file.ts'
import type { RecordSignature } from './signature.ts'
import {
  asCheck,
  auditCheck,
  type Check,
  type Found,
  fileCheck,
  hashCheck,
  type KeptText,
  keptCheck,
  type SealProblem,
  type SignedText,
  signedHash,
  TEXT_PROBLEMS,
} from './signed-checks.ts'

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

export type AddendumCheck = Check<AddendumCheckName, AddendumProblem>

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
  readonly addendum:
    | (KeptText & {
        /** Of the record that the vault keeps it with. */
        readonly record: { readonly number: string; readonly sha256: string }
        readonly authorId: string
      })
    | null
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
  ADDENDUM_CHECKS.map(check => asCheck<AddendumCheckName, AddendumProblem>(check, CHECKS[check](facts)))

/** Nothing fails, and all that the file alone shows was checked and holds. */
export const isAddendumVerified = (checks: readonly AddendumCheck[]): boolean =>
  checks.every(
    ({ check, state }) =>
      state === 'holds' || state === 'redacted' || (state === 'not checked' && MAY_BE_OPEN.has(check)),
  )

const MAY_BE_OPEN: ReadonlySet<AddendumCheckName> = new Set(
  ADDENDUM_CHECKS.filter(check => check === 'record' || check.startsWith('vault')),
)

const CHECKS = {
  text: ({ files }) => (files.body.ok ? 'holds' : TEXT_PROBLEMS[files.body.error]),
  hash: ({ files, verify }) => hashCheck(textOf(files), verify),
  author: ({ files, verify }) => {
    const sha256 = signedHash(textOf(files))
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
    return vault.addendum === null
      ? 'not-in-vault'
      : keptCheck(vault.addendum, textOf(files), 'other-addendum')
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
    return auditCheck(vault.entry, files.signatures.value.auditHead, vault.addendum, {
      act: 'addendum signed',
      sha256: signedHash(textOf(files)),
      number: files.body.value.number,
    })
  },
  'vault file': ({ files, vault }) =>
    vault?.addendum == null ? 'not checked' : fileCheck(vault.addendum, files.sha256),
} as const satisfies Record<AddendumCheckName, (facts: AddendumFacts) => Found<AddendumProblem>>

/** The addendum among what both kinds of signed text are checked for. */
const textOf = ({ body, signatures, sha256 }: ReadAddendum): SignedText => ({
  number: body.ok ? body.value.number : null,
  sha256,
  signed: signatures.ok
    ? ok({ sha256: signatures.value.addendumSha256, redactions: signatures.value.redactions })
    : signatures,
})

const isSameRecord = (
  named: { readonly number: string; readonly sha256: string },
  found: { readonly number: string; readonly sha256: string },
): boolean => named.number === found.number && named.sha256 === found.sha256
