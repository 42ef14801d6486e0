import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { longMonth } from '#basics/date-words.ts'
import type { PersonId } from '#basics/ids.ts'
import type { OverTimeView, TrendSpan } from '#contract/over-time.ts'
import { reachesNow } from '#domain/trend/finding.ts'
import type { CaseloadMeasure } from '#domain/trend/measures.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { useFindingWords } from '#renderer/figures/finding-words.ts'
import { TrendChart } from '#renderer/figures/trend-chart.tsx'
import { listed } from '#renderer/text/words.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { caseloadHref } from '../caseload-address.ts'
import { NoMonth, ViewFrame } from '../view-frame.tsx'
import { AllMeasures } from './all-measures.tsx'
import { BaseWords } from './base-words.tsx'
import { DEFAULT_SPAN, SPANS } from './spans.ts'

/** The course of every figure over one, two or three years: what it shows in words, its chart, and all of them beside. */
export const OverTime = ({ practitionerId }: { readonly practitionerId: PersonId }) => {
  const [span, setSpan] = useState<TrendSpan>(DEFAULT_SPAN)
  const { data, error } = useOperationQuery('caseload.overTime', { practitionerId, months: span })
  return (
    <ViewFrame practitionerId={practitionerId} view="over-time" ready={data !== undefined} error={error}>
      {data !== undefined && <Shown view={data} span={span} onSpan={setSpan} />}
    </ViewFrame>
  )
}

type ShownProps = {
  readonly view: OverTimeView
  readonly span: TrendSpan
  readonly onSpan: (span: TrendSpan) => void
}

const Shown = ({ view, span, onSpan }: ShownProps) => {
  const { t } = useTranslation('overTime')
  const words = useFindingWords()
  const [chosen, setChosen] = useState<CaseloadMeasure | null>(null)
  const { trends, practitioner } = view
  const trend = trends.find(({ measure }) => measure === chosen) ?? trends.find(reachesNow) ?? trends[0]
  if (trend === undefined) return <NoMonth />
  const { title, lead } = words(trend)
  return (
    <>
      <div className="cl-tools">
        <SelectField<CaseloadMeasure>
          label={t('measure')}
          value={trend.measure}
          onChange={setChosen}
          options={trends.map(({ measure }) => ({ value: measure, label: t(`measures.${measure}`) }))}
        />
        <ChoiceGroup
          label={t('span')}
          value={String(span)}
          onChange={value => onSpan(SPANS.find(one => String(one) === value) ?? DEFAULT_SPAN)}
          choices={SPANS.map(one => ({ value: String(one), label: t('spanMonths', { span: one }) }))}
          ownWidths
        />
        <Link className={buttonClass()} href={caseloadHref(practitioner.id, 'paper')}>
          {t('onPaper')}
        </Link>
      </div>
      <header className="cl-finding" aria-live="polite">
        <h2>{title}</h2>
        <p className="dim">{lead}</p>
      </header>
      <TrendChart
        trend={trend}
        level={3}
        below={
          <BaseWords
            key={trend.measure}
            trend={trend}
            months={view.recorded}
            practitionerId={practitioner.id}
            clientId={null}
          />
        }
      />
      <BearInMind view={view} />
      <AllMeasures view={view} chosen={trend.measure} onChoose={setChosen} />
    </>
  )
}

/** Gaps, where the load begins, what is not counted yet. */
const BearInMind = ({ view }: { readonly view: OverTimeView }) => {
  const { t } = useTranslation('overTime')
  const { missing, scoredFrom, recorded, until, untilIsOpen, ownWithheld } = view
  const sentences = [
    missing.length === 0
      ? null
      : t('missing', { count: missing.length, months: listed(missing.map(longMonth)) }),
    scoredFrom === null || scoredFrom === recorded[0]
      ? null
      : t('scoredFrom', { month: longMonth(scoredFrom) }),
    until !== null && untilIsOpen ? t('stillOpen', { month: longMonth(until) }) : null,
    until !== null && ownWithheld ? t('withheld', { month: longMonth(until) }) : null,
  ].filter(sentence => sentence !== null)
  return sentences.length === 0 ? null : <p className="sm dim">{sentences.join(' ')}</p>
}
