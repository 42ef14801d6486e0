import { z } from 'zod'
import { ColumnMeanings, DateOrder, DecimalSign, WordMeanings } from '#domain/import/file-mapping.ts'

/** How a source's file is read. Columns by the names that `table.ts` gives them; words as the file writes them. */
export const Mapping = z.strictObject({
  columns: ColumnMeanings,
  dateOrder: DateOrder,
  decimalSign: DecimalSign,
  words: WordMeanings,
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
