import type { TodayItem } from '#contract/today.ts'

/** One line of a group: a thing, review dates of one kind and day together, or how many more there are. */
export type TodayLine =
  | { readonly kind: 'one'; readonly item: TodayItem }
  | { readonly kind: 'several'; readonly items: readonly TodayItem[] }
  | { readonly kind: 'more'; readonly carePlans: number; readonly riskAssessments: number }

/** So many review dates that have passed stand in the list; the rest is counted. */
const OVERDUE_SHOWN = 3

/** Late ones one by one up to a few, so that everything else stays in sight; those to come by day. */
export const linesOf = (items: readonly TodayItem[], late: boolean): readonly TodayLine[] => {
  const dates = items.filter(isReviewDate)
  const others = items.filter(item => !isReviewDate(item))
  if (!late) return byDay([...others.map(one), ...together(dates)])
  const rest = dates.slice(OVERDUE_SHOWN)
  const shown = byDay([...others, ...dates.slice(0, OVERDUE_SHOWN)].map(one))
  if (rest.length === 0) return shown
  const carePlans = rest.filter(item => item.kind === 'care plan').length
  return [...shown, { kind: 'more', carePlans, riskAssessments: rest.length - carePlans }]
}

const isReviewDate = ({ kind }: TodayItem): boolean => kind === 'care plan' || kind === 'risk assessment'

const one = (item: TodayItem): TodayLine => ({ kind: 'one', item })

/** More of one kind on one day make one line. */
const together = (dates: readonly TodayItem[]): TodayLine[] =>
  [...Map.groupBy(dates, ({ kind, due }) => `${kind} ${due}`).values()].map(items => {
    const [first, second] = items
    return first !== undefined && second === undefined ? one(first) : { kind: 'several', items }
  })

/** What has no day comes first. */
const byDay = (lines: TodayLine[]): TodayLine[] =>
  lines.toSorted((a, b) => {
    const [left, right] = [dayOf(a), dayOf(b)]
    return left < right ? -1 : left > right ? 1 : 0
  })

const dayOf = (line: TodayLine): string => {
  if (line.kind === 'more') return '9'
  return (line.kind === 'one' ? line.item : line.items[0])?.due ?? ''
}
