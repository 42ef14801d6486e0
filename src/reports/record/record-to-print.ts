import type { Part } from '#domain/people/role.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { Redaction } from '#domain/record/redaction.ts'
import type { HandSignature, RecordSignature } from '#domain/record/signature.ts'
import type { SignedOtherwise } from '#domain/record/signed-otherwise.ts'

/** How one of the two stands to the record: with their key; or in ink, or not and why, as the other states. */
export type PrintedSignature =
  | {
      readonly kind: 'key'
      readonly role: Part
      readonly name: string
      readonly signedAt: string
      readonly signedText: string
      readonly publicKeyPem: string
      readonly signatureBase64: string
      /** Drawn on the screen or typed, if they liked. */
      readonly hand: HandSignature | null
    }
  | {
      readonly kind: 'stated'
      readonly role: Part
      readonly name: string
      readonly answer: SignedOtherwise
      readonly stated: RecordSignature
    }

export type AuditHead = { readonly sequence: number; readonly hash: string }

type BodyToPrint = {
  readonly body: RecordBody
  /** The canonical text as it was kept; made from the body where absent. It is what is hashed and embedded. */
  readonly text?: string
}

/** Has no attachments. Who has signed the text already, with their key, is shown as signed. */
export type DraftToPrint = BodyToPrint & {
  readonly signatures?: readonly Extract<PrintedSignature, { readonly kind: 'key' }>[]
}

/** Everything that the printed record is made of. */
export type RecordToPrint =
  | (DraftToPrint & { readonly state: 'draft' })
  | (BodyToPrint & {
      readonly state: 'signed'
      /** Both people, the practitioner first. */
      readonly signatures: readonly PrintedSignature[]
      readonly auditHead: AuditHead
      /** Whether the file is signed over its bytes with the vault's certificate. */
      readonly sealed: boolean
      /** Where passages were erased: of the text as it was signed, and what the two who erased stated and signed. */
      readonly redacted?: { readonly originalSha256: string; readonly redactions: readonly Redaction[] }
    })
