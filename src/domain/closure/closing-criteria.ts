import { z } from 'zod'
import { ChecklistItem } from '../document/checklist.ts'
import { ClosingKind } from './closing-kind.ts'
import { MetState } from './met-state.ts'

/** A versioned list that a closure form, a stable casing or a step-down to support staff is held against. */
export const ClosingCriteria = z.strictObject({
  kind: ClosingKind,
  version: z.number().int().min(1),
  items: z.array(ChecklistItem).min(1).max(40),
})
export type ClosingCriteria = z.infer<typeof ClosingCriteria>

export const CriterionState = z.enum([...MetState.options, 'not applicable'])
export type CriterionState = z.infer<typeof CriterionState>

/** One criterion as the practitioner sees it; null is 'not recorded'. */
export const CriterionAnswer = z.strictObject({
  key: z.string().max(60),
  state: CriterionState.nullable(),
  comment: z.string().max(1000).nullable(),
})
export type CriterionAnswer = z.infer<typeof CriterionAnswer>

/** A criterion with what was said of it. */
export type CriterionResult = ChecklistItem & Pick<CriterionAnswer, 'state' | 'comment'>

/** Counts of one form. `applicable` leaves 'not applicable' out; `all` is the list's length. Nothing is averaged. */
export type CriteriaCounts = {
  readonly met: number
  readonly partly: number
  readonly notMet: number
  readonly notApplicable: number
  readonly notRecorded: number
  readonly applicable: number
  readonly all: number
  /** Critical ones that are not met, then those partly met, then those not recorded; each in the list's order. */
  readonly criticalOpen: readonly CriterionResult[]
}

/** Partly and not met say why. */
export const wantsComment = ({ state }: Pick<CriterionAnswer, 'state'>): boolean =>
  state === 'partly' || state === 'not met'

/** Every criterion of a list with its answer, in the list's order; what was not answered is null. */
export const criteriaResults = (
  { items }: Pick<ClosingCriteria, 'items'>,
  answers: readonly CriterionAnswer[],
): CriterionResult[] => {
  const byKey = new Map(answers.map(answer => [answer.key, answer]))
  return items.map(item => ({
    ...item,
    state: byKey.get(item.key)?.state ?? null,
    comment: byKey.get(item.key)?.comment ?? null,
  }))
}

export const criteriaCounts = (results: readonly CriterionResult[]): CriteriaCounts => {
  const count = (state: CriterionState | null) => results.filter(result => result.state === state).length
  const notApplicable = count('not applicable')
  return {
    met: count('met'),
    partly: count('partly'),
    notMet: count('not met'),
    notApplicable,
    notRecorded: count(null),
    applicable: results.length - notApplicable,
    all: results.length,
    criticalOpen: OPEN.flatMap(state => results.filter(one => one.critical && one.state === state)),
  }
}

const OPEN = ['not met', 'partly', null] as const

/** Critical ones that stand against it first, then the others in the list's order. */
export const criticalFirst = (results: readonly CriterionResult[]): CriterionResult[] => {
  const first = criteriaCounts(results).criticalOpen.filter(({ state }) => state !== null)
  return [...first, ...results.filter(result => !first.includes(result))]
}

/** An answer, empty, for each criterion of a list. */
export const emptyAnswers = ({ items }: Pick<ClosingCriteria, 'items'>): CriterionAnswer[] =>
  items.map(({ key }) => ({ key, state: null, comment: null }))
