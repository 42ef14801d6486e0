import { z } from 'zod'
import { ClosingKind } from '#domain/closure/closing-kind.ts'
import { Band } from '#domain/scheme/band.ts'

/** What a criterion is a reason for; none switches it off. */
const For = z.array(ClosingKind).max(ClosingKind.options.length)

/** By which criteria a service looks for clients to close, to keep in stable casing, to hand to support staff. */
export const CriteriaRules = z.strictObject({
  /** The client's goals are recorded as met. */
  goalsMet: z.strictObject({ for: For }),
  /** Band and risk the same, neither above `highest`, and contacts as planned, for so many months in a row. */
  stable: z.strictObject({
    for: For,
    months: z.number().int().min(2).max(12),
    highest: Band.extract(['low', 'medium']),
  }),
  /** The last two scores fall in the low band. */
  lowTwice: z.strictObject({ for: For }),
})
export type CriteriaRules = z.infer<typeof CriteriaRules>

/** One published version. It never changes; a change is a version of its own. */
export const Criteria = CriteriaRules.extend({ version: z.number().int().min(1) })
export type Criteria = z.infer<typeof Criteria>

/** What Tandem ships, version 1. Local and unvalidated, as the house scheme is. */
export const HOUSE_CRITERIA: Criteria = {
  version: 1,
  goalsMet: { for: ['closing'] },
  stable: { for: ['stable casing', 'support staff'], months: 3, highest: 'medium' },
  lowTwice: { for: ['stable casing'] },
}

/** Whether two versions ask the same, whatever their numbers. */
export const sameRules = (a: CriteriaRules, b: CriteriaRules): boolean =>
  JSON.stringify(comparable(a)) === JSON.stringify(comparable(b))

const comparable = ({ goalsMet, stable, lowTwice }: CriteriaRules) => [
  [...goalsMet.for].sort(),
  [...stable.for].sort(),
  stable.months,
  stable.highest,
  [...lowTwice.for].sort(),
]
