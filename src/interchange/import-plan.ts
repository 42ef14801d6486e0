import type { Month } from '#basics/month.ts'
import type { ImportedEntry, ImportedFacts } from './row-values.ts'

/** A client who comes onto the caseload, with what the file says of them; facts and values that it leaves empty are absent. */
export type PlannedClient = {
  readonly row: number
  readonly reference: string
  /** `returned` and `transferred` are known already: only what changes of their facts is listed. */
  readonly how: 'new' | 'returned' | 'transferred'
  readonly facts: Partial<ImportedFacts>
  readonly entry: Partial<ImportedEntry>
}

export type PlannedChange = {
  readonly row: number
  readonly reference: string
  readonly facts: Partial<ImportedFacts>
  /** Set as imported in the month's entry. */
  readonly entry: Partial<ImportedEntry>
}

export type PlannedLeaving = { readonly reference: string; readonly how: 'closed' | 'transferred' }

/** Exactly what an import writes, in one transaction. References are unique over all three lists. */
export type ImportPlan = {
  readonly month: Month
  readonly add: readonly PlannedClient[]
  readonly change: readonly PlannedChange[]
  readonly leave: readonly PlannedLeaving[]
}

export const isEmptyPlan = (plan: ImportPlan): boolean =>
  plan.add.length === 0 && plan.change.length === 0 && plan.leave.length === 0
