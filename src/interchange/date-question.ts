import type { PlainDate } from '#basics/plain-date.ts'
import type { DateOrder } from '#domain/import/file-mapping.ts'
import type { FoundDateOrder } from './date-order.ts'

export type DateQuestion = {
  readonly column: string
  readonly row: number
  readonly value: string
  readonly dayFirst: PlainDate
  readonly monthFirst: PlainDate
  /** What the dates of other columns say; `null`: nothing. */
  readonly others: DateOrder | null
}

/** The first column of which no date tells day from month, to be asked about or confirmed there. */
export const dateQuestionOf = ({ evidence }: FoundDateOrder): DateQuestion | null => {
  const open = evidence.find(
    ({ only, twoWays }) => twoWays !== null && only['day-first'] + only['month-first'] === 0,
  )
  if (open === undefined || open.twoWays === null) return null
  const total = (order: DateOrder) => evidence.reduce((sum, column) => sum + column.only[order], 0)
  const [days, months] = [total('day-first'), total('month-first')]
  const others = days === months ? null : days > months ? 'day-first' : 'month-first'
  return { column: open.column, ...open.twoWays, others }
}

/** Whether some dates fit one order only and some the other: one of them will be refused. */
export const doDatesDisagree = ({ evidence }: FoundDateOrder): boolean =>
  evidence.some(({ only }) => only['day-first'] > 0) && evidence.some(({ only }) => only['month-first'] > 0)
