import { sha256Hex } from '#basics/hash.ts'
import { AddendumBody, AddendumSignatures } from './addendum-schema.ts'
import type { ReadAddendum } from './check-addendum.ts'
import { readCanonical } from './record-file.ts'

/** Reads the two texts of an addendum's file, as bytes; null for what is not in it. The hash is of the bytes as they are. */
export const readAddendum = ({
  addendumJson,
  signaturesJson,
}: {
  readonly addendumJson: Uint8Array | null
  readonly signaturesJson: Uint8Array | null
}): ReadAddendum => ({
  body: readCanonical(addendumJson, value => AddendumBody.safeParse(value)),
  signatures: readCanonical(signaturesJson, value => AddendumSignatures.safeParse(value)),
  sha256: addendumJson === null ? null : sha256Hex(addendumJson),
})
