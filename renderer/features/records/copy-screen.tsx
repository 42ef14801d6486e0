import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { RecordId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Page } from '#renderer/ui/page/page.tsx'
import { PaperPage } from '#renderer/ui/paper/paper-page.tsx'
import { usePaper } from '#renderer/ui/paper/use-paper.ts'
import { NotHere } from './record-pane.tsx'

/** A record's text without names: read first, since no program finds every name, then printed or saved. */
export const CopyScreen = () => {
  const { t } = useTranslation('records')
  const id = RecordId.safeParse(useParams<{ recordId: string }>().recordId)
  return id.success ? (
    <Copy key={id.data} recordId={id.data} />
  ) : (
    <Page title={t('copyWithoutNames')}>
      <NotHere error={{ code: 'not-found' }} />
    </Page>
  )
}

const Copy = ({ recordId }: { readonly recordId: RecordId }) => {
  const { t } = useTranslation('records')
  const { data, error } = useOperationQuery('record.copyWithoutNames', { recordId, purpose: 'view' })
  const paper = usePaper<AppError>({
    get: purpose => callOperation('record.copyWithoutNames', { recordId, purpose }),
    print: () => callOperation('platform.print', {}),
    save: (suggestedName, base64) => callOperation('platform.saveFile', { suggestedName, base64 }),
    unforeseen: { code: 'unforeseen' },
  })
  if (error !== null)
    return (
      <Page title={t('copyWithoutNames')}>
        <NotHere error={error} />
      </Page>
    )
  return (
    <PaperPage
      title={t('copyWithoutNames')}
      lead={t('copyLead')}
      back={<Link href={`/records/${recordId}`}>{t('backToRecord')}</Link>}
      label={t('copyPaper')}
      base64={data?.base64}
      paper={paper}
      problemWords={errorWords}
    />
  )
}
