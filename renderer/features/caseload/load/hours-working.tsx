import { useTranslation } from 'react-i18next'
import { longMonth, shortDate } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import { amount } from '#basics/wording.ts'
import type { LoadView } from '#contract/overview.ts'
import type { Reduction } from '#domain/load/reductions.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { Table } from '#renderer/ui/table.tsx'

type HoursWorkingProps = {
  readonly load: LoadView
  readonly month: Month
  /** Those in force in the month, in the order of `load.reductions`. */
  readonly reductions: readonly Reduction[]
}

/** The week by contract, less each reduction: the hours that are left for clients. */
export const HoursWorking = ({ load, month, reductions }: HoursWorkingProps) => {
  const { t } = useTranslation('overTime')
  const caption = t('reductionsCaption', { month: longMonth(month) })
  return (
    <Panel title={t('reductions')} flush className="cl-hours">
      <Table caption={caption}>
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            <th scope="col">{t('until')}</th>
            <th scope="col" className="num">
              {t('hoursAWeek')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('contracted')}</th>
            <td />
            <td className="num">{amount(load.contractedHours ?? 0)}</td>
          </tr>
          {load.reductions.map((reduction, index) => (
            <tr key={`${reduction.reason} ${reduction.until}`}>
              <th scope="row">
                {reduction.reason}
                <PercentOf reduction={reductions[index]} contracted={load.contractedHours ?? 0} />
              </th>
              <td>{shortDate(reduction.until)}</td>
              <td className="num">{`−${amount(reduction.hours)}`}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t('left')}
              {load.reductions.length === 0 && (
                <span className="dim"> {t('noReductions', { month: longMonth(month) })}</span>
              )}
            </th>
            <td />
            <td className="num">{amount(load.hoursLeft ?? 0)}</td>
          </tr>
        </tfoot>
      </Table>
    </Panel>
  )
}

const PercentOf = ({
  reduction,
  contracted,
}: {
  readonly reduction: Reduction | undefined
  readonly contracted: number
}) => {
  const { t } = useTranslation('overTime')
  if (reduction?.amount.kind !== 'percent') return null
  return (
    <span className="dim">
      {' '}
      {t('percentOf', { percent: amount(reduction.amount.percent), hours: amount(contracted) })}
    </span>
  )
}
