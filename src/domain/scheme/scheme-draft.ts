import { z } from 'zod'
import { Month } from '#basics/month.ts'
import { Band } from './band.ts'
import type { SchemeDefinition } from './scheme-definition.ts'

/** A figure as it is being typed, or nothing yet. */
const Typed = z.string().max(20)

/**
 * A scheme while it is written: whatever is typed is kept, whole or not. `readDraft` makes a version of it, or says what
 * stands against that.
 */
export const SchemeDraft = z.strictObject({
  name: z.string().max(80),
  unit: z.enum(['points', 'hours a month']),
  items: z
    .array(
      z.strictObject({
        key: z
          .string()
          .regex(/^[a-z][a-z0-9-]*$/)
          .max(60),
        name: z.string().max(100),
        weight: z.number().positive().max(10).multipleOf(0.01),
        /** Lowest first. */
        levels: z
          .array(z.strictObject({ level: z.number().int().min(0).max(10), anchor: z.string().max(300) }))
          .max(11),
      }),
    )
    .max(12),
  /** Lowest first. */
  bands: z.array(z.strictObject({ key: Band, from: Typed, to: Typed, points: Typed })).max(4),
  capacity: z.strictObject({ points: Typed, hours: Typed }),
  whatChanged: z.string().max(1000),
  /** From which month's reviews on; null while it isn't chosen. */
  startsMonth: Month.nullable(),
})
export type SchemeDraft = z.infer<typeof SchemeDraft>

/** What a new version starts from: a published one as it would be typed. */
export const draftOf = (scheme: SchemeDefinition, name: string = scheme.name): SchemeDraft => ({
  name,
  unit: scheme.unit,
  items: scheme.items.map(({ key, name: itemName, weight, levels }) => ({
    key,
    name: itemName,
    weight,
    levels: levels.map(({ level, anchor }) => ({ level, anchor })),
  })),
  bands: scheme.bands.map(({ key, from, to, points }) => ({
    key,
    from: String(from),
    to: String(to),
    points: String(points),
  })),
  capacity: { points: String(scheme.capacity.points), hours: String(scheme.capacity.hours) },
  whatChanged: '',
  startsMonth: null,
})

/** Whether both would score alike and read alike; what is said of the change doesn't count. */
export const sameScheme = (draft: SchemeDraft, scheme: SchemeDefinition): boolean => {
  const { whatChanged: _, startsMonth: __, ...typed } = draft
  const { whatChanged: ___, startsMonth: ____, ...published } = draftOf(scheme)
  return JSON.stringify(typed) === JSON.stringify(published)
}
