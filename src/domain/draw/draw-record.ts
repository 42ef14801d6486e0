import { z } from 'zod'
import { Month } from '#basics/month.ts'
import { Band } from '../scheme/band.ts'
import { FrameLine } from './frame.ts'
import { DRAW_METHOD, Seed } from './method.ts'

/** A drawn client who could not be scored, who came in their place, and why. */
export const Replacement = z.object({ reference: z.string(), by: z.string(), reason: z.string() })
export type Replacement = z.infer<typeof Replacement>

/** A client who could not be drawn at all, and why. */
export const Exclusion = z.object({ reference: z.string(), reason: z.string() })
export type Exclusion = z.infer<typeof Exclusion>

/** A draw as the record keeps it: enough to repeat it years later with nothing else at hand. */
export const DrawRecord = z.object({
  method: z.literal(DRAW_METHOD),
  month: Month,
  size: z.number().int().positive(),
  /** In months. */
  window: z.number().int().positive(),
  /** Highest first. */
  strata: z.array(Band),
  /** Sorted by the UTF-8 bytes of the reference. */
  frame: z.array(FrameLine),
  /** SHA-256, lower-case hex. */
  frameHash: z.string().regex(/^[0-9a-f]{64}$/),
  seed: Seed,
  /** References in draw order, before replacements. */
  sample: z.array(z.string()),
  excluded: z.array(Exclusion),
  /** In the order in which they happened. */
  replaced: z.array(Replacement),
  /** The reason of a new draw; null for the first of its session. */
  redrawnBecause: z.string().nullable(),
})
export type DrawRecord = z.infer<typeof DrawRecord>
