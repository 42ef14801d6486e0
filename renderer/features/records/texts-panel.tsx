import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ReviewId } from '#basics/ids.ts'
import { clientTextWays } from '#renderer/bridge/client-texts.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { OwnRecordList } from '#renderer/ui/own-records/own-record-list.tsx'
import { useOwnRecords } from '#renderer/ui/own-records/use-own-records.ts'
import { Panel } from '#renderer/ui/panel.tsx'

/** What is still to do outside Tandem after a session, a line for each client decided on. */
export const TextsPanel = ({
  reviewId,
  whole = false,
}: {
  readonly reviewId: ReviewId
  /** With the texts themselves; without, a link leads to them. */
  readonly whole?: boolean
}) => {
  const { t } = useTranslation('ownRecords')
  const { today } = useSitting()
  const { data } = useOperationQuery('record.clientTexts', { reviewId })
  const records = useOwnRecords({ ...clientTextWays(reviewId), errorWords }, today)
  if (data === undefined) return null
  const { rows, mayTick } = data
  if (rows.length === 0)
    return (
      <Panel title={t('allEntered')} className="txtp">
        <p className="dim">{t('noneDecided')}</p>
      </Panel>
    )
  const entered = rows.filter(row => records.enteredOn(row) !== null).length
  return (
    <Panel
      flush
      className="txtp"
      title={t(entered === rows.length ? 'allEntered' : 'still')}
      beside={
        <span className="sm dim txtp__count">
          <span>{t('enteredOf', { entered, all: rows.length })}</span>
          {!whole && (
            <Link className="link" href={`/texts/${reviewId}`}>
              {t('showTexts')}
            </Link>
          )}
        </span>
      }
    >
      <OwnRecordList
        rows={rows}
        records={records}
        today={today}
        mayTick={mayTick}
        form={whole ? 'whole' : 'lines'}
      />
    </Panel>
  )
}
