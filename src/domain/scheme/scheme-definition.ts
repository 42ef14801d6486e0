import { z } from 'zod'
import { Band } from './band.ts'
import { schemeProblems } from './scheme-problems.ts'

/** At most two decimals, so that totals and loads can be added up by hand. */
const amount = z.number().nonnegative().max(10_000).multipleOf(0.01)

export const SchemeLevel = z.object({
  level: z.number().int().nonnegative().max(10),
  /** What one would see in a client of this level. */
  anchor: z.string().trim().min(1),
})
export type SchemeLevel = z.infer<typeof SchemeLevel>

export const SchemeItem = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().trim().min(1),
  weight: amount.positive().max(10),
  /** Lowest first; at least two. */
  levels: z.array(SchemeLevel).min(2).max(11),
})
export type SchemeItem = z.infer<typeof SchemeItem>

export const SchemeBand = z.object({
  key: Band,
  /** The lowest and the highest total of this band, both inside it. */
  from: amount,
  to: amount,
  /** What one client of this band adds to the load, in the scheme's unit. */
  points: amount,
})
export type SchemeBand = z.infer<typeof SchemeBand>

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
    capacity: z.object({ points: amount.positive(), hours: amount.positive().max(168) }),
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
