import { useId, useMemo, useState } from 'react'
import type { Problem } from './error-summary.tsx'

/** What stands against completing a form: at a field, or about the whole (`field` null). */
export type FormProblem<F extends string> = { readonly field: F | null; readonly text: string }

export type Problems<F extends string> = {
  /** Spread into `ErrorSummary`. */
  readonly summary: { readonly problems: readonly Problem[]; readonly told: number }
  /** Spread into the field: its id and what stands against it. */
  readonly at: (field: F) => { readonly id: string; readonly error: string | null }
  /** Sets a field's value, and forgets what stood against the one before. */
  readonly on: <T>(field: F, set: (value: T) => void) => (value: T) => void
  /** Replaces what was told before; true when nothing stands against it. */
  readonly tell: (problems: readonly FormProblem<F>[]) => boolean
}

/** The problems of one form, in the same words on top and at the field. */
export const useProblems = <F extends string>(): Problems<F> => {
  const prefix = useId()
  const [state, setState] = useState<{ readonly problems: readonly FormProblem<F>[]; readonly told: number }>(
    {
      problems: [],
      told: 0,
    },
  )
  return useMemo((): Problems<F> => {
    const idOf = (field: F) => `${prefix}${field}`
    const forget = (field: F) =>
      setState(before =>
        before.problems.some(problem => problem.field === field)
          ? { ...before, problems: before.problems.filter(problem => problem.field !== field) }
          : before,
      )
    return {
      summary: {
        problems: state.problems.map(({ field, text }) =>
          field === null ? { text } : { id: idOf(field), text },
        ),
        told: state.told,
      },
      at: field => ({
        id: idOf(field),
        error: state.problems.find(problem => problem.field === field)?.text ?? null,
      }),
      on: (field, set) => value => {
        set(value)
        forget(field)
      },
      tell: problems => {
        setState(before => ({ problems, told: before.told + 1 }))
        return problems.length === 0
      },
    }
  }, [state, prefix])
}
