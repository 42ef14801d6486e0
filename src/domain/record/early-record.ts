import { z } from 'zod'
import { CaseloadFigures } from '#domain/caseload/caseload-figures.ts'
import { LeavingReason, Membership, Standing } from '#domain/caseload/client.ts'
import { Risk } from '#domain/caseload/risk.ts'
import { Stage } from '#domain/caseload/stage.ts'
import { ClosureForm, StableCasingForm, SupportStaffForm } from '#domain/closure/closing-forms.ts'
import { ClosingOutcome } from '#domain/closure/closing-kind.ts'
import { BroughtAs, ChecklistItem, DocumentKind, ItemResult } from '#domain/document/checklist.ts'
import { DrawRecord } from '#domain/draw/draw-record.ts'
import { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { AgendaKey } from '#domain/session/agenda.ts'
import { RecordCapacity, RecordCountingScore, RecordTrend } from './record-caseload.ts'
import {
  ActionNumbers,
  RecordAction,
  RecordCriteria,
  RecordFile,
  RecordNamed,
  RecordResult,
} from './record-decisions.ts'
import {
  Moment,
  Month,
  PlainDate,
  RECORD_NUMBER,
  RecordBand,
  RecordClient,
  RecordPerson,
  Sha256,
} from './record-parts.ts'
import type { RecordBody } from './record-schema.ts'
import { type RecordAgreement, RecordComparison } from './record-scores.ts'
import { MissedSession, RecordClose, RecordOpening, RecordSitting } from './record-session.ts'

/**
 * What `tandem-record-1` was while fields were still being added to it: records were signed in this form, so it stays
 * readable for ever and is never written. Its JSON Schema is `assets/record-schema/tandem-record-1-early.schema.json`, and a
 * test holds the two together. Fields marked optional came on the way; a record has them or not.
 */

const EarlySession = z.strictObject({
  id: z.string(),
  plannedFor: Moment.nullable(),
  place: z.string().nullable(),
  sittings: z.array(RecordSitting),
  attended: z.array(z.string()),
  agenda: z.array(
    z.strictObject({
      key: AgendaKey,
      plannedMinutes: z.number().int(),
      addedMinutes: z.number().int(),
      takenMinutes: z.number().int(),
    }),
  ),
  plannedMinutes: z.number().int(),
  takenMinutes: z.number().int(),
  notHeld: z.array(MissedSession),
})

const EarlyEntry = z.strictObject({
  client: RecordClient,
  service: z.string().nullable(),
  membership: Membership,
  standing: Standing,
  score: RecordCountingScore.nullable(),
  risk: Risk.nullable(),
  stage: Stage.nullable(),
  status: z.string().nullable(),
  contactsPlanned: z.number().int().nullable(),
  contactsMade: z.number().int().nullable(),
  lastContact: PlainDate.nullable(),
  carePlanReviewDue: PlainDate.nullable(),
  riskAssessmentReviewDue: PlainDate.nullable(),
  whatChanged: z.string().nullable(),
  carried: z.array(z.string()),
  overdue: z.array(z.enum(['care plan', 'risk assessment'])),
  contradictions: z.array(
    z.enum(['contacts-without-last-contact', 'last-contact-outside-month', 'no-contacts-but-last-contact']),
  ),
})

const EarlyCaseload = z.strictObject({
  asOf: PlainDate,
  entries: z.array(EarlyEntry),
  left: z.array(z.strictObject({ client: RecordClient, on: PlainDate.nullable(), reason: LeavingReason })),
  figures: CaseloadFigures,
  lastMonth: CaseloadFigures.nullable(),
  capacity: RecordCapacity.nullable(),
  trends: z.array(RecordTrend),
  note: z.string().nullable(),
})

const EarlyDiscussion = z.strictObject({
  client: RecordClient,
  service: z.string().nullable(),
  band: RecordBand.nullable(),
  total: z.number().nullable(),
  risk: z.string().nullable(),
  contactsPlanned: z.number().int().nullable(),
  contactsMade: z.number().int().nullable(),
  whyRaised: z.string().nullable(),
  whyNow: z.string().nullable().optional(),
  talkedOver: z.string().nullable(),
  outcome: z.enum(['decision', 'nothing to decide', 'not discussed']),
  decision: z.string().nullable(),
  reason: z.string().nullable(),
  contactsPlannedNext: z.number().int().nullable(),
  actions: ActionNumbers,
})

const EarlyDocument = z.strictObject({
  client: RecordClient,
  kind: DocumentKind,
  title: z.string().nullable(),
  dated: PlainDate.nullable(),
  brought: BroughtAs.nullable(),
  file: RecordFile.nullable().optional(),
  setAside: z.string().nullable(),
  checklistVersion: z.number().int(),
  items: z.array(ChecklistItem.extend({ result: ItemResult.nullable(), comment: z.string().nullable() })),
  result: RecordResult.nullable().optional(),
  feedback: z.string().nullable(),
  reply: z.string().nullable(),
  actions: ActionNumbers,
})

const held = { criteriaVersion: z.number().int().optional() }
const Form1 = z.discriminatedUnion('kind', [
  ClosureForm.extend({ ...held, criteria: ClosureForm.shape.criteria.unwrap().optional() }),
  StableCasingForm.extend(held),
  SupportStaffForm.extend({ ...held, criteria: SupportStaffForm.shape.criteria.unwrap().optional() }),
])

const EarlyClosing = z.strictObject({
  client: RecordClient,
  form: Form1,
  criteria: RecordCriteria.optional(),
  openFields: z.array(z.string()),
  outcome: ClosingOutcome.nullable(),
  reason: z.string().nullable(),
  effectiveOn: PlainDate.nullable(),
  manager: z.string().nullable(),
  managersView: z.string().nullable(),
  actions: ActionNumbers,
})

const EarlyAgreement = z.strictObject({
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
type EarlyAgreement = z.infer<typeof EarlyAgreement>

/** A record as it was signed before its form was settled. */
export const EarlyRecordBody = z.strictObject({
  schema: z.literal('tandem-record-1'),
  sample: z.boolean(),
  number: z.string().regex(RECORD_NUMBER),
  service: z.string().nullable(),
  month: Month,
  reviewId: z.string(),
  shownAs: z.enum(['reference and initials', 'full names', 'reference only']),
  practitioner: RecordPerson,
  supervisor: RecordPerson,
  session: EarlySession,
  opening: RecordOpening,
  caseload: EarlyCaseload,
  scheme: SchemeDefinition.nullable(),
  draws: z.array(DrawRecord.extend({ drawnAt: Moment })),
  scores: z.array(RecordComparison),
  agreement: z.strictObject({ session: EarlyAgreement.nullable(), pooled: EarlyAgreement.nullable() }),
  discussed: z.array(EarlyDiscussion),
  documents: z.array(EarlyDocument),
  closings: z.array(EarlyClosing),
  named: z.array(RecordNamed),
  actions: z.array(RecordAction),
  close: RecordClose,
  gaps: z.array(z.strictObject({ section: z.string(), kind: z.string(), count: z.number().int() })),
  madeWith: z.strictObject({ tandem: z.string(), draw: z.literal('tandem-draw-1'), trend: z.string() }),
  fixedAt: Moment,
  certificateSha256: Sha256.optional(),
})
export type EarlyRecordBody = z.infer<typeof EarlyRecordBody>

/**
 * The same record in the settled form: what it doesn't hold is null or empty, which is printed as 'Not recorded' or
 * left away. Its hash stays that of the bytes that were signed.
 */
export const settled = (body: EarlyRecordBody): RecordBody => ({
  ...body,
  session: {
    ...body.session,
    revealedAt: null,
    agenda: body.session.agenda.map(item => ({ ...item, text: null })),
  },
  caseload: {
    ...body.caseload,
    entries: body.caseload.entries.map(entry => ({
      ...entry,
      lastMonth: null,
      own: null,
      lastCaseNote: null,
      comment: null,
    })),
  },
  agreement: {
    session: settledAgreement(body.agreement.session),
    pooled: settledAgreement(body.agreement.pooled),
    byMonth: [],
    drift: null,
  },
  discussed: body.discussed.map(one => ({
    ...one,
    whyNow: one.whyNow ?? null,
    stage: null,
    strengths: null,
    goals: [],
    goalsTogether: null,
    choices: null,
    decidedAt: null,
  })),
  documents: body.documents.map(one => ({ ...one, file: one.file ?? null, result: one.result ?? null })),
  closings: body.closings.map(one => ({
    ...one,
    form: {
      ...one.form,
      criteriaVersion: one.form.criteriaVersion ?? null,
      criteria: one.form.criteria ?? [],
    },
    criteria: one.criteria ?? null,
    decidedAt: null,
  })),
  samplesAskedFor: [],
  madeWith: { ...body.madeWith, figures: null, agreement: null },
  certificateSha256: body.certificateSha256 ?? null,
})

const settledAgreement = (early: EarlyAgreement | null): RecordAgreement | null =>
  early === null
    ? null
    : {
        ...early,
        bands: [],
        supervisorHigher: null,
        supervisorLower: null,
        limitsOfAgreement95: null,
        kappa: null,
        kappaCi95: null,
        kappaLinear: null,
        ac1: null,
        ac2Linear: null,
      }
