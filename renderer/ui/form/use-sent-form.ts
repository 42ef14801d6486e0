import { zodResolver } from '@hookform/resolvers/zod'
import { type SyntheticEvent, useId } from 'react'
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  useForm,
  useWatch,
} from 'react-hook-form'
import type { z } from 'zod'
import type { Problem } from '../error-summary.tsx'

/** What stands against a form that was sent: at a field, or about the whole (`field` null or left out). */
export type Refused<Name extends string> = { readonly field?: Name | null; readonly text: string }

export type SentForm<Values extends FieldValues, Sent> = {
  readonly values: Values
  /** Spread into `ErrorSummary`. */
  readonly summary: { readonly problems: readonly Problem[]; readonly told: number }
  /** Spread into the field: its id and what stands against it. */
  readonly at: <N extends Path<Values>>(name: N) => { readonly id: string; readonly error: string | null }
  /** The same with its value. What is typed anew has nothing against it until it is sent again. */
  readonly field: <N extends Path<Values>>(
    name: N,
  ) => {
    readonly id: string
    readonly error: string | null
    readonly value: PathValue<Values, N>
    readonly onChange: (value: PathValue<Values, N>) => void
  }
  readonly set: <N extends Path<Values>>(name: N, value: PathValue<Values, N>) => void
  /** Back to what it began with, or to these. */
  readonly reset: (values?: Values) => void
  readonly sending: boolean
  /**
   * For `onSubmit`: gives `send` what the schema made of the values, one at a time however often it is pressed. What
   * `send` answers stands against the form; nothing means that it is done.
   */
  readonly onSubmit: (
    send: (sent: Sent) => Promise<Refused<Path<Values>> | undefined>,
  ) => (event?: SyntheticEvent) => void
}

/**
 * A form that is completed by a press, as against what is kept while it is typed. Its schema says, in the words of the
 * screen, what stands against it; nothing is told before the first press.
 */
export const useSentForm = <Values extends FieldValues, Sent>(
  schema: z.ZodType<Sent, Values>,
  defaultValues: Values,
): SentForm<Values, Sent> => {
  const prefix = useId()
  const form = useForm<Values, unknown, Sent>({
    resolver: zodResolver(schema),
    defaultValues: defaultValues as DefaultValues<Values>,
    reValidateMode: 'onSubmit',
    // The summary on top takes the focus.
    shouldFocusError: false,
  })
  const { errors, submitCount, isSubmitting } = form.formState
  const values = useWatch({ control: form.control }) as Values
  const idOf = (name: string) => `${prefix}${name}`
  const messageOf = (name: string): string | null => {
    const error: unknown = errors[name]
    return typeof error === 'object' &&
      error !== null &&
      'message' in error &&
      typeof error.message === 'string'
      ? error.message
      : null
  }
  const at = (name: string) => ({ id: idOf(name), error: messageOf(name) })
  const set = <N extends Path<Values>>(name: N, value: PathValue<Values, N>) => {
    form.setValue(name, value)
    form.clearErrors(name)
  }
  return {
    values,
    summary: {
      problems: Object.keys(errors).flatMap(name => {
        const text = messageOf(name)
        return text === null ? [] : [name === 'root' ? { text } : { id: idOf(name), text }]
      }),
      told: submitCount,
    },
    at,
    field: name => ({ ...at(name), value: values[name], onChange: value => set(name, value) }),
    set,
    reset: to => form.reset(to),
    sending: isSubmitting,
    onSubmit: send => event => {
      if (isSubmitting) return void event?.preventDefault()
      void form.handleSubmit(async sent => {
        const refused = await send(sent)
        if (refused !== undefined) form.setError(refused.field ?? 'root', { message: refused.text })
      })(event)
    },
  }
}
