import { z } from 'zod'
import { AddendumId, RecordId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { Part } from '#domain/people/role.ts'
import { AddendumCorrection, AddendumKind, AddendumText } from '#domain/record/addendum-schema.ts'
import { RecordClient } from '#domain/record/record-parts.ts'
import { command, query } from './operation.ts'
import { PersonRef } from './people.ts'
import { Pdf } from './platform.ts'
import { Passphrase } from './vault.ts'

/** One addendum of a record, as it is listed wherever the record is shown. */
export const AddendumRow = z.strictObject({
  id: AddendumId,
  /** `CS-2026-10-0007/A1`. */
  number: z.string(),
  kind: AddendumKind,
  /** Under the name that stands in it. */
  by: PersonRef,
  part: Part,
  at: Instant,
  pages: z.number().int(),
  /** Null for the record as a whole. */
  about: RecordClient.nullable(),
  /** Whether the person who asks has opened it, or wrote it. */
  read: z.boolean(),
})
export type AddendumRow = z.infer<typeof AddendumRow>

const typed = {
  /** Reference of a client of the record; null for the record as a whole. */
  about: z.string().min(1).max(40).nullable(),
  text: AddendumText,
}

/** What its author types. */
export const AddendumInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('addition'), correction: z.null(), ...typed }),
  z.strictObject({ kind: z.literal('correction'), correction: AddendumCorrection, ...typed }),
])
export type AddendumInput = z.infer<typeof AddendumInput>

export const addendumOperations = {
  /** Clients of a record, whom an addendum may be about, in the record's order. */
  'addendum.clients': query(
    'practising',
    z.strictObject({ recordId: RecordId }),
    z.strictObject({ clients: z.array(RecordClient) }),
  ),
  /**
   * Adds to a locked record, signed with the key of whoever acts, opened by their passphrase for this moment. What the same
   * person sends twice in the same words is one addendum.
   */
  'addendum.write': command(
    'practising',
    z.strictObject({ recordId: RecordId, says: AddendumInput, passphrase: Passphrase }),
    AddendumRow,
  ),
  /** The bytes as they were signed. The purpose goes into the audit trail. */
  'addendum.pdf': query(
    'practising',
    z.strictObject({ addendumId: AddendumId, purpose: z.enum(['view', 'print', 'copy']) }),
    Pdf,
  ),
  /** Whoever acts has it before them: Today no longer tells them of it. */
  'addendum.opened': command('practising', z.strictObject({ addendumId: AddendumId }), z.strictObject({})),
} as const
