import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import { amount } from '#basics/wording.ts'
import { xmrScene } from '#charts/xmr-scene.ts'
import { Chart } from '#renderer/ui/chart.tsx'
import { PopoverButton } from '#renderer/ui/popover-button.tsx'
import type { MeasuredTrend } from './measured-trend.ts'

type TrendChartProps = {
  readonly trend: MeasuredTrend
  readonly height?: number
  readonly level?: 2 | 3
  /** Under the key: who started the limits anew, and what can be done about it. */
  readonly below?: ReactNode
}

/** A measure by month with its limits, the rules in force, and where limits were started anew. */
export const TrendChart = ({ trend, height = 240, level = 2, below }: TrendChartProps) => {
  const { t } = useTranslation('overTime')
  return (
    <Chart
      key={trend.measure}
      height={height}
      level={level}
      draw={frame => xmrScene({ title: t(`chartTitle.${trend.measure}`), ...trend }, frame)}
      actions={<Rules trend={trend} />}
      legend={<Legend trend={trend} />}
      foot={<BaseWords trend={trend}>{below}</BaseWords>}
    />
  )
}

const BaseWords = ({
  trend: { base },
  children,
}: {
  readonly trend: MeasuredTrend
  readonly children: ReactNode
}) => {
  const { t } = useTranslation('overTime')
  if (base === undefined) return children
  const { mean, lower, upper } = base.earlier
  return (
    <div className="ov-base">
      <p>{t('base', { month: longMonth(base.month), reason: base.reason })}</p>
      <p className="dim">
        {mean === null || lower === null || upper === null
          ? t('baseBeforeNone')
          : t('baseBefore', { mean: oneDecimal(mean), lower: oneDecimal(lower), upper: oneDecimal(upper) })}
      </p>
      {children}
    </div>
  )
}

/** As on the chart: one decimal, a real minus. */
export const oneDecimal = (value: number): string => value.toFixed(1).replace('-', '−')

/** The figure of a point: a load in percent keeps its decimal. */
export const trendFigure = (measure: MeasuredTrend['measure'], value: number): string =>
  measure === 'load' ? oneDecimal(value) : amount(value)

const Rules = ({ trend: { rules, base } }: { readonly trend: MeasuredTrend }) => {
  const { t } = useTranslation('overTime')
  return (
    <PopoverButton className="btn btn--quiet btn--sm" label={t('rules')} title={t('rules')}>
      <div className="rules">
        <p>{t('rulesLead')}</p>
        <ul>
          <li>{t('ruleOutside')}</li>
          <li>{t('ruleShift', { count: rules.shift })}</li>
          <li>{t('ruleTrend', { count: rules.trend })}</li>
          <li>{t('ruleTwo')}</li>
        </ul>
        <p className="dim">{t('ruleLimits')}</p>
        {base !== undefined && <p className="dim">{t('ruleBase')}</p>}
      </div>
    </PopoverButton>
  )
}

const Legend = ({ trend }: { readonly trend: MeasuredTrend }) => {
  const { t } = useTranslation('overTime')
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
