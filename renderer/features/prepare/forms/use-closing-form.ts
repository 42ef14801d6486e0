import { useEffect, useRef } from 'react'
import type { ClosingView } from '#contract/review.ts'
import { type ClosingForm, openFields } from '#domain/closure/closing-forms.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { send } from '../mutations.ts'
import { type Drafts, useDrafts } from '../use-drafts.ts'
import { formKey } from './form-key.ts'

/** One form as it is typed: every change is kept, `set` by field, `choose` where it is saved at once. */
export type OpenForm<F extends ClosingForm> = {
  readonly form: F
  readonly drafts: Drafts
  readonly set: (fields: Partial<Omit<F, 'kind'>>) => void
  readonly choose: (fields: Partial<Omit<F, 'kind'>>) => void
  readonly flush: () => void
}

export type ClosingFormState = OpenForm<ClosingForm> & {
  readonly isComplete: boolean
  readonly open: readonly string[]
  /** Completes it, or opens it again; null when it could not be. */
  readonly setComplete: (complete: boolean) => Promise<boolean>
}

/** A form and its saving. A complete form stays complete as long as nothing needed is taken out of it. */
export const useClosingForm = (closing: ClosingView): ClosingFormState => {
  const isComplete = closing.completedAt !== null
  const drafts = useDrafts(`form/${closing.id}`)
  // What is saved while the form is being completed must not open it again.
  const complete = useRef(isComplete)
  useEffect(() => {
    complete.current = isComplete
  }, [isComplete])
  const { value, setValue, flush } = useAutosavedValue<ClosingForm>(formKey(closing.id), closing.form, form =>
    callOperation('review.saveClosingForm', { closingId: closing.id, form, complete: complete.current }),
  )
  const set = (fields: object) => setValue({ ...value, ...fields } as ClosingForm)
  return {
    form: value,
    drafts,
    set,
    choose: fields => {
      set(fields)
      flush()
    },
    flush: () => {
      drafts.flush()
      flush()
    },
    isComplete,
    open: openFields(value),
    setComplete: async next => {
      await saveQueue.flush(formKey(closing.id))
      complete.current = next
      const result = await send('review.saveClosingForm', {
        closingId: closing.id,
        form: value,
        complete: next,
      })
      if (!result.ok) complete.current = isComplete
      return result.ok
    },
  }
}
