import type { AddendumBody, AddendumSignatures } from '#domain/record/addendum-schema.ts'

/** Everything that a printed addendum is made of. */
export type AddendumToPrint = {
  readonly body: AddendumBody
  /** The canonical text as it was signed: it is what is hashed and embedded. */
  readonly text: string
  readonly signatures: AddendumSignatures
}
