import { zodResolver } from '@hookform/resolvers/zod'
import { type SyntheticEvent, useId, useRef, useState } from 'react'
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type PathValue,
  useForm,
  useWatch,
} from 'react-hook-form'
import type { z } from 'zod'
import { type FormProblem, type ShownProblems, shownProblems } from './form-problems.ts'

/** What stands against a form that was sent. */
export type Refused<Name extends string> = FormProblem<Name> & {
  /** Told at its field alone, which takes the focus: for what is typed again at once. */
  readonly again?: true
}

export type SentForm<Values extends FieldValues, Sent> = ShownProblems<Path<Values>> & {
  readonly values: Values
  /** Spread into the field. What is typed anew has nothing against it until it is sent again. */
  readonly field: <N extends Path<Values>>(
    name: N,
  ) => {
    readonly id: string
    readonly error: string | null
    readonly value: PathValue<Values, N>
    readonly onChange: (value: PathValue<Values, N>) => void
  }
  readonly set: <N extends Path<Values>>(name: N, value: PathValue<Values, N>) => void
  /** Back to what it began with. */
  readonly reset: () => void
  readonly sending: boolean
  /**
   * For `onSubmit`: gives `send` what the schema made of the values, one at a time however often it is pressed. What
   * `send` answers stands against the form; nothing means that it is done. While it is `held`, a press does nothing.
   */
  readonly onSubmit: (
    send: (sent: Sent) => Promise<Refused<Path<Values>> | undefined>,
    held?: boolean,
  ) => (event?: SyntheticEvent) => void
  /** For what else can be pressed in it: replaces what was told before. */
  readonly tell: (refused: Refused<Path<Values>>) => void
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
  const [told, setTold] = useState(0)
  const running = useRef(false)
  const form = useForm<Values, unknown, Sent>({
    resolver: zodResolver(schema),
    defaultValues: defaultValues as DefaultValues<Values>,
    reValidateMode: 'onSubmit',
    // The summary on top takes the focus.
    shouldFocusError: false,
  })
  const { errors, isSubmitting } = form.formState
  const values = useWatch({ control: form.control }) as Values
  const idOf = (name: string) => `${prefix}${name}`
  // In the order of the screen, whatever found them.
  const found = ['root', ...Object.keys(defaultValues)].flatMap(name => problemOf(name, errors[name]))
  const at = (name: string) => shownProblems(idOf, found, told).at(name)
  const set = <N extends Path<Values>>(name: N, value: PathValue<Values, N>) => {
    form.setValue(name, value)
    form.clearErrors(name)
  }
  const refuse = ({ field, text, again }: Refused<Path<Values>>) => {
    form.setError(field ?? 'root', { message: text, type: again ? AGAIN : 'refused' })
    if (again && field != null) focusOn(idOf(field))
  }
  return {
    values,
    summary: shownProblems(
      idOf,
      found.filter(({ again }) => !again),
      told,
    ).summary,
    at,
    field: name => ({ ...at(name), value: values[name], onChange: value => set(name, value) }),
    set,
    reset: () => form.reset(),
    sending: isSubmitting,
    onSubmit:
      (send, held = false) =>
      event => {
        event?.preventDefault()
        if (running.current || held) return
        running.current = true
        const sent = form.handleSubmit(async values => {
          const refused = await send(values)
          if (refused !== undefined) refuse(refused)
        })
        void sent().finally(() => {
          running.current = false
          setTold(before => before + 1)
        })
      },
    tell: refused => {
      form.clearErrors()
      refuse(refused)
      setTold(before => before + 1)
    },
  }
}

const AGAIN = 'again'

const problemOf = (name: string, error: unknown): Refused<string>[] => {
  if (typeof error !== 'object' || error === null || !('message' in error)) return []
  if (typeof error.message !== 'string') return []
  const problem = { field: name === 'root' ? null : name, text: error.message }
  return [{ ...problem, ...('type' in error && error.type === AGAIN && { again: true }) }]
}

const focusOn = (id: string) => {
  const field = document.getElementById(id)
  field?.focus()
  if (field instanceof HTMLInputElement) field.select()
}
