import { z } from 'zod'
import { Amount, SchemeBand, SchemeItem } from './scheme-parts.ts'
import { schemeProblems } from './scheme-problems.ts'

/**
 * One version of a way to score a client. A version that was used never changes. What the shape alone cannot say is
 * said by `schemeProblems`, whose codes are the messages of the issues raised here.
 */
export const SchemeDefinition = z
  .object({
    name: z.string().trim().min(1),
    version: z.number().int().positive(),
    /** What to say of its worth: built-in ones are 'indicative, not definitive'. A key of the texts, no sentence. */
    standing: z.enum(['indicative', 'own']),
    /** Where its figures come from. A key of the texts. */
    origin: z.enum(['local-unvalidated', 'secondary-source', 'service']),
    /** What points are: points, or hours of work a month. */
    unit: z.enum(['points', 'hours a month']),
    items: z.array(SchemeItem).min(1).max(12),
    /** Lowest first; at least two. */
    bands: z.array(SchemeBand).min(2),
    /** What somebody on these contracted hours a week can carry, in the scheme's unit. */
    capacity: z.object({ points: Amount.positive(), hours: Amount.positive().max(168) }),
  })
  .superRefine(
    (definition, context) => {
      for (const { code, path } of schemeProblems(definition)) {
        context.addIssue({ code: 'custom', message: code, path: [...path] })
      }
    },
    // Totals are counted out, which is quick only within the bounds above.
    { when: ({ issues }) => issues.length === 0 },
  )
export type SchemeDefinition = z.infer<typeof SchemeDefinition>
