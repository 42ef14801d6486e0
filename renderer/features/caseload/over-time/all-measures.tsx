import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import type { CaseloadTrend, OverTimeView } from '#contract/over-time.ts'
import { findingOf } from '#domain/trend/finding.ts'
import type { CaseloadMeasure } from '#domain/trend/measures.ts'
import { oneDecimal, trendFigure } from '#renderer/figures/trend-chart.tsx'
import { LinkButton } from '#renderer/ui/button.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { Table } from '#renderer/ui/table.tsx'

type AllMeasuresProps = {
  readonly view: OverTimeView
  readonly chosen: CaseloadMeasure
  readonly onChoose: (measure: CaseloadMeasure) => void
}

/** Every figure with its mean, its limits and what it shows; a press shows its chart. */
export const AllMeasures = ({ view: { trends, until }, chosen, onChoose }: AllMeasuresProps) => {
  const { t } = useTranslation('overTime')
  return (
    <Panel title={t('all')} level={3} flush className="cl-measures">
      <Table caption={t('allCaption')}>
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            <th scope="col" className="num">
              {until !== null && t('latest', { month: longMonth(until) })}
            </th>
            <th scope="col" className="num">
              {t('mean')}
            </th>
            <th scope="col">{t('limits')}</th>
            <th scope="col">{t('shows')}</th>
          </tr>
        </thead>
        <tbody>
          {trends.map(trend => {
            const last = trend.points.at(-1)
            return (
              <tr key={trend.measure} className={trend.measure === chosen ? 'sel' : undefined}>
                <th scope="row">
                  <LinkButton
                    onClick={() => onChoose(trend.measure)}
                    aria-current={trend.measure === chosen ? 'true' : undefined}
                  >
                    {t(`measures.${trend.measure}`)}
                  </LinkButton>
                </th>
                <td className="num">
                  {last !== undefined && last.month === until ? trendFigure(trend.measure, last.value) : '–'}
                </td>
                <td className="num">{trend.mean === null ? '' : oneDecimal(trend.mean)}</td>
                <td>
                  <Limits trend={trend} />
                </td>
                <td>
                  <Shows trend={trend} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </Panel>
  )
}

const Limits = ({ trend: { lower, upper, trial } }: { readonly trend: CaseloadTrend }) => {
  const { t } = useTranslation('overTime')
  if (lower === null || upper === null) return <span className="dimmer">{t('noLimits')}</span>
  return (
    <>
      {t('limitsRange', { lower: oneDecimal(lower), upper: oneDecimal(upper) })}
      {trial && <span className="dim"> {t('trialLimits')}</span>}
    </>
  )
}

const Shows = ({ trend }: { readonly trend: CaseloadTrend }) => {
  const { t } = useTranslation('overTime')
  const found = findingOf(trend)
  switch (found.kind) {
    case 'no-months':
    case 'too-few':
    case 'usual':
      return t(`short.${found.kind}`)
    default: {
      const what = t(`short.${found.kind}`, { count: found.count })
      return found.isNow ? what : t('shortPast', { what })
    }
  }
}
