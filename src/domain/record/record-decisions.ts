import { z } from 'zod'
import { ActionFrom } from '#domain/action/action.ts'
import { ClosingForm } from '#domain/closure/closing-forms.ts'
import { ClosingKind, ClosingOutcome } from '#domain/closure/closing-kind.ts'
import { BroughtAs, ChecklistItem, DocumentKind, ItemResult } from '#domain/document/checklist.ts'
import { PlainDate, RecordBand, RecordClient } from './record-parts.ts'

/** Numbers of actions (`A1`) that follow from something. */
const ActionNumbers = z.array(z.string().regex(/^A\d+$/))

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
  /** Absent from the first records, whose text stays as it was signed. */
  whyNow: z.string().nullable().optional(),
  talkedOver: z.string().nullable(),
  outcome: z.enum(['decision', 'nothing to decide', 'not discussed']),
  decision: z.string().nullable(),
  reason: z.string().nullable(),
  contactsPlannedNext: z.number().int().nullable(),
  actions: ActionNumbers,
})
export type RecordDiscussion = z.infer<typeof RecordDiscussion>

/** One document read against its checklist, or set aside with the reason. */
export const RecordDocument = z.strictObject({
  client: RecordClient,
  kind: DocumentKind,
  title: z.string().nullable(),
  dated: PlainDate.nullable(),
  brought: BroughtAs.nullable(),
  setAside: z.string().nullable(),
  checklistVersion: z.number().int(),
  items: z.array(ChecklistItem.extend({ result: ItemResult.nullable(), comment: z.string().nullable() })),
  feedback: z.string().nullable(),
  reply: z.string().nullable(),
  actions: ActionNumbers,
})
export type RecordDocument = z.infer<typeof RecordDocument>

/** One closing, stable casing or step-down: the form as read, and what was agreed. Null outcome: not decided. */
export const RecordClosing = z.strictObject({
  client: RecordClient,
  form: ClosingForm,
  openFields: z.array(z.string()),
  outcome: ClosingOutcome.nullable(),
  reason: z.string().nullable(),
  /** What was attached and read; its bytes are no part of the record. Absent from the first records. */
  file: z
    .strictObject({
      name: z.string(),
      sizeBytes: z.number().int(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .nullable()
    .optional(),
  effectiveOn: PlainDate.nullable(),
  manager: z.string().nullable(),
  managersView: z.string().nullable(),
  actions: ActionNumbers,
})
export type RecordClosing = z.infer<typeof RecordClosing>

/** Clients named to be readied for next month, and samples asked for. */
export const RecordNamed = z.strictObject({
  client: RecordClient,
  kind: ClosingKind,
  note: z.string().nullable(),
})
export type RecordNamed = z.infer<typeof RecordNamed>

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
