import { z } from 'zod'
import { AddendumId, PersonId, RecordId } from '#basics/ids.ts'
import { RecordClient } from '#domain/record/record-parts.ts'
import { PASSAGE_SECTIONS } from '#domain/record/record-passages.ts'
import { query } from './operation.ts'

/** Some sentences in which all the words stand, and where they stand in the record. */
export const FoundPassage = z.strictObject({
  section: z.enum(PASSAGE_SECTIONS),
  client: RecordClient.nullable(),
  /** Of an action, 'A3'; of an addendum, 'CS-2026-10-0007/A1'. */
  number: z.string().nullable(),
  /** Of an addendum, which is read apart from its record. */
  addendumId: AddendumId.nullable(),
  /** About 160 characters; empty where the client alone fits. */
  text: z.string(),
  /** Where the words stand in `text`, in UTF-16 units: from, to (excluded). */
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
  before: z.boolean(),
  after: z.boolean(),
})
export type FoundPassage = z.infer<typeof FoundPassage>

export const FoundRecord = z.strictObject({
  recordId: RecordId,
  /** The first few. */
  passages: z.array(FoundPassage).min(1),
  /** How many more there are in this record. */
  more: z.number().int(),
})
export type FoundRecord = z.infer<typeof FoundRecord>

export const recordSearchOperations = {
  /**
   * Locked records in which all words of a text stand in one passage, newest first; words between quotation marks as one.
   * Case and accents make no difference. A call reads some records and says with `next` where to go on, so that nothing
   * else waits for the rest. That somebody searched is audited, never what for.
   */
  'record.search': query(
    'practising',
    z.strictObject({
      text: z.string().trim().min(2).max(200),
      practitionerId: PersonId.nullable(),
      /** The last record that was read; null to begin. */
      after: RecordId.nullable(),
    }),
    z.strictObject({
      found: z.array(FoundRecord),
      /** How many records have been read by now, of how many. */
      read: z.number().int(),
      of: z.number().int(),
      /** Null when all were read. */
      next: RecordId.nullable(),
    }),
  ),
} as const
