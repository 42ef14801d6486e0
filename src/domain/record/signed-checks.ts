import type { Result } from '#basics/result.ts'
import { type ChainEntry, chainHash } from '../audit/chain.ts'
import type { TextProblem } from './record-file.ts'
import { checkRedactions, type Redaction } from './redaction.ts'

/** What is checked alike of a record and of an addendum: both are a text, its signatures, a sealed file and an entry. */

export const SEAL_PROBLEMS = [
  'no-seal',
  'seal-twice',
  /** Something stands before, after or beside what was signed. */
  'range-not-whole',
  'container-changed',
  'certificate-changed',
  'bytes-changed',
  'seal-false',
] as const
export type SealProblem = (typeof SEAL_PROBLEMS)[number]

/** Where a problem is: the byte of the file, from 0, or the entry of the audit trail; null where that can't be said. */
type At = { readonly at: number | null }

/** What one check comes to, of those of `Problem`. */
export type Found<Problem extends string> =
  | 'holds'
  | 'not checked'
  | Problem
  | ({ readonly problem: Problem } & At)
  /** Passages were erased by two people, whose signatures hold; what is left is as it was signed. */
  | { readonly redactedOn: string }

/** The same as it is told, with the name of the check. */
export type Check<Name extends string, Problem extends string> =
  | { readonly check: Name; readonly state: 'holds' }
  | { readonly check: Name; readonly state: 'not checked' }
  | { readonly check: Name; readonly state: 'redacted'; readonly on: string }
  | ({ readonly check: Name; readonly state: 'fails'; readonly problem: Problem } & At)

export const asCheck = <Name extends string, Problem extends string>(
  check: Name,
  found: Found<Problem>,
): Check<Name, Problem> => {
  if (found === 'holds') return { check, state: 'holds' }
  if (found === 'not checked') return { check, state: 'not checked' }
  if (typeof found === 'string') return { check, state: 'fails', problem: found, at: null }
  return 'redactedOn' in found
    ? { check, state: 'redacted', on: found.redactedOn }
    : { check, state: 'fails', ...found }
}

export const TEXT_PROBLEMS = {
  missing: 'text-missing',
  'not-readable': 'text-not-readable',
  'not-canonical': 'text-not-canonical',
} as const satisfies Record<TextProblem, string>

const SIGNATURES_PROBLEMS = {
  missing: 'signatures-missing',
  'not-readable': 'signatures-not-readable',
  'not-canonical': 'signatures-not-canonical',
} as const satisfies Record<TextProblem, string>

/** Of the embedded files: the text's number, its hash as it is, and the hash that was signed, with what was erased since. */
export type SignedText = {
  readonly number: string | null
  readonly sha256: string | null
  readonly signed: Result<
    { readonly sha256: string; readonly redactions?: readonly Redaction[] | undefined },
    TextProblem
  >
}

type Verify = Parameters<typeof checkRedactions>[0]['verify']

/** The text is the one that was signed, or leads there by redactions that hold. */
export const hashCheck = ({ number, sha256, signed }: SignedText, verify: Verify) => {
  if (!signed.ok) return SIGNATURES_PROBLEMS[signed.error]
  if (sha256 === null) return 'not checked'
  const { sha256: originalSha256, redactions } = signed.value
  if (redactions === undefined) return originalSha256 === sha256 ? 'holds' : 'hash-differs'
  if (number === null) return 'not checked'
  return checkRedactions({ number, redactions, originalSha256, sha256, verify })
}

/** SHA-256 of the text that was signed: that of the file's text, unless passages were erased from it since. */
export const signedHash = ({ sha256, signed }: SignedText): string | null =>
  signed.ok && signed.value.redactions !== undefined ? signed.value.sha256 : sha256

/** What a vault keeps of a signed text. */
export type KeptText = {
  readonly id: string
  /** Of the text that was signed. */
  readonly sha256: string
  /** Of the text that stands in its place since an erasure; null where there was none. */
  readonly redactedSha256: string | null
  readonly audit: { readonly sequence: number; readonly hash: string }
  /** First byte in which the file differs from the one that the vault keeps; null for none. */
  readonly differsAt: number | null
}

/** The vault keeps this text; `other` where it keeps another under this number. */
export const keptCheck = <Other extends string>(kept: KeptText, text: SignedText, other: Other) => {
  if (kept.sha256 !== signedHash(text)) return other
  return (kept.redactedSha256 ?? kept.sha256) === text.sha256 ? 'holds' : 'redacted-since'
}

/** The bytes are those that the vault keeps; a copy from before the last erasure can't be. */
export const fileCheck = ({ differsAt, redactedSha256 }: KeptText, sha256: string | null) => {
  if (redactedSha256 !== null && redactedSha256 !== sha256) return 'not checked'
  return differsAt === null ? 'holds' : ({ problem: 'other-bytes', at: differsAt } as const)
}

/** The entry that the file names as head stands in the vault's trail, in its chain, and says that this very text was locked. */
export const auditCheck = (
  entry: ChainEntry | null,
  named: { readonly sequence: number; readonly hash: string },
  kept: KeptText,
  said: { readonly act: string; readonly sha256: string | null; readonly number: string },
) => {
  const at = named.sequence
  if (entry === null) return { problem: 'no-entry', at } as const
  const { previousHash, hash, ...content } = entry
  const isIt =
    hash === named.hash &&
    chainHash(previousHash, content) === hash &&
    entry.act === said.act &&
    entry.subjectId === kept.id &&
    entry.detail.sha256 === said.sha256 &&
    entry.detail.number === said.number &&
    kept.audit.sequence === at &&
    kept.audit.hash === hash
  return isIt ? 'holds' : ({ problem: 'other-entry', at } as const)
}
