import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Month } from '#basics/month.ts'
import type { DrawRecord } from '#domain/draw/draw-record.ts'
import { type FixedDraw, fixDraw } from '#domain/draw/fixed-draw.ts'
import { FrameLine } from '#domain/draw/frame.ts'
import { DRAW_METHOD, Seed } from '#domain/draw/method.ts'
import { Band } from '#domain/scheme/band.ts'

const DrawExample = z.strictObject({
  method: z.literal(DRAW_METHOD),
  month: Month,
  window: z.number(),
  seed: Seed,
  frame: z.array(FrameLine),
  cases: z.array(
    z.strictObject({
      k: z.number(),
      strata: z.array(Band),
      frameHash: z.string(),
      order: z.array(z.string()),
      eligible: z.array(z.string()),
      sample: z.array(z.string()),
      takenForBand: z.record(z.string(), Band),
      replacement: z.strictObject({ of: z.string(), by: z.string() }).optional(),
    }),
  ),
  frameTextOfFirstCase: z.string(),
})

/** The worked cases that anybody's implementation of the method can be held against. */
export const example = DrawExample.parse(
  JSON.parse(readFileSync(new URL('../../data/draw-example.json', import.meta.url), 'utf8')),
)

export type ExampleCase = (typeof example.cases)[number]

/** A worked case, fixed; throws where it cannot be. */
export const fixedCase = ({ k, strata }: Pick<ExampleCase, 'k' | 'strata'>): FixedDraw => {
  const fixed = fixDraw({
    month: example.month,
    clients: example.frame,
    size: k,
    window: example.window,
    strata,
  })
  if (!fixed.ok) throw new Error(JSON.stringify(fixed.error))
  return fixed.value
}

/** A worked case as a record would keep it, with its one replacement made. */
export const recordOf = (worked: ExampleCase): DrawRecord => ({
  method: example.method,
  month: example.month,
  size: worked.k,
  window: example.window,
  strata: worked.strata,
  frame: example.frame,
  frameHash: worked.frameHash,
  seed: example.seed,
  sample: worked.sample,
  excluded: [{ reference: 'LD1740', reason: 'closing is decided today' }],
  replaced: worked.replacement
    ? [{ reference: worked.replacement.of, by: worked.replacement.by, reason: 'transferred yesterday' }]
    : [],
  redrawnBecause: null,
})
