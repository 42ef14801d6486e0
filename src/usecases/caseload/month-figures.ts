import type { CaseloadFigures } from '#domain/caseload/caseload-figures.ts'
import { type FiguresRow, figuresOf } from '#domain/caseload/figures.ts'
import type { WorkingHours } from '#domain/load/capacity.ts'
import { activeLines, type CaseloadMonth, type CountedLine } from './caseload-month.ts'

/** A review's lines with what its sums need beside them; who the clients are does not matter. */
export type CountedMonth = Pick<CaseloadMonth, 'review' | 'asOf' | 'scheme'> & {
  readonly lines: readonly CountedLine[]
}

/** What one client adds to the sums. */
export const figuresRow = ({ entry, score }: Pick<CountedLine, 'entry' | 'score'>): FiguresRow => ({
  values: entry.values,
  band: score?.band ?? null,
})

/** Sums over the clients still on the caseload. */
export const monthFigures = (month: CountedMonth, hours: WorkingHours | null): CaseloadFigures =>
  figuresOf({
    month: month.review.month,
    asOf: month.asOf,
    rows: activeLines(month).map(figuresRow),
    scheme: month.scheme,
    hours,
  })
