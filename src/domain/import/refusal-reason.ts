import { z } from 'zod'

/**
 * Why a cell (or, where no column is named, its whole row) can't be stored. `unreadable-character`: bytes that meant
 * nothing in the file's encoding; `stray-quote`: a quotation mark in mid-cell has run cells or rows together.
 */
export const RefusalReason = z.enum([
  'missing-reference',
  'reference-twice-in-file',
  'not-a-date',
  'no-such-date',
  'in-the-future',
  'not-a-number',
  'not-a-whole-number',
  'out-of-range',
  'value-not-mapped',
  'too-long',
  'control-character',
  'unreadable-character',
  'stray-quote',
  'too-few-cells',
  'too-many-cells',
])
export type RefusalReason = z.infer<typeof RefusalReason>
