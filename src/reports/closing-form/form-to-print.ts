import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { CriterionResult } from '#domain/closure/closing-criteria.ts'
import type { ClosingDecision } from '#domain/closure/closing-decision.ts'
import type { ClosingForm } from '#domain/closure/closing-forms.ts'
import type { RecordClient } from '#domain/record/record-parts.ts'

/** One client's closure form, stable-casing plan or support-staff plan as it stands, with what was decided on it. */
export type FormToPrint = {
  readonly client: RecordClient
  readonly practitioner: string
  readonly supervisor: string | null
  readonly month: Month
  readonly service: string | null
  readonly sample: boolean
  readonly printedOn: PlainDate
  /** Version of the program that prints it. */
  readonly tandem: string
  readonly form: ClosingForm
  /** Names of fields still open, in the order of the form. */
  readonly openFields: readonly string[]
  readonly completedOn: PlainDate | null
  readonly namedInMonth: Month
  readonly note: string | null
  readonly criteria: { readonly version: number; readonly items: readonly CriterionResult[] }
  /** What was said of it the month before, where it comes up again. */
  readonly lastDecision: ClosingDecision | null
  readonly decision: (ClosingDecision & { readonly on: PlainDate }) | null
  /** Of the signed record that the decision is part of; null until both have signed. */
  readonly recordNumber: string | null
}
