import { z } from 'zod'
import { Band } from './band.ts'

/** At most two decimals, so that totals and loads can be added up by hand. */
export const Amount = z.number().nonnegative().max(10_000).multipleOf(0.01)

export const SchemeLevel = z.object({
  level: z.number().int().nonnegative().max(10),
  /** What one would see in a client of this level. */
  anchor: z.string().trim().min(1),
})
export type SchemeLevel = z.infer<typeof SchemeLevel>

export const SchemeItem = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().trim().min(1),
  weight: Amount.positive().max(10),
  /** Lowest first; at least two. */
  levels: z.array(SchemeLevel).min(2).max(11),
})
export type SchemeItem = z.infer<typeof SchemeItem>

export const SchemeBand = z.object({
  key: Band,
  /** The lowest and the highest total of this band, both inside it. */
  from: Amount,
  to: Amount,
  /** What one client of this band adds to the load, in the scheme's unit. */
  points: Amount,
})
export type SchemeBand = z.infer<typeof SchemeBand>

/** What levels can be chosen, and what their totals mean. */
export type SchemeShape = { readonly items: readonly SchemeItem[]; readonly bands: readonly SchemeBand[] }
