import { z } from 'zod'
import { RecordId } from '#basics/ids.ts'
import { ADDENDUM_CHECKS, ADDENDUM_PROBLEMS } from '#domain/record/check-addendum.ts'
import { RECORD_CHECKS, RECORD_PROBLEMS } from '#domain/record/check-record.ts'
import { query } from './operation.ts'

const Check = z.enum(RECORD_CHECKS)

export const RecordCheck = z.discriminatedUnion('state', [
  z.strictObject({ check: Check, state: z.literal('holds') }),
  z.strictObject({ check: Check, state: z.literal('not checked') }),
  z.strictObject({ check: Check, state: z.literal('stated'), method: z.enum(['ink', 'not signed']) }),
  /** Passages about somebody were erased from it by two people, whose signatures hold. */
  z.strictObject({ check: Check, state: z.literal('redacted'), on: z.string() }),
  z.strictObject({
    check: Check,
    state: z.literal('fails'),
    problem: z.enum(RECORD_PROBLEMS),
    at: z.number().int().nullable(),
  }),
])

const OfAddendum = z.enum(ADDENDUM_CHECKS)

export const AddendumCheck = z.discriminatedUnion('state', [
  z.strictObject({ check: OfAddendum, state: z.literal('holds') }),
  z.strictObject({ check: OfAddendum, state: z.literal('not checked') }),
  z.strictObject({ check: OfAddendum, state: z.literal('redacted'), on: z.string() }),
  z.strictObject({
    check: OfAddendum,
    state: z.literal('fails'),
    problem: z.enum(ADDENDUM_PROBLEMS),
    at: z.number().int().nullable(),
  }),
])

/** What was checked of one addendum, in order. */
export const AddendumChecked = z.strictObject({
  /** `CS-2026-10-0007/A1`; null where its file does not say it. */
  number: z.string().nullable(),
  verified: z.boolean(),
  checks: z.array(AddendumCheck),
})
export type AddendumChecked = z.infer<typeof AddendumChecked>

/** What was checked of a record's file, in order. `noRecord`: the bytes are no record at all, and nothing was checked. */
export const RecordCheckView = z.strictObject({
  verified: z.boolean(),
  noRecord: z.enum(['empty', 'too-large', 'not-a-pdf', 'locked-pdf', 'no-record']).nullable(),
  checks: z.array(RecordCheck),
  /** The file is an addendum's: what was checked stands here, and `checks` is empty. */
  addendum: AddendumChecked.nullable(),
  /** What the vault keeps as addenda of the record, each by its own bytes; `verified` is of these too. */
  addenda: z.array(AddendumChecked),
})
export type RecordCheckView = z.infer<typeof RecordCheckView>

export const recordCheckOperations = {
  /** The bytes that the vault keeps, held against themselves and against the vault. */
  'record.check': query('practising', z.strictObject({ recordId: RecordId }), RecordCheckView),
  /** A file from outside, likewise. A record that one may not read is answered as one that the vault has not got. */
  'record.checkFile': query(
    'practising',
    z.strictObject({ base64: z.base64().max(42_000_000) }),
    RecordCheckView,
  ),
} as const
