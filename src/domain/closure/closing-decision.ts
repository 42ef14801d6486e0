import { z } from 'zod'
import { PlainDate } from '#basics/plain-date.ts'
import { LONG_TEXT, SHORT_TEXT } from '#domain/caseload/client.ts'
import { type ClosingForm, needsManagersView } from './closing-forms.ts'
import { ClosingOutcome } from './closing-kind.ts'

/** What the two agreed on one form. `effectiveOn` is the last day (closing) or the first day of the new contact. */
export const ClosingDecision = z.strictObject({
  outcome: ClosingOutcome,
  reason: z.string().trim().min(1).max(LONG_TEXT),
  effectiveOn: PlainDate.nullable(),
  manager: z.string().trim().max(SHORT_TEXT).nullable(),
  managersView: z.string().trim().max(LONG_TEXT).nullable(),
})
export type ClosingDecision = z.infer<typeof ClosingDecision>

export type DecisionProblem = 'managers-view-needed' | 'date-needed'

/** What stands against a decision; empty when it may be recorded. */
export const decisionProblems = (form: ClosingForm, decision: ClosingDecision): DecisionProblem[] => {
  if (decision.outcome !== 'agreed') return []
  const problems: DecisionProblem[] = []
  if (needsManagersView(form) && (!decision.manager || !decision.managersView))
    problems.push('managers-view-needed')
  if (decision.effectiveOn === null) problems.push('date-needed')
  return problems
}
