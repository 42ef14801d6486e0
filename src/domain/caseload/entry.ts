import { z } from 'zod'
import { PlainDate } from '#basics/plain-date.ts'
import { LONG_TEXT, SHORT_TEXT } from './client.ts'
import { Risk } from './risk.ts'
import { Stage } from './stage.ts'

/** Contacts of a month, 0 to 999. */
export const ContactCount = z.number().int().min(0).max(999)

/** One client's line in one review. Null is 'not recorded', which never means 'not done'. */
export const EntryValues = z.strictObject({
  contactsPlanned: ContactCount.nullable(),
  contactsMade: ContactCount.nullable(),
  lastContact: PlainDate.nullable(),
  lastCaseNote: PlainDate.nullable(),
  risk: Risk.nullable(),
  stage: Stage.nullable(),
  /** As the record system wrote it; 'Stable' here does not mean stable casing. */
  status: z.string().max(SHORT_TEXT).nullable(),
  carePlanReviewDue: PlainDate.nullable(),
  riskAssessmentReviewDue: PlainDate.nullable(),
  whatChanged: z.string().max(LONG_TEXT).nullable(),
  /** The export's comment, kept as it came. */
  comment: z.string().max(LONG_TEXT).nullable(),
})
export type EntryValues = z.infer<typeof EntryValues>

export const EntryField = EntryValues.keyof()
export type EntryField = z.infer<typeof EntryField>

export const EMPTY_ENTRY: EntryValues = {
  contactsPlanned: null,
  contactsMade: null,
  lastContact: null,
  lastCaseNote: null,
  risk: null,
  stage: null,
  status: null,
  carePlanReviewDue: null,
  riskAssessmentReviewDue: null,
  whatChanged: null,
  comment: null,
}

/** Fields that 'as last month' may fill, and that a new month carries in. Never contacts made, last contact or risk. */
export const CARRIED_FIELDS = [
  'contactsPlanned',
  'stage',
  'status',
  'carePlanReviewDue',
  'riskAssessmentReviewDue',
] as const satisfies readonly EntryField[]

/** What a month's line must have before it counts as complete. */
export const NEEDED_FIELDS = [
  'contactsPlanned',
  'contactsMade',
  'lastContact',
  'risk',
  'carePlanReviewDue',
  'riskAssessmentReviewDue',
] as const satisfies readonly EntryField[]

/** Where a value came from. `agreed` is a figure of the last session (contacts planned). */
export const ValueSource = z.enum(['typed', 'imported', 'carried', 'agreed'])
export type ValueSource = z.infer<typeof ValueSource>

/** One attributed change of an entry: values that were set, and texts that are not valid yet, kept as typed. */
export const EntryChange = z.strictObject({
  source: ValueSource,
  values: EntryValues.partial(),
  /** Field → what was typed and can't be read yet; a later value of the field ends the draft. */
  drafts: z.partialRecord(EntryField, z.string().max(SHORT_TEXT)),
})
export type EntryChange = z.infer<typeof EntryChange>

export type EntryState = {
  readonly values: EntryValues
  readonly sources: Partial<Record<EntryField, ValueSource>>
  readonly drafts: Partial<Record<EntryField, string>>
}

/** The entry as it stands: the latest change of each field wins, in the order given. */
export const foldEntry = (changes: readonly EntryChange[]): EntryState => {
  const values: EntryValues = { ...EMPTY_ENTRY }
  const sources: Partial<Record<EntryField, ValueSource>> = {}
  const drafts: Partial<Record<EntryField, string>> = {}
  for (const change of changes) {
    Object.assign(values, change.values)
    for (const field of Object.keys(change.values) as EntryField[]) {
      sources[field] = change.source
      delete drafts[field]
    }
    Object.assign(drafts, change.drafts)
  }
  return { values, sources, drafts }
}

/** Needed fields that are not recorded and carry no draft. */
export const missingFields = (entry: EntryState): EntryField[] =>
  NEEDED_FIELDS.filter(field => entry.values[field] === null && entry.drafts[field] === undefined)
