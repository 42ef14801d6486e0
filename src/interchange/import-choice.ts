import { z } from 'zod'
import { Month } from '#basics/month.ts'
import { MappingChoice } from './mapping.ts'

/** What the person has decided so far; a preview with it shows what follows. Everything may be left open. */
export const ImportChoice = z.strictObject({
  /** The row of the headings as a spreadsheet shows it; null: the file has none. */
  headerRow: z.number().int().positive().nullable().optional(),
  mapping: MappingChoice.optional(),
  month: Month.optional(),
  /** Names in the file whose rows are meant. */
  workers: z.array(z.string().max(200)).max(500).optional(),
  /** A question's id → one of its options. */
  answers: z.record(z.string().max(200), z.string().max(40)).optional(),
})
export type ImportChoice = z.infer<typeof ImportChoice>
