import { z } from 'zod'
import { canonicalJson } from '#basics/canonical-json.ts'
import { sha256Hex } from '#basics/hash.ts'
import { Moment, Sha256 } from './record-parts.ts'

/** Those who erase stand to a record as its two people do, or as administrator of the vault. */
const RedactorRole = z.enum(['practitioner', 'supervisor', 'administrator'])
const Redactor = z.strictObject({ name: z.string(), role: RedactorRole })
export type Redactor = z.infer<typeof Redactor>

/**
 * What two people state about a signed text from which passages about one person were taken: which text it was, which it is
 * now. Its canonical JSON is hashed and signed; it says nothing of the person.
 */
export const RedactionStatement = z.strictObject({
  schema: z.literal('tandem-redaction-1'),
  /** Of the record or the addendum. */
  number: z.string(),
  /** Of the text that its people signed. */
  originalSha256: Sha256,
  /** Of the text before this redaction: the original, or an earlier redaction's. */
  previousSha256: Sha256,
  /** Of the text as it stands since. */
  redactedSha256: Sha256,
  redactedAt: Moment,
  redactedBy: z.array(Redactor).length(2),
  /**
   * Of what one of the two stated about the other's signature, as it stands since: only where that spoke of the person. What
   * was signed had other words, so that the signature under it can't be checked any more.
   */
  answerSha256: Sha256.optional(),
  /** How many passages were taken out or shortened. */
  passages: z.number().int().min(1),
})
export type RedactionStatement = z.infer<typeof RedactionStatement>

export const RedactionSignature = z.strictObject({
  name: z.string(),
  role: RedactorRole,
  signedAt: z.string(),
  signedText: z.string(),
  publicKeyPem: z.string(),
  signatureBase64: z.string(),
})
export type RedactionSignature = z.infer<typeof RedactionSignature>

/** An entry of `redactions` in `signatures.json`, oldest first. */
export const Redaction = z.strictObject({
  statement: RedactionStatement,
  signatures: z.array(RedactionSignature).length(2),
})
export type Redaction = z.infer<typeof Redaction>

/** SHA-256 of the statement's canonical JSON. */
export const redactionHash = (statement: RedactionStatement): string => sha256Hex(canonicalJson(statement))

/** What each of the two signs; it begins unlike any other signed text, so that none can be read as another. */
export const redactionSignedText = (statementSha256: string, { name, role }: Redactor, at: string): string =>
  `Tandem redaction 1\n${statementSha256}\n${name}, ${role}\n${at}\n`

/** Whether a statement about a signature stands as the last redaction of it left it. */
export const isRedactedAnswer = (redactions: readonly Redaction[], statedText: string): boolean =>
  redactions.findLast(({ statement }) => statement.answerSha256 !== undefined)?.statement.answerSha256 ===
  sha256Hex(statedText)

export const REDACTION_PROBLEMS = [
  /** It does not lead from the text that was signed to the one in the file. */
  'redaction-of-other-text',
  'redaction-other-people',
  'redaction-false',
] as const
export type RedactionProblem = (typeof REDACTION_PROBLEMS)[number]

type Facts = {
  readonly number: string
  readonly redactions: readonly Redaction[]
  readonly originalSha256: string
  /** Of the text in the file. */
  readonly sha256: string
  readonly verify: (signature: RedactionSignature) => boolean
}

/** When the last redaction was made, where each of them holds and they lead to this text; else what does not. */
export const checkRedactions = ({
  number,
  redactions,
  originalSha256,
  sha256,
  verify,
}: Facts): { readonly redactedOn: string } | RedactionProblem => {
  let before = originalSha256
  for (const { statement } of redactions) {
    if (
      statement.number !== number ||
      statement.originalSha256 !== originalSha256 ||
      statement.previousSha256 !== before
    )
      return 'redaction-of-other-text'
    before = statement.redactedSha256
  }
  const last = redactions.at(-1)
  if (last === undefined || before !== sha256) return 'redaction-of-other-text'
  for (const { statement, signatures } of redactions) {
    const hash = redactionHash(statement)
    const [first, second] = signatures
    if (first?.publicKeyPem === second?.publicKeyPem) return 'redaction-other-people'
    for (const [index, signature] of signatures.entries()) {
      const by = statement.redactedBy[index]
      if (by === undefined || signature.name !== by.name || signature.role !== by.role)
        return 'redaction-other-people'
      if (signature.signedText !== redactionSignedText(hash, by, signature.signedAt)) return 'redaction-false'
      if (!verify(signature)) return 'redaction-false'
    }
  }
  return { redactedOn: last.statement.redactedAt }
}
