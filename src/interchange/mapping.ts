import { z } from 'zod'
import { Risk } from '#domain/caseload/risk.ts'
import { Stage } from '#domain/caseload/stage.ts'
import { DateOrder } from './dates.ts'
import { ImportField } from './fields.ts'
import { DecimalSign } from './numbers.ts'

const name = z.string().max(500)

/** How a source's file is read. Columns by the names that `table.ts` gives them; words as the file writes them. */
export const Mapping = z.strictObject({
  /** `null`: not brought in. */
  columns: z.record(name, ImportField.nullable()),
  dateOrder: DateOrder,
  decimalSign: DecimalSign,
  /** Word in the file → what it means; `null` means 'not recorded'. */
  words: z.strictObject({
    risk: z.record(name, Risk.nullable()),
    stage: z.record(name, Stage.nullable()),
    status: z.record(name, z.string().max(200).nullable()),
  }),
})
export type Mapping = z.infer<typeof Mapping>

/** What a person has decided of a mapping, or an earlier file's mapping; the rest is guessed. */
export const MappingChoice = z.strictObject({
  columns: Mapping.shape.columns.optional(),
  dateOrder: DateOrder.optional(),
  decimalSign: DecimalSign.optional(),
  words: Mapping.shape.words.partial().optional(),
})
export type MappingChoice = z.infer<typeof MappingChoice>

/** Headings that tell one source's files from another's, in whatever order: a mapping is remembered under this text. */
export const sourceKey = (names: readonly string[]): string =>
  names
    .map(column => column.trim().toLowerCase())
    .sort()
    .join('\u001f')
