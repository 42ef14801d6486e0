import { z } from 'zod'
import { canonicalJson } from '#basics/canonical-json.ts'
import { sha256Hex } from '#basics/hash.ts'
import type { Instant } from '#basics/instant.ts'
import { Part } from '#domain/people/role.ts'
import { Moment, Month, RecordClient } from './record-parts.ts'
import { Redaction } from './redaction.ts'
import { RecordSignature } from './signature.ts'

/** Adds what the record does not say, or puts right what it says. */
export const AddendumKind = z.enum(['addition', 'correction'])
export type AddendumKind = z.infer<typeof AddendumKind>

/** Characters that an addendum's text may have. */
export const ADDENDUM_TEXT_MAX = 20_000
/** Characters of a passage that is put right, and of what is right. */
export const ADDENDUM_PASSAGE_MAX = 4000

const text = (most: number) => z.string().trim().min(1).max(most)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** The text of an addendum; of a correction, why. */
export const AddendumText = text(ADDENDUM_TEXT_MAX)

/** A passage of the record as its author quotes it, and what is right in its place. */
export const AddendumCorrection = z.strictObject({
  recordSays: text(ADDENDUM_PASSAGE_MAX),
  right: text(ADDENDUM_PASSAGE_MAX),
})
export type AddendumCorrection = z.infer<typeof AddendumCorrection>

/** What its author says: all of an addendum that is typed. A correction says what it corrects; an addition has null there. */
export const AddendumWords = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('addition'),
    /** A client as the record shows them; null for the record as a whole. */
    about: RecordClient.nullable(),
    correction: z.null(),
    text: AddendumText,
  }),
  z.strictObject({
    kind: z.literal('correction'),
    about: RecordClient.nullable(),
    correction: AddendumCorrection,
    text: AddendumText,
  }),
])
export type AddendumWords = z.infer<typeof AddendumWords>

/**
 * A dated, signed addition to a record, bound to it by its hash. Its canonical JSON (RFC 8785) is what its author signs;
 * the record itself is never changed.
 */
export const AddendumBody = z
  .strictObject({
    schema: z.literal('tandem-addendum-1'),
    /** Invented people and figures; printed on every page. */
    sample: z.boolean(),
    /** `CS-2026-10-0007/A1`: the record's number, and its own running number within that record. */
    number: z.string().regex(/^CS-\d{4}-\d{2}-\d{4,}\/A[1-9]\d*$/),
    service: z.string().nullable(),
    /** The record it belongs to, with the names that stand in it. */
    record: z.strictObject({
      number: z.string(),
      sha256,
      month: Month,
      lockedAt: Moment,
      practitioner: z.string(),
      supervisor: z.string(),
    }),
    says: AddendumWords,
    writtenBy: z.strictObject({ id: z.string(), name: z.string(), title: z.string().nullable(), part: Part }),
    fixedAt: Moment,
    /** SHA-256 of the certificate that the printed bytes are signed with. */
    certificateSha256: sha256,
    madeWith: z.strictObject({ tandem: z.string() }),
  })
  .refine(({ number, record }) => number.startsWith(`${record.number}/A`), { path: ['number'] })
export type AddendumBody = z.infer<typeof AddendumBody>

/** The number of a record's nth addendum, from 1. */
export const addendumNumber = (recordNumber: string, nth: number): string => `${recordNumber}/A${nth}`

/** Its number as it can stand in the name of a file. */
export const addendumFileName = (number: string): string => `${number.replace('/', '-')}.pdf`

/** The exact text that is embedded, hashed and signed. */
export const addendumText = (body: AddendumBody): string => canonicalJson(body)

/** SHA-256 of that text's UTF-8, lower-case hex. */
export const addendumHash = (body: AddendumBody): string => sha256Hex(addendumText(body))

/** What its author signs: a text that says what it is, so that it can't be read as a signature under a record. */
export const addendumSignedText = (sha256: string, name: string, role: Part, at: Instant): string =>
  `Tandem addendum 1\n${sha256}\n${name}, ${role}\n${at}\n`

/** `signatures.json` of an addendum: one signature, its author's, in the form of a record's. */
export const AddendumSignatures = z.strictObject({
  addendumSha256: sha256,
  auditHead: z.strictObject({ sequence: z.number().int(), hash: sha256 }),
  signatures: z.array(RecordSignature).length(1),
  /** As in the `signatures.json` of a record. */
  redactions: z.array(Redaction).min(1).optional(),
})
export type AddendumSignatures = z.infer<typeof AddendumSignatures>

/** Whether two say the very same, apart from when: what was sent twice. */
export const saysTheSame = (one: AddendumWords, other: AddendumWords): boolean =>
  canonicalJson(one) === canonicalJson(other)
