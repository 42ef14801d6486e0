import type { ClosingView } from '#contract/review.ts'
import { emptyForm, openFields } from '#domain/closure/closing-forms.ts'
import type { SectionState } from '#domain/review/sections.ts'
import type { Status } from '#renderer/ui/status-mark.tsx'

/** Where one form stands, in the words and marks of the sections. */
export const formState = ({
  completedAt,
  form,
}: Pick<ClosingView, 'completedAt' | 'form'>): { readonly mark: Status; readonly word: SectionState } => {
  if (completedAt !== null) return { mark: 'done', word: 'complete' }
  return openFields(form).length < openFields(emptyForm(form.kind)).length
    ? { mark: 'part', word: 'in progress' }
    : { mark: 'none', word: 'not started' }
}
