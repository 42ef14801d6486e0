import type { PlainDate } from '#basics/plain-date.ts'
import type { TodayItem, TodayView } from '#contract/today.ts'
import type { TodayGroup } from '#domain/review/today-group.ts'

export type Grouped = { readonly group: TodayGroup | null; readonly item: TodayItem }

/** An item with everything else null. */
export const itemOf = (kind: TodayItem['kind'], more: Partial<TodayItem>): TodayItem => ({
  kind,
  due: null,
  text: null,
  client: null,
  person: null,
  actionId: null,
  answerIn: null,
  closingId: null,
  reviewId: null,
  month: null,
  count: null,
  agreedOn: null,
  addendum: null,
  ...more,
})

/** The four lists, each by day; what has no day comes first, it is to be done now. */
export const inGroups = (items: readonly Grouped[]): Pick<TodayView, TodayGroup> => {
  const group = (name: TodayGroup) =>
    items
      .filter(item => item.group === name)
      .map(({ item }) => item)
      .sort((a, b) => compareDays(a.due, b.due))
  return {
    overdue: group('overdue'),
    dueToday: group('dueToday'),
    thisWeek: group('thisWeek'),
    later: group('later'),
  }
}

const compareDays = (a: PlainDate | null, b: PlainDate | null): number => {
  if (a === b) return 0
  if (a === null) return -1
  return b === null || a < b ? -1 : 1
}
