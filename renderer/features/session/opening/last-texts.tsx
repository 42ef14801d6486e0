import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpeningView } from '#contract/session.ts'
import { clientTextWays } from '#renderer/bridge/client-texts.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { OwnRecordList } from '#renderer/ui/own-records/own-record-list.tsx'
import { useOwnRecords } from '#renderer/ui/own-records/use-own-records.ts'
import { Panel } from '#renderer/ui/panel.tsx'

type ToEnter = NonNullable<OpeningView['textsToEnter']>

/** Where something decided last time is not ticked yet. It stays when the last one is, so that it can be taken back. */
export const LastTexts = ({ texts }: { readonly texts: OpeningView['textsToEnter'] }) => {
  const [asked, setAsked] = useState(texts)
  if (asked === null && texts !== null) setAsked(texts)
  return asked === null ? null : <Asked asked={asked} />
}

const Asked = ({ asked: { reviewId } }: { readonly asked: ToEnter }) => {
  const { t } = useTranslation('ownRecords')
  const { today } = useSitting()
  const { data } = useOperationQuery('record.clientTexts', { reviewId })
  const records = useOwnRecords({ ...clientTextWays(reviewId), errorWords }, today)
  if (data === undefined) return null
  const { rows, mayTick } = data
  const entered = rows.filter(row => records.enteredOn(row) !== null).length
  return (
    <Panel
      className="txtp"
      title={t('inTheirs')}
      beside={<span className="sm dim">{t('countOf', { entered, all: rows.length })}</span>}
    >
      <OwnRecordList rows={rows} records={records} today={today} mayTick={mayTick} form="narrow" />
    </Panel>
  )
}
