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
} from './record-decisions.ts'
import { Moment, Month, RecordBand, RecordClient, RecordPerson, RecordScore } from './record-parts.ts'
import { RecordClose, RecordOpening, RecordSession } from './record-session.ts'

/** Two scores of one drawn client side by side. Agreed levels carry their reasons by item; originals stay. */
export const RecordComparison = z.strictObject({
  client: RecordClient,
  service: z.string().nullable(),
  risk: z.string().nullable(),
  own: RecordScore,
  supervisor: RecordScore,
  agreed: z
    .strictObject({
      levels: z.record(z.string(), z.number().int()),
      total: z.number(),
      band: RecordBand,
      reasons: z.record(z.string(), z.string()),
      at: Moment,
    })
    .nullable(),
  /** The client in whose place this one was scored. */
  inPlaceOf: z.string().nullable(),
})
export type RecordComparison = z.infer<typeof RecordComparison>

/** How two raters compare: this session's counts, and up to twelve months pooled; null coefficients are undefined. */
export const RecordAgreement = z.strictObject({
  months: z.number().int(),
  pairs: z.number().int(),
  sameBand: z.number().int(),
  withinOneBand: z.number().int(),
  tooFewToSay: z.boolean(),
  allInOneBand: z.boolean(),
  agreement: z.number().nullable(),
  agreementCi95: z.tuple([z.number(), z.number()]).nullable(),
  meanDifference: z.number().nullable(),
  meanDifferenceCi95: z.tuple([z.number(), z.number()]).nullable(),
  kappaQuadratic: z.number().nullable(),
  ac2Quadratic: z.number().nullable(),
})
export type RecordAgreement = z.infer<typeof RecordAgreement>

/** The signed account of one session. Its canonical JSON (RFC 8785) is what both sign. */
export const RecordBody = z.strictObject({
  schema: z.literal('tandem-record-1'),
  /** Invented people and figures; printed on every page. */
  sample: z.boolean(),
  /** `CS-2026-10-0007`: month of the review, running number within the vault. */
  number: z.string().regex(/^CS-\d{4}-\d{2}-\d{4,}$/),
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
  agreement: z.strictObject({ session: RecordAgreement.nullable(), pooled: RecordAgreement.nullable() }),
  discussed: z.array(RecordDiscussion),
  documents: z.array(RecordDocument),
  closings: z.array(RecordClosing),
  named: z.array(RecordNamed),
  actions: z.array(RecordAction),
  close: RecordClose,
  /** Gaps with which the practitioner said 'ready', as section and count. */
  gaps: z.array(z.strictObject({ section: z.string(), kind: z.string(), count: z.number().int() })),
  madeWith: z.strictObject({ tandem: z.string(), draw: z.literal('tandem-draw-1'), trend: z.string() }),
  fixedAt: Moment,
  /**
   * SHA-256 of the certificate that the printed bytes are signed with: what both sign says which file's signature is
   * meant. Absent from the first records.
   */
  certificateSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
export type RecordBody = z.infer<typeof RecordBody>

/** The exact text that is embedded, hashed and signed. */
export const recordText = (body: RecordBody): string => canonicalJson(body)

/** SHA-256 of that text's UTF-8, lower-case hex. */
export const recordHash = (body: RecordBody): string => sha256Hex(recordText(body))
