import { z } from 'zod'
import { canonicalJson } from '#basics/canonical-json.ts'
import { sha256Hex } from '#basics/hash.ts'
import { DrawRecord } from '#domain/draw/draw-record.ts'
import { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { RecordCaseload } from './record-caseload.ts'
import {
  RecordAction,
  RecordClosing,
  RecordDiscussion,
  RecordDocument,
  RecordNamed,
  RecordSampleAskedFor,
} from './record-decisions.ts'
import { Moment, Month, RECORD_NUMBER, RecordPerson, Sha256 } from './record-parts.ts'
import { RecordAgreements, RecordComparison } from './record-scores.ts'
import { RecordClose, RecordOpening, RecordSession } from './record-session.ts'

/**
 * The signed account of one session. Its canonical JSON (RFC 8785) is what both sign. This form is
 * settled: records are signed in it, and a change is a new version. Earlier ones are read by `readRecord`.
 */
export const RecordBody = z.strictObject({
  schema: z.literal('tandem-record-1'),
  /** Invented people and figures; printed on every page. */
  sample: z.boolean(),
  number: z.string().regex(RECORD_NUMBER),
  service: z.string().nullable(),
  month: Month,
  reviewId: z.string(),
  shownAs: z.enum(['reference and initials', 'full names', 'reference only']),
  practitioner: RecordPerson,
  supervisor: RecordPerson,
  session: RecordSession,
  opening: RecordOpening,
  caseload: RecordCaseload,
  /** Null where the service has switched scoring off. */
  scheme: SchemeDefinition.nullable(),
  /** All draws of the session, the last one being the one that counts. */
  draws: z.array(DrawRecord.extend({ drawnAt: Moment })),
  scores: z.array(RecordComparison),
  agreement: RecordAgreements,
  discussed: z.array(RecordDiscussion),
  documents: z.array(RecordDocument),
  closings: z.array(RecordClosing),
  named: z.array(RecordNamed),
  samplesAskedFor: z.array(RecordSampleAskedFor),
  actions: z.array(RecordAction),
  close: RecordClose,
  /** Gaps with which the practitioner said 'ready', as section and count. */
  gaps: z.array(z.strictObject({ section: z.string(), kind: z.string(), count: z.number().int() })),
  /** The program, and the versions of the rules by which its figures were worked out. */
  madeWith: z.strictObject({
    tandem: z.string(),
    draw: z.literal('tandem-draw-1'),
    trend: z.string(),
    figures: z.string().nullable(),
    agreement: z.string().nullable(),
  }),
  fixedAt: Moment,
  /**
   * SHA-256 of the certificate that the printed bytes are signed with: what both sign says which file's signature is
   * meant. Null in the first records.
   */
  certificateSha256: Sha256.nullable(),
})
export type RecordBody = z.infer<typeof RecordBody>

/** The exact text that is embedded, hashed and signed. */
export const recordText = (body: RecordBody): string => canonicalJson(body)

/** SHA-256 of that text's UTF-8, lower-case hex. */
export const recordHash = (body: RecordBody): string => sha256Hex(recordText(body))
