import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Interval = z.tuple([z.number(), z.number()])
const Figures = z.record(z.string(), z.union([z.number(), z.null(), Interval]))
const Table = z.array(z.array(z.number()))

const PublishedFigures = z.strictObject({
  about: z.string(),
  weightedKappa: z.array(
    z.strictObject({
      name: z.string(),
      source: z.string(),
      table: Table.optional(),
      scale: z.array(z.number()).optional(),
      raterA: z.array(z.number()).optional(),
      raterB: z.array(z.number()).optional(),
      note: z.string().optional(),
      published: Figures.optional(),
      computed: Figures,
      exactAgreement: z.tuple([z.number(), z.number()]).optional(),
    }),
  ),
  edgeCases: z.array(z.strictObject({ table: Table, computed: Figures, note: z.string().optional() })),
  wilson95: z.array(z.strictObject({ k: z.number(), n: z.number(), ci: Interval })),
  xmr: z.array(
    z.strictObject({
      name: z.string(),
      values: z.array(z.number()),
      computed: z.record(z.string(), z.number()),
      signals: z.array(z.unknown()),
    }),
  ),
  xmrRules: z.array(
    z.strictObject({
      rule: z.enum(['shift', 'trend', 'two-of-three']),
      note: z.string().optional(),
      signedDistance: z.array(z.number()).optional(),
      values: z.array(z.number()).optional(),
      near: z.array(z.union([z.literal(0), z.literal(1)])).optional(),
      flagged: z.array(z.number()),
    }),
  ),
  workloadPoints: z.array(
    z.strictObject({
      source: z.string(),
      target: z.number(),
      contractedHours: z.number(),
      defaultHours: z.number(),
      reductionHours: z.number(),
      available: z.number(),
    }),
  ),
  workloadHours: z.array(
    z.strictObject({
      source: z.string(),
      hoursAMonth: z.number(),
      perCase: z.record(z.enum(['low', 'medium', 'high']), z.number()),
      cases: z.record(z.enum(['low', 'medium', 'high']), z.number()),
      used: z.number(),
      percent: z.number(),
    }),
  ),
})

const path = new URL('../data/published-figures.json', import.meta.url)

const text = readFileSync(path, 'utf8')

/** Figures printed in a source, or worked out from the formulas by other means. */
export const published = PublishedFigures.parse(JSON.parse(text))

/** How many decimals a figure was printed with: what a comparison is good for. */
export const printedDecimals = (figure: number): number => {
  const [, decimals = ''] = String(figure).split('.')
  return decimals.length
}
