import { z } from 'zod'
import { ActionFrom } from '#domain/action/action.ts'
import { Stage } from '#domain/caseload/stage.ts'
import { CriterionState } from '#domain/closure/closing-criteria.ts'
import { ClosureForm, StableCasingForm, SupportStaffForm } from '#domain/closure/closing-forms.ts'
import { ClosingKind, ClosingOutcome } from '#domain/closure/closing-kind.ts'
import { BroughtAs, ChecklistItem, DocumentKind, ItemResult } from '#domain/document/checklist.ts'
import { GoalOutcome } from '#domain/review/notes.ts'
import { Moment, PlainDate, RecordBand, RecordClient } from './record-parts.ts'

/** Numbers of actions (`A1`) that follow from something. */
export const ActionNumbers = z.array(z.string().regex(/^A\d+$/))

/** One client talked over, in the practitioner's order. */
export const RecordDiscussion = z.strictObject({
  client: RecordClient,
  service: z.string().nullable(),
  band: RecordBand.nullable(),
  total: z.number().nullable(),
  risk: z.string().nullable(),
  contactsPlanned: z.number().int().nullable(),
  contactsMade: z.number().int().nullable(),
  whyRaised: z.string().nullable(),
  whyNow: z.string().nullable(),
  /** Where the work with the client stands. */
  stage: Stage.nullable(),
  strengths: z.string().nullable(),
  /** The client's own, in their order, each with how far it is. */
  goals: z.array(z.strictObject({ text: z.string(), state: GoalOutcome.nullable() })),
  /** How far all of them are taken together, from before each had its own state. */
  goalsTogether: GoalOutcome.nullable(),
  /** What the client has chosen, or wants to choose. */
  choices: z.string().nullable(),
  talkedOver: z.string().nullable(),
  outcome: z.enum(['decision', 'nothing to decide', 'not discussed']),
  decision: z.string().nullable(),
  reason: z.string().nullable(),
  contactsPlannedNext: z.number().int().nullable(),
  /** When what came of it was recorded last; null where nothing was. */
  decidedAt: Moment.nullable(),
  actions: ActionNumbers,
})
export type RecordDiscussion = z.infer<typeof RecordDiscussion>

/** Counts of a list, out of applicable and out of all; texts of critical items that stand against it, by name. */
export const RecordResult = z.strictObject({
  met: z.number().int(),
  partlyMet: z.number().int(),
  notMet: z.number().int(),
  notApplicable: z.number().int(),
  notRecorded: z.number().int(),
  applicable: z.number().int(),
  all: z.number().int(),
  criticalNotMet: z.array(z.string()),
  criticalPartlyMet: z.array(z.string()),
  criticalNotRecorded: z.array(z.string()),
})
export type RecordResult = z.infer<typeof RecordResult>

/** A file that was attached, by what shows later that it is the same one. */
export const RecordFile = z.strictObject({
  name: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** One document read against its checklist, or set aside with the reason. */
export const RecordDocument = z.strictObject({
  client: RecordClient,
  kind: DocumentKind,
  title: z.string().nullable(),
  dated: PlainDate.nullable(),
  brought: BroughtAs.nullable(),
  /** What was attached and read; its bytes are no part of the record. */
  file: RecordFile.nullable(),
  setAside: z.string().nullable(),
  checklistVersion: z.number().int(),
  items: z.array(ChecklistItem.extend({ result: ItemResult.nullable(), comment: z.string().nullable() })),
  /** Null of one that was set aside. */
  result: RecordResult.nullable(),
  feedback: z.string().nullable(),
  reply: z.string().nullable(),
  actions: ActionNumbers,
})
export type RecordDocument = z.infer<typeof RecordDocument>

/** A form as it was read. Without a version of its criteria, nothing is known of what it was held against. */
const criteriaVersion = z.number().int().nullable()
export const RecordForm = z.discriminatedUnion('kind', [
  ClosureForm.extend({ criteriaVersion, criteria: ClosureForm.shape.criteria.unwrap() }),
  StableCasingForm.extend({ criteriaVersion }),
  SupportStaffForm.extend({ criteriaVersion, criteria: SupportStaffForm.shape.criteria.unwrap() }),
])
export type RecordForm = z.infer<typeof RecordForm>

/** What a form was held against, word for word, with what was said of each. */
export const RecordCriteria = z.strictObject({
  version: z.number().int(),
  items: z.array(ChecklistItem.extend({ state: CriterionState.nullable(), comment: z.string().nullable() })),
  result: RecordResult,
})
export type RecordCriteria = z.infer<typeof RecordCriteria>

/** One closing, stable casing or step-down: the form as read, and what was agreed. Null outcome: not decided. */
export const RecordClosing = z.strictObject({
  client: RecordClient,
  form: RecordForm,
  /** Null in the first records. */
  criteria: RecordCriteria.nullable(),
  openFields: z.array(z.string()),
  outcome: ClosingOutcome.nullable(),
  reason: z.string().nullable(),
  effectiveOn: PlainDate.nullable(),
  manager: z.string().nullable(),
  managersView: z.string().nullable(),
  decidedAt: Moment.nullable(),
  actions: ActionNumbers,
})
export type RecordClosing = z.infer<typeof RecordClosing>

/** A client named to be readied for next month. */
export const RecordNamed = z.strictObject({
  client: RecordClient,
  kind: ClosingKind,
  note: z.string().nullable(),
})
export type RecordNamed = z.infer<typeof RecordNamed>

/** A document that is to be brought next month. */
export const RecordSampleAskedFor = z.strictObject({
  client: RecordClient,
  kind: DocumentKind,
  title: z.string().nullable(),
})
export type RecordSampleAskedFor = z.infer<typeof RecordSampleAskedFor>

export const RecordAction = z.strictObject({
  number: z.string().regex(/^A\d+$/),
  text: z.string(),
  client: RecordClient.nullable(),
  owner: z.string(),
  due: PlainDate,
  urgent: z.boolean(),
  toldWhom: z.string().nullable(),
  shownBy: z.string().nullable(),
  from: ActionFrom,
  /** Agreed in an earlier session and carried; how often. */
  timesCarried: z.number().int(),
})
export type RecordAction = z.infer<typeof RecordAction>
