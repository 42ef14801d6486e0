import { useTranslation } from 'react-i18next'
import type { TodayItem, TodayView } from '#contract/today.ts'
import { ItemLine } from './item-line.tsx'
import { MoreLine, SeveralLine } from './several-line.tsx'
import { linesOf } from './today-lines.ts'

export type TodayGroupName = 'overdue' | 'dueToday' | 'thisWeek' | 'later'

type TodayGroupProps = {
  readonly group: TodayGroupName
  readonly items: readonly TodayItem[]
  readonly view: TodayView
}

export const TodayGroup = ({ group, items, view }: TodayGroupProps) => {
  const { t } = useTranslation('today')
  const id = `today-${group}`
  return (
    <section aria-labelledby={id}>
      <h2 className="grp" id={id}>
        {t(`group.${group}`)} <span>{items.length}</span>
      </h2>
      <ul className="panel list">
        {linesOf(items, group === 'overdue').map(line => {
          switch (line.kind) {
            case 'one':
              return <ItemLine key={keyOf(line.item)} item={line.item} today={view.today} />
            case 'several':
              return <SeveralLine key={line.items.map(keyOf).join()} items={line.items} today={view.today} />
            case 'more':
              return <MoreLine key="more" line={line} />
          }
          return null
        })}
      </ul>
    </section>
  )
}

const keyOf = ({ kind, client, actionId, closingId, reviewId, due, month }: TodayItem): string =>
  [kind, actionId ?? closingId ?? client?.id ?? reviewId ?? month, due].join(' ')
