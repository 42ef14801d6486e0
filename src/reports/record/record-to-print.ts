import type { PlainDate } from '#basics/plain-date.ts'
import type { Part } from '#domain/people/role.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { HandSignature } from '#domain/record/signature.ts'

/** How one of the two stands to the record: with their key, in ink, or not and why. */
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
      readonly kind: 'ink'
      readonly role: Part
      readonly name: string
      readonly signedOn: PlainDate
      readonly seenBy: string
    }
  | { readonly kind: 'not signed'; readonly role: Part; readonly name: string; readonly reason: string }

export type AuditHead = { readonly sequence: number; readonly hash: string }

/** Everything that the printed record is made of. A draft has neither signatures nor attachments. */
export type RecordToPrint = {
  readonly body: RecordBody
  /** The canonical text as it was kept; made from the body where absent. It is what is hashed and embedded. */
  readonly text?: string
} & (
  | { readonly state: 'draft' }
  | {
      readonly state: 'signed'
      /** Both people, the practitioner first. */
      readonly signatures: readonly PrintedSignature[]
      readonly auditHead: AuditHead
      /** Whether the file is signed over its bytes with the vault's certificate. */
      readonly sealed: boolean
    }
)
