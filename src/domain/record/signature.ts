import { z } from 'zod'
import type { Instant } from '#basics/instant.ts'
import { Part } from '#domain/people/role.ts'
import { Redaction } from './redaction.ts'
import { SignedOtherwise } from './signed-otherwise.ts'

/** What one person signs: a text that says what it is, so that a signature can't be read as one for something else. */
export const signedText = (sha256: string, name: string, role: Part, at: Instant): string =>
  `Tandem record 1\n${sha256}\n${name}, ${role}\n${at}\n`

/** Strokes of a hand on the screen, each a list of [x, y] in a box of `width` × `height`; or a typed name. */
export const HandSignature = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('drawn'),
    width: z.number().positive().max(4000),
    height: z.number().positive().max(4000),
    strokes: z
      .array(
        z
          .array(z.tuple([z.number(), z.number()]))
          .min(1)
          .max(2000),
      )
      .min(1)
      .max(200),
  }),
  z.strictObject({ kind: z.literal('typed'), name: z.string().trim().min(1).max(200) }),
])
export type HandSignature = z.infer<typeof HandSignature>

/** One entry of `signatures.json`. */
export const RecordSignature = z.strictObject({
  name: z.string(),
  role: Part,
  signedAt: z.string(),
  signedText: z.string(),
  publicKeyPem: z.string(),
  signatureBase64: z.string(),
})
export type RecordSignature = z.infer<typeof RecordSignature>

/**
 * An entry of `others` in `signatures.json`: the answer of the one who gave no signature of their own key, and the
 * signature of the other of the two under what they state about it. To check it: `stated` as an entry of `signatures`,
 * and that its `signedText` is `statementText` of the fields beside it, said by the one who signed the record.
 */
export const StatedAnswer = z.strictObject({
  name: z.string(),
  role: Part,
  answer: SignedOtherwise,
  stated: RecordSignature,
})
export type StatedAnswer = z.infer<typeof StatedAnswer>

/**
 * `signatures.json`, embedded beside `record.json`: enough to check both with common tools. Each of the two has one
 * answer: in `signatures`, practitioner first, who signed with their own key (at least one); in `others`, which is there
 * only when it holds one entry, who signed in ink or not.
 */
export const SignaturesFile = z.strictObject({
  recordSha256: z.string().regex(/^[0-9a-f]{64}$/),
  auditHead: z.strictObject({ sequence: z.number().int(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  signatures: z.array(RecordSignature),
  others: z.array(StatedAnswer).min(1).optional(),
  /**
   * Only of a record from which passages about somebody were erased: `recordSha256` and the signatures above are of the
   * text as it was, the last of these names the text as it is.
   */
  redactions: z.array(Redaction).min(1).optional(),
})
export type SignaturesFile = z.infer<typeof SignaturesFile>
