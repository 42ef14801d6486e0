import type { Problem } from '../error-summary.tsx'

/** What stands against completing a form: at a field, or about the whole (`field` null or left out). */
export type FormProblem<F extends string> = { readonly field?: F | null; readonly text: string }

export type ShownProblems<F extends string> = {
  /** Spread into `ErrorSummary`. */
  readonly summary: { readonly problems: readonly Problem[]; readonly told: number }
  /** Spread into the field: its id and what stands against it. */
  readonly at: (field: F) => { readonly id: string; readonly error: string | null }
}

/** The problems of one form, in the same words on top and at the field; `told` counts how often. */
export const shownProblems = <F extends string>(
  idOf: (field: F) => string,
  problems: readonly FormProblem<F>[],
  told: number,
): ShownProblems<F> => ({
  summary: {
    problems: problems.map(({ field, text }) => (field == null ? { text } : { id: idOf(field), text })),
    told,
  },
  at: field => ({ id: idOf(field), error: problems.find(problem => problem.field === field)?.text ?? null }),
})
