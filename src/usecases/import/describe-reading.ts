import type { ImportPreview } from '#contract/imports.ts'
import { dateQuestionOf, doDatesDisagree } from '#interchange/date-question.ts'
import type { ColumnPreview } from '#interchange/guess-mapping.ts'
import type { ReadImport } from '#interchange/read-import.ts'

type Described = Pick<
  ImportPreview,
  | 'firstRows'
  | 'skipped'
  | 'clientRows'
  | 'columns'
  | 'dateOrder'
  | 'dateQuestion'
  | 'datesDisagree'
  | 'decimalSign'
  | 'decimalQuestion'
  | 'twice'
  | 'unsettled'
>

/** How a file was read and what that leaves open, in the contract's words. */
export const describeReading = (read: ReadImport): Described => {
  const asked = dateQuestionOf(read.dateOrder)
  const { twoWays } = read.decimalSign
  return {
    firstRows: read.firstRows.map(row => ({ ...row })),
    skipped: read.skippedRows.map(({ row, reason, text }) => ({ row, reason, text })),
    clientRows: read.clientRows,
    columns: read.columns.map(describeColumn),
    dateOrder: read.dateOrder.order,
    dateQuestion: asked === null ? null : renamed(asked),
    datesDisagree: doDatesDisagree(read.dateOrder),
    decimalSign: read.mapping.decimalSign,
    decimalQuestion: twoWays === null ? null : renamed(twoWays),
    twice: read.unsettled.flatMap(one =>
      one.code === 'field-twice' ? [{ field: one.field, headings: [...one.columns] }] : [],
    ),
    unsettled: read.unsettled.flatMap(({ code }) => (code === 'no-month' ? [] : [code])),
  }
}

const describeColumn = ({ name, field, from, candidates, examples, words }: ColumnPreview) => ({
  heading: name,
  field,
  from,
  candidates: [...candidates],
  samples: examples.map(({ text }) => text),
  words: words.map(({ word, times, as }) => ({ word, times, known: as !== undefined, meaning: as ?? null })),
})

/** What the interchange calls a column is a heading here. */
const renamed = <T extends { readonly column: string }>({ column, ...rest }: T) => ({
  heading: column,
  ...rest,
})
