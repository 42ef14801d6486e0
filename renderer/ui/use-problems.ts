import { useId, useMemo, useState } from 'react'
import { type FormProblem, type ShownProblems, shownProblems } from './form/form-problems.ts'

export type Problems<F extends string> = ShownProblems<F> & {
  /** Sets a field's value, and forgets what stood against the one before. */
  readonly on: <T>(field: F, set: (value: T) => void) => (value: T) => void
  /** Replaces what was told before; true when nothing stands against it. */
  readonly tell: (problems: readonly FormProblem<F>[]) => boolean
}

/** The problems of a form whose values are kept elsewhere while they are typed; `useSentForm` has its own. */
export const useProblems = <F extends string>(): Problems<F> => {
  const prefix = useId()
  const [state, setState] = useState<{ readonly problems: readonly FormProblem<F>[]; readonly told: number }>(
    {
      problems: [],
      told: 0,
    },
  )
  return useMemo((): Problems<F> => {
    const forget = (field: F) =>
      setState(before =>
        before.problems.some(problem => problem.field === field)
          ? { ...before, problems: before.problems.filter(problem => problem.field !== field) }
          : before,
      )
    return {
      ...shownProblems((field: F) => `${prefix}${field}`, state.problems, state.told),
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
