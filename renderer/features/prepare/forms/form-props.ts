import type { OperationOutput } from '#contract/index.ts'
import type { ClosingView, EntryView } from '#contract/review.ts'
import type { ClosingForm } from '#domain/closure/closing-forms.ts'
import type { Problems } from '#renderer/ui/use-problems.ts'
import type { OpenForm } from './use-closing-form.ts'

/** What the fields of each form are given. */
export type FormProps<F extends ClosingForm> = OpenForm<F> & {
  readonly closing: ClosingView
  readonly entry: EntryView | null
  /** The client's own page, as far as it has come. */
  readonly client: OperationOutput<'caseload.client'> | null
  readonly problems: Pick<Problems<string>, 'at'>
  readonly disabled: boolean
  /** '1 field open', 'All fields filled'. */
  readonly openWords: string
}
