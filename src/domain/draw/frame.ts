import { z } from 'zod'
import { Month } from '#basics/month.ts'
import { err, ok, type Result } from '#basics/result.ts'
import { Band } from '../scheme/band.ts'
import { compareReferences, frameReference, type ReferenceProblem } from './reference.ts'

/** One client who could be drawn, with what decides the draw: the band of the last agreed score, the month last drawn. */
export const FrameLine = z.object({
  reference: z.string(),
  band: Band.nullable(),
  lastDrawn: Month.nullable(),
})
export type FrameLine = z.infer<typeof FrameLine>

/** Why lines are no frame. `reference` is as it was given. */
export type FrameProblem =
  | { readonly code: 'nobody' }
  | {
      readonly code: ReferenceProblem | 'not-normalised' | 'out-of-order' | 'twice'
      readonly reference: string
    }

/** Puts clients, in whatever order they come, into the one form and order that is hashed. Nobody is no frame. */
export const buildFrame = (
  clients: readonly FrameLine[],
): Result<readonly FrameLine[], readonly FrameProblem[]> => {
  const frame = clients.map(normalised).toSorted((a, b) => compareReferences(a.reference, b.reference))
  const problems = frameProblems(frame)
  return problems.length === 0 ? ok(frame) : err(problems)
}

/** What keeps lines, as they stand, from being a frame; empty for a frame. */
export const frameProblems = (lines: readonly FrameLine[]): readonly FrameProblem[] =>
  lines.length === 0
    ? [{ code: 'nobody' }]
    : lines.flatMap(({ reference }, index): readonly FrameProblem[] => {
        const code = formProblem(reference) ?? orderProblem(lines[index - 1]?.reference, reference)
        return code === null ? [] : [{ code, reference }]
      })

/** A reference that cannot be put into form stays as it is, and is then reported. */
const normalised = ({ reference, band, lastDrawn }: FrameLine): FrameLine => {
  const form = frameReference(reference)
  return { reference: form.ok ? form.value : reference, band, lastDrawn }
}

const formProblem = (reference: string): ReferenceProblem | 'not-normalised' | null => {
  const form = frameReference(reference)
  if (!form.ok) return form.error
  return form.value === reference ? null : 'not-normalised'
}

const orderProblem = (before: string | undefined, reference: string): 'out-of-order' | 'twice' | null => {
  if (before === undefined) return null
  const order = compareReferences(before, reference)
  if (order === 0) return 'twice'
  return order > 0 ? 'out-of-order' : null
}
