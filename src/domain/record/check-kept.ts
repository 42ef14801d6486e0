import { sha256Hex } from '#basics/hash.ts'
import type { Instant } from '#basics/instant.ts'
import type { VaultBreakName } from '../audit/vault-check.ts'
import type { Part } from '../people/role.ts'
import { readRecord } from './read-record.ts'
import { isRedactedAnswer, type Redaction } from './redaction.ts'
import { type RecordSignature, signedText } from './signature.ts'
import { OTHER_PART, type SignedOtherwise, statementText } from './signed-otherwise.ts'

/** One of the two answers under a text, as the vault keeps it. */
export type KeptAnswer = {
  readonly part: Part
  readonly personId: string
  /** Null for a signature with their own key; otherwise what the other of the two states. */
  readonly otherwise: { readonly answer: SignedOtherwise; readonly statedBy: string } | null
  /** The key that it names, whatever else that person has by now; null where there is no such key. */
  readonly key: { readonly personId: string; readonly publicKeyPem: string } | null
  readonly signedText: string
  readonly signatureBase64: string
  readonly at: Instant
}

/** A text that was fixed to be signed, with the review it stands under. */
export type KeptText = {
  readonly number: string
  readonly sha256: string
  /** Of the text that stands in its place since an erasure; null where there was none. */
  readonly redactedSha256: string | null
  readonly bytes: Uint8Array
  /** Of its record; none where nothing was erased from it. */
  readonly redactions: readonly Redaction[]
  readonly review: {
    readonly month: string
    readonly practitionerId: string
    readonly supervisorId: string | null
  }
  readonly answers: readonly KeptAnswer[]
  /** Both must have answered. */
  readonly locked: boolean
}

type Verify = (signature: Pick<RecordSignature, 'publicKeyPem' | 'signedText' | 'signatureBase64'>) => boolean

/** Everything about a kept text and the answers under it that does not hold; empty when all does. */
export const checkKeptText = (kept: KeptText, verify: Verify): VaultBreakName[] => {
  if (sha256Hex(kept.bytes) !== (kept.redactedSha256 ?? kept.sha256)) return ['text-changed']
  const read = readRecord(new TextDecoder().decode(kept.bytes))
  if (!read.ok) return ['text-not-readable']
  const body = read.value
  const { review, answers } = kept
  const problems: VaultBreakName[] = []
  const isOfReview =
    body.number === kept.number &&
    body.month === review.month &&
    body.practitioner.id === review.practitionerId &&
    body.supervisor.id === review.supervisorId
  if (!isOfReview) problems.push('text-of-another')
  for (const part of ['practitioner', 'supervisor'] as const) {
    const own = answers.filter(answer => answer.part === part)
    if (own.length > 1 || (kept.locked && own.length === 0)) problems.push('answer-missing')
  }
  for (const answer of answers) {
    const { part, otherwise, key } = answer
    const signer = otherwise === null ? part : OTHER_PART[part]
    const named = (one: Part) => ({ name: body[one].name, role: one })
    const text =
      otherwise === null
        ? signedText(kept.sha256, body[part].name, part, answer.at)
        : statementText(kept.sha256, named(part), otherwise.answer, named(signer), answer.at)
    if (answer.personId !== body[part].id) problems.push('answer-of-another')
    else if (otherwise !== null && otherwise.statedBy !== body[signer].id) problems.push('answer-of-another')
    else if (key === null || key.personId !== body[signer].id) problems.push('key-of-another')
    else if (answer.signedText !== text) problems.push('signed-other-text')
    else if (otherwise !== null && isRedactedAnswer(kept.redactions, text)) continue
    else if (!verify({ ...answer, publicKeyPem: key.publicKeyPem })) problems.push('signature-false')
  }
  return problems
}
