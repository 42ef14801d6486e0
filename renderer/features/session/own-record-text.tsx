import { useTranslation } from 'react-i18next'
import type { ClientRef } from '#contract/caseload.ts'
import { clientTextWays } from '#renderer/bridge/client-texts.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconCheck, IconCopy } from '#renderer/ui/icons.ts'
import { useOwnRecords } from '#renderer/ui/own-records/use-own-records.ts'
import { useSession } from './session-context.tsx'

/** As soon as something is decided about a client: the text for their own record. */
export const OwnRecordText = ({ client }: { readonly client: ClientRef }) => {
  const { t } = useTranslation('ownRecords')
  const { reviewId } = useSession()
  const { today } = useSitting()
  const { data } = useOperationQuery('record.clientTexts', { reviewId })
  const records = useOwnRecords({ ...clientTextWays(reviewId), errorWords }, today)
  const row = data?.rows.find(one => one.client.id === client.id)
  if (row === undefined) return null
  const copied = records.copiedId === client.id
  return (
    <section className="panel copyt fg" aria-labelledby="own-record">
      <div className="row-b">
        <h3 id="own-record">
          {client.initials === null ? t('forOwnClient') : t('forOwn', { name: client.initials })}
        </h3>
        <Button kind="quiet" size="small" onClick={() => records.copy(row)}>
          <Icon of={copied ? IconCheck : IconCopy} small />
          {t(copied ? 'copied' : 'copy')}
          <span className="sr">: {clientWords(client)}</span>
        </Button>
      </div>
      <ErrorSummary problems={records.problem === null ? [] : [{ text: records.problem }]} />
      <p className="lines-kept">{row.text}</p>
      <p className="sr" role="status">
        {records.said}
      </p>
    </section>
  )
}
