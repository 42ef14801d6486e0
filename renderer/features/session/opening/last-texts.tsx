import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { monthName } from '#basics/date-words.ts'
import type { OpeningView } from '#contract/session.ts'
import { clientTextWays } from '#renderer/bridge/client-texts.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { OwnRecordList } from '#renderer/ui/own-records/own-record-list.tsx'
import { type OwnRecordRow, useOwnRecords } from '#renderer/ui/own-records/use-own-records.ts'
import { Panel } from '#renderer/ui/panel.tsx'

type ToEnter = NonNullable<OpeningView['textsToEnter']>

/** What was decided last time and nobody ticked. A line that is ticked now stays, so that it can be taken back. */
export const LastTexts = ({ texts }: { readonly texts: OpeningView['textsToEnter'] }) => {
  const [asked, setAsked] = useState(texts)
  if (asked === null && texts !== null) setAsked(texts)
  return asked === null ? null : <Asked asked={asked} />
}

const Asked = ({ asked: { reviewId, month } }: { readonly asked: ToEnter }) => {
  const { t } = useTranslation('ownRecords')
  const { today } = useSitting()
  const { data } = useOperationQuery('record.clientTexts', { reviewId })
  const records = useOwnRecords({ ...clientTextWays(reviewId), errorWords }, today)
  const [open, setOpen] = useState<ReadonlySet<string> | null>(null)
  if (data === undefined) return null
  const isOpen = (row: OwnRecordRow) => row.entered === null
  const first = open ?? new Set(data.rows.filter(isOpen).map(({ client }) => client.id))
  if (open === null) setOpen(first)
  return (
    <Panel flush title={t('still')} className="txtp">
      <p className="sm dim txtp__lead">{t('lastTime', { month: monthName(month) })}</p>
      <OwnRecordList
        rows={data.rows.filter(row => isOpen(row) || first.has(row.client.id))}
        records={records}
        today={today}
        mayTick={data.mayTick}
      />
    </Panel>
  )
}
