import { z } from 'zod'
import { SHORT_TEXT } from '../caseload/client.ts'
import { Risk } from '../caseload/risk.ts'
import { Stage } from '../caseload/stage.ts'

/** What a column of a file can be brought in as. `fullName` is split; `worker` only chooses rows. */
export const ImportField = z.enum([
  'reference',
  'forename',
  'surname',
  'fullName',
  'initials',
  'birthDate',
  'service',
  'locality',
  'caseType',
  'referralDate',
  'risk',
  'stage',
  'status',
  'contactsPlanned',
  'contactsMade',
  'lastContact',
  'lastCaseNote',
  'carePlanReviewDue',
  'riskAssessmentReviewDue',
  'worker',
  'comment',
])
export type ImportField = z.infer<typeof ImportField>

/** One order a file. A four-digit year in front is read year first in any of them. */
export const DateOrder = z.enum(['day-first', 'month-first', 'year-first'])
export type DateOrder = z.infer<typeof DateOrder>

export const DecimalSign = z.enum(['point', 'comma'])
export type DecimalSign = z.infer<typeof DecimalSign>

/** A heading or a word of a list, as the file writes it. */
const AsWritten = z.string().max(500)

/** Heading → field; null is 'not brought in'. */
export const ColumnMeanings = z.record(AsWritten, ImportField.nullable())
export type ColumnMeanings = z.infer<typeof ColumnMeanings>

/** Word in the file → what it means; null is 'not recorded'. */
export const WordMeanings = z.strictObject({
  risk: z.record(AsWritten, Risk.nullable()),
  stage: z.record(AsWritten, Stage.nullable()),
  status: z.record(AsWritten, z.string().max(SHORT_TEXT).nullable()),
  /** Of mappings that were remembered before there was one, nothing. */
  caseType: z.record(AsWritten, z.string().max(SHORT_TEXT).nullable()).default({}),
})
export type WordMeanings = z.infer<typeof WordMeanings>

/** Fields whose words are mapped, each word once. */
export const ListField = WordMeanings.keyof()
export type ListField = z.infer<typeof ListField>

export const isListField = (field: ImportField | null): field is ListField =>
  ListField.safeParse(field).success

/** A list whose words are kept as the file writes them, but for those that are mapped: nothing else is known of them. */
export const isTextList = (field: ImportField | null): field is 'status' | 'caseType' =>
  field === 'status' || field === 'caseType'
