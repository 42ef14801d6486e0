import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '#basics/ids.ts'
import type { ClientMeasure } from '#domain/trend/measures.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { useFindingWords } from '#renderer/figures/finding-words.ts'
import { TrendChart } from '#renderer/figures/trend-chart.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { BaseWords } from '../over-time/base-words.tsx'

type ClientOverTimeProps = { readonly clientId: ClientId }

/** Contacts and scores of one client by month, with limits; opened on request. */
export const ClientOverTime = (props: ClientOverTimeProps) => {
  const { t } = useTranslation('overTime')
  const [open, setOpen] = useState(false)
  return (
    <>
      <h3 className="sec">
        {t('clientOverTime')}
        <Button kind="quiet" size="small" aria-expanded={open} onClick={() => setOpen(before => !before)}>
          {t(open ? 'hideClient' : 'showClient')}
        </Button>
      </h3>
      {open && <Course {...props} />}
    </>
  )
}

/** Three years: one client's months are few enough. */
const SPAN = 36

const Course = ({ clientId }: ClientOverTimeProps) => {
  const { t } = useTranslation('overTime')
  const words = useFindingWords()
  const [chosen, setChosen] = useState<ClientMeasure>('contacts made')
  const { data } = useOperationQuery('caseload.clientOverTime', { clientId, months: SPAN })
  if (data === undefined) return null
  const trend = data.trends.find(({ measure }) => measure === chosen) ?? data.trends[0]
  if (trend === undefined) return <p className="sm dim">{t('clientNone')}</p>
  const { title, lead } = words(trend)
  return (
    <div className="cl-course">
      <ChoiceGroup<ClientMeasure>
        label={t('measure')}
        labelHidden
        size="small"
        ownWidths
        value={trend.measure}
        onChange={setChosen}
        choices={data.trends.map(({ measure }) => ({ value: measure, label: t(`measures.${measure}`) }))}
      />
      <div aria-live="polite">
        <p className="strong">{title}</p>
        <p className="sm dim">{lead}</p>
      </div>
      <TrendChart
        trend={trend}
        level={3}
        height={200}
        below={
          <BaseWords
            key={trend.measure}
            trend={trend}
            months={data.recorded}
            practitionerId={data.practitioner.id}
            clientId={clientId}
          />
        }
      />
    </div>
  )
}
