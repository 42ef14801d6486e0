import { z } from 'zod'
import type { Json } from '#basics/canonical-json.ts'
import { Month } from '#basics/month.ts'
import { ClientFacts } from '#domain/caseload/client.ts'
import { RecordClient } from '#domain/record/record-parts.ts'

/** A row of the vault as it is told: names of its columns, ids as words, null for what is not recorded. */
export type ToldRow = Record<string, Json>
export const ToldRow: z.ZodType<ToldRow> = z.record(z.string(), z.json())
const rows = z.array(ToldRow)

/** A paragraph of somebody's text that names the client, and which text it stands in. */
export const NamedIn = z.strictObject({ where: z.string(), text: z.string() })
export type NamedIn = z.infer<typeof NamedIn>

/** What stands about the client in one signed record, with what the record can be known by. */
export const RecordAbout = z.strictObject({
  number: z.string(),
  sha256: z.string(),
  lockedAt: z.string(),
  practitioner: z.string(),
  supervisor: z.string(),
  /** By the lists of the record: 'entries', 'scores', 'discussed' and so on. */
  passages: ToldRow,
  named: z.array(NamedIn),
  addenda: rows,
})
export type RecordAbout = z.infer<typeof RecordAbout>

/** One month of one client. Lists are in the order in which things were recorded. */
export const MonthAbout = z.strictObject({
  month: Month,
  practitioner: z.string(),
  supervisor: z.string().nullable(),
  state: z.string(),
  kind: z.enum(['live', 'history']),
  entry: rows,
  changes: rows,
  scoreDrafts: rows,
  scores: rows,
  draws: rows,
  replaced: rows,
  drawn: rows,
  discussion: rows,
  documents: rows,
  closings: rows,
  actions: rows,
  answers: rows,
  enteredElsewhere: rows,
  named: z.array(NamedIn),
  record: RecordAbout.nullable(),
})
export type MonthAbout = z.infer<typeof MonthAbout>

/** What is not in it, and why; with the month or name that it concerns. */
export const Missing = z.strictObject({
  why: z.enum([
    'scores-not-shown-yet',
    'unrecorded-texts',
    'frames-of-draws',
    'file-bytes',
    'kept-files',
    'texts-of-others',
    'closed-reviews',
    'about-clients',
  ]),
  about: z.string().nullable(),
})
export type Missing = z.infer<typeof Missing>

/**
 * `tandem-client-export-1`: everything a vault holds about one client, for a request of access, as RFC 8785 JSON. Made anew
 * each time, signed by nobody; fields may be added, none changes its meaning under this name.
 */
export const ClientExport = z.strictObject({
  schema: z.literal('tandem-client-export-1'),
  sample: z.boolean(),
  service: z.string().nullable(),
  madeAt: z.string(),
  madeBy: z.string(),
  /** Version of Tandem. */
  madeWith: z.string(),
  client: RecordClient,
  /** As they stand. */
  facts: ClientFacts,
  /** Who holds the client now, or held them last. */
  practitioner: z.string(),
  added: rows,
  changes: rows,
  stays: rows,
  imports: rows,
  chartBases: rows,
  holds: rows,
  /** Newest first. */
  months: z.array(MonthAbout),
  audit: rows,
  /** Where another client is named, by what they are named there; a program does not find every name. */
  othersNamed: z.array(z.strictObject({ where: z.string(), words: z.array(z.string()) })),
  missing: z.array(Missing),
})
export type ClientExport = z.infer<typeof ClientExport>
