import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inWords } from '#basics/number-words.ts'
import { xmrScene } from '#charts/xmr-scene.ts'
import type { OverviewView } from '#contract/session.ts'
import type { RecordTrend } from '#domain/record/record-caseload.ts'
import { Chart } from '#renderer/ui/chart.tsx'
import { ChoiceGroup } from '#renderer/ui/choice-group.tsx'
import { SessionHead } from '#renderer/ui/page/page.tsx'
import { PopoverButton } from '#renderer/ui/popover-button.tsx'
import { findingOf } from './finding.ts'
import { LoadPanel } from './load-panel.tsx'

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
  const { t } = useTranslation('sessionOverview')
  const shown = MEASURES.flatMap(measure => {
    const trend = overview.trends.find(one => one.measure === measure)
    return trend === undefined || trend.points.length === 0 ? [] : [trend]
  })
  const [chosen, setChosen] = useState<Measure | null>(null)
  const trend = shown.find(({ measure }) => measure === chosen) ?? mostTelling(shown)
  if (trend === undefined)
    return <SessionHead className="ov" title={t('noMonthsTitle')} lead={t('noMonthsLead')} />
  return (
    <>
      <FindingHead trend={trend} />
      <div className="ovg">
        <ChoiceGroup<Measure>
          label={t('measure')}
          labelHidden
          value={trend.measure}
          onChange={setChosen}
          ownWidths
          choices={shown.map(({ measure }) => ({ value: measure, label: t(`measures.${measure}`) }))}
        />
        <Chart
          key={trend.measure}
          height={240}
          draw={frame => xmrScene({ title: t(`chartTitle.${trend.measure}`), ...trend }, frame)}
          actions={<Rules trend={trend} />}
          legend={<Legend trend={trend} />}
        />
        {overview.load !== null && <LoadPanel load={overview.load} />}
      </div>
    </>
  )
}

/** The first of them with a pattern that reaches this month; otherwise the first. */
const mostTelling = (trends: readonly RecordTrend[]): RecordTrend | undefined =>
  trends.find(({ signals, points }) => signals.some(({ index }) => index === points.length)) ?? trends[0]

const FindingHead = ({ trend }: { readonly trend: RecordTrend }) => {
  const { t } = useTranslation('sessionOverview')
  const found = findingOf(trend)
  const subject = t(`subject.${trend.measure}`)
  const months = (count: number) => `${inWords(count)} ${count === 1 ? 'month' : 'months'}`
  const trial = trend.trial && trend.mean !== null ? ` ${t('trialLead')}` : ''
  const head = (title: string, lead: string) => (
    <SessionHead className="ov" title={title} lead={`${lead}${trial}`} />
  )
  switch (found.kind) {
    case 'no-months':
      return head(t('noMonthsTitle'), t('noMonthsLead'))
    case 'too-few':
      return head(t('tooFewTitle'), t('tooFewLead', { words: months(found.months) }))
    case 'usual':
      return head(t('usualTitle', { subject }), t('usualLead', { words: months(found.months) }))
    case 'shift':
      return head(
        found.isNow
          ? t(`shiftTitle.${found.side}`, { subject, count: found.count })
          : t(`shiftPastTitle.${found.side}`, { subject, from: found.from, to: found.to }),
        t('signalLead'),
      )
    case 'trend':
      return head(t(`trendTitle.${found.side}`, { subject, count: found.count }), t('signalLead'))
    case 'outside':
      return head(t(`outsideTitle.${found.side}`, { subject, to: found.to }), t('signalLead'))
    case 'two-of-three':
      return head(t(`nearTitle.${found.side}`, { subject }), t('signalLead'))
  }
}

const Rules = ({ trend: { rules } }: { readonly trend: RecordTrend }) => {
  const { t } = useTranslation('sessionOverview')
  return (
    <PopoverButton className="btn btn--quiet btn--sm" label={t('rules')} title={t('rulesTitle')}>
      <div className="rules">
        <p>{t('rulesLead')}</p>
        <ul>
          <li>{t('ruleOutside')}</li>
          <li>{t('ruleShift', { count: rules.shift })}</li>
          <li>{t('ruleTrend', { count: rules.trend })}</li>
          <li>{t('ruleTwo')}</li>
        </ul>
        <p className="dim">{t('ruleLimits')}</p>
      </div>
    </PopoverButton>
  )
}

const Legend = ({ trend }: { readonly trend: RecordTrend }) => {
  const { t } = useTranslation('sessionOverview')
  return (
    <p className="ckey">
      <span>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" className="scene">
          <circle className="dot paint-point" cx="8" cy="8" r="5.5" />
        </svg>
        {t('within')}
      </span>
      {trend.signals.length > 0 && (
        <span>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" className="scene">
            <path className="dot paint-signal filled" d="M8 .9 15.1 8 8 15.1.9 8Z" />
          </svg>
          {t('signal')}
        </span>
      )}
    </p>
  )
}
