import { ok, type Result } from '#basics/result.ts'
import { compareImport, type ImportComparison } from './compare-import.ts'
import type { ImportPlan } from './import-plan.ts'
import type { ImportProblem } from './import-problem.ts'
import type { Known } from './known.ts'
import { type ImportFile, type ReadImport, readImport } from './read-import.ts'

export type ImportPreview = ReadImport &
  Omit<ImportComparison, 'add' | 'change' | 'leave'> & {
    readonly counts: {
      readonly added: number
      readonly changed: number
      readonly unchanged: number
      readonly leftOut: number
      readonly missing: number
      readonly refused: number
      /** Questions that nobody has answered. */
      readonly openQuestions: number
    }
    /** What would be written; null while something is unsettled, and nothing can be written. */
    readonly plan: ImportPlan | null
  }

/**
 * Everything a person sees before an import: what was read, what it would do to what is known, what is asked. Nothing
 * is written here; the plan is what a use case writes. `known` must be of the month of `choice.month` (or of the guess
 * that `readImport` gives).
 */
export const previewImport = async (
  file: ImportFile & { readonly known: Known },
): Promise<Result<ImportPreview, ImportProblem>> => {
  const read = await readImport(file)
  return read.ok ? ok(previewOf(read.value, file.known, file.choice?.answers)) : read
}

/** The second half of `previewImport`, for a caller that needs the month first to know what is known. */
export const previewOf = (
  read: ReadImport,
  known: Known,
  answers: Readonly<Record<string, string>> = {},
): ImportPreview => {
  const { accepted, refusedReferences, refusedRows } = read.rows
  const month = read.month?.month ?? null
  const given = new Map(Object.entries(answers))
  const { add, change, leave, ...comparison } = compareImport(
    { accepted, refusedReferences, month },
    known,
    given,
  )
  const isSettled = read.unsettled.length === 0 && month !== null
  return {
    ...read,
    ...comparison,
    counts: {
      added: comparison.added.length,
      changed: comparison.changed.length,
      unchanged: comparison.unchanged.length,
      leftOut: comparison.leftOut.length,
      missing: comparison.questions.filter(question => question.kind === 'missing').length,
      refused: refusedRows,
      openQuestions: comparison.questions.filter(question => !question.isAnswered).length,
    },
    plan: isSettled ? { month, add, change, leave } : null,
  }
}
