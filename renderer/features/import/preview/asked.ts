import type { Month } from '#basics/month.ts'
import type { ImportAnswers, ImportChoice, ImportPreview } from '#contract/imports.ts'
import type { OperationInput } from '#contract/index.ts'
import type { ImportField, ListField } from '#domain/import/file-mapping.ts'

export type Leavings = NonNullable<OperationInput<'import.run'>['leavings']>

/** Everything the person has said of a file so far; a preview is asked for with it. */
export type Asked = {
  readonly month: Month | null
  readonly answers: ImportAnswers
  readonly leavings: Leavings
  readonly choice: ImportChoice
}

export const NOTHING_SAID: Asked = { month: null, answers: {}, leavings: {}, choice: {} }

/** A column becomes a field; another column that had it gives it up, since a field has one column. */
export const withColumn = (
  choice: ImportChoice,
  columns: ImportPreview['columns'],
  heading: string,
  field: ImportField | null,
): ImportChoice => {
  const losing = columns.filter(
    column => column.heading !== heading && field !== null && column.field === field,
  )
  return {
    ...choice,
    columns: {
      ...choice.columns,
      ...Object.fromEntries(losing.map(column => [column.heading, null])),
      [heading]: field,
    },
  }
}

/** A word of a list means this from now on; `undefined` takes back what was said of it. */
export const withWord = (
  choice: ImportChoice,
  field: ListField,
  word: string,
  meaning: string | null | undefined,
): ImportChoice => {
  const { [word]: _, ...others } = (choice.words?.[field] ?? {}) as Record<string, string | null>
  const words = meaning === undefined ? others : { ...others, [word]: meaning }
  // The options of a field's select are that field's own values.
  return { ...choice, words: { ...choice.words, [field]: words } as ImportChoice['words'] }
}

/** What was chosen of columns, words, dates and numbers goes; whose rows and which row of headings stays. */
export const guessedAgain = ({ headerRow, workers }: ImportChoice): ImportChoice => ({
  ...(headerRow !== undefined && { headerRow }),
  ...(workers !== undefined && { workers }),
  guessAgain: true,
})

export const asBefore = ({ guessAgain: _, ...choice }: ImportChoice): ImportChoice => choice
