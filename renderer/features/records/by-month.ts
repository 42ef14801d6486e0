import type { PersonId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { RecordRow } from '#contract/record.ts'

export type RecordFilters = {
  readonly people: readonly PersonId[]
  readonly states: readonly RecordRow['state'][]
}

export const NO_FILTERS: RecordFilters = { people: [], states: [] }

export type RecordMonth = {
  readonly month: Month
  readonly rows: readonly RecordRow[]
  readonly signed: number
}

/** The rows that the filters let through; an empty filter lets all through. */
export const filterRecords = (
  rows: readonly RecordRow[],
  { people, states }: RecordFilters,
): readonly RecordRow[] =>
  rows.filter(
    ({ review, state }) =>
      (people.length === 0 || people.includes(review.practitioner.id)) &&
      (states.length === 0 || states.includes(state)),
  )

/** Newest month first; within a month the last session first, those without one at the end. */
export const recordsByMonth = (rows: readonly RecordRow[]): readonly RecordMonth[] => {
  const months = [...new Set(rows.map(({ review }) => review.month))].sort().reverse()
  return months.map(month => {
    const ofMonth = rows.filter(({ review }) => review.month === month)
    return {
      month,
      rows: ofMonth.toSorted(
        (a, b) =>
          (b.heldOn ?? '').localeCompare(a.heldOn ?? '') ||
          a.review.practitioner.name.localeCompare(b.review.practitioner.name),
      ),
      signed: ofMonth.filter(({ state }) => state === 'locked').length,
    }
  })
}
