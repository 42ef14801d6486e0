import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverviewView } from '#contract/overview.ts'
import type { RecordTrend } from '#domain/record/record-caseload.ts'
import { reachesNow } from '#domain/trend/finding.ts'
import { useFindingWords } from '#renderer/figures/finding-words.ts'
import { LoadPanel } from '#renderer/figures/load-panel.tsx'
import { TrendChart } from '#renderer/figures/trend-chart.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { SessionHead } from '#renderer/ui/page/page.tsx'
import { useSession } from '../session-context.tsx'

type Measure = RecordTrend['measure']

/** In the order in which they are offered; points first, since load is made from them. */
const MEASURES: readonly Measure[] = [
  'points',
  'contacts made',
  'contacts planned',
  'clients',
  'overdue reviews',
]

/** A year's course of one measure with its limits, and the load of this month. */
export const Over = ({ overview }: { readonly overview: OverviewView }) => {
  const { t } = useTranslation('overTime')
  const { practitioner } = useSession()
  const words = useFindingWords()
  const shown = MEASURES.flatMap(measure => {
    const trend = overview.trends.find(one => one.measure === measure)
    return trend === undefined || trend.points.length === 0 ? [] : [trend]
  })
  const [chosen, setChosen] = useState<Measure | null>(null)
  const trend = shown.find(({ measure }) => measure === chosen) ?? shown.find(reachesNow) ?? shown[0]
  if (trend === undefined)
    return <SessionHead className="ov" title={t('noMonthsTitle')} lead={t('noMonthsLead')} />
  return (
    <>
      <SessionHead className="ov" {...words(trend)} />
      <div className="ovg">
        <ChoiceGroup<Measure>
          label={t('measure')}
          labelHidden
          value={trend.measure}
          onChange={setChosen}
          ownWidths
          choices={shown.map(({ measure }) => ({ value: measure, label: t(`measures.${measure}`) }))}
        />
        <TrendChart trend={trend} />
        {overview.load !== null && <LoadPanel load={overview.load} name={practitioner.first} />}
      </div>
    </>
  )
}
