import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RecordId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button, buttonClass, LinkButton } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconPrinter } from '#renderer/ui/icons.ts'
import { usePaper } from '#renderer/ui/paper/use-paper.ts'
import { PdfPaper, useFittingScale } from '#renderer/ui/pdf-paper.tsx'

/** One page to take along until the next session, and the way to the record itself. */
export const DoneSlip = ({ recordId }: { readonly recordId: RecordId }) => {
  const { t } = useTranslation('records')
  const pdf = useOperationQuery('record.slip', { recordId, purpose: 'view' })
  const paper = usePaper<AppError>({
    get: purpose => callOperation('record.slip', { recordId, purpose }),
    print: () => callOperation('platform.print', {}),
    save: (suggestedName, base64) => callOperation('platform.saveFile', { suggestedName, base64 }),
    unforeseen: { code: 'unforeseen' },
  })
  const problem = paper.problem ?? pdf.error
  return (
    <section className="slipw" aria-label={t('slipToPrint')}>
      <div className="ptool">
        <span className="sm dim slipw__what">
          <span>{t('slip')}</span>
          <LinkButton onClick={paper.saveCopy}>{t('saveSlip')}</LinkButton>
        </span>
        <span className="row">
          <Link className={buttonClass()} href={`/records/${recordId}`}>
            {t('openRecord')}
          </Link>
          <Button kind="primary" onClick={paper.print}>
            <Icon of={IconPrinter} small />
            {t('printSlip')}
          </Button>
        </span>
      </div>
      <p className="slipw__said" role="status">
        {paper.said}
      </p>
      <ErrorSummary problems={problem === null ? [] : [{ text: errorWords(problem) }]} />
      {pdf.data !== undefined && <Pages key={pdf.data.base64} base64={pdf.data.base64} />}
    </section>
  )
}

const Pages = ({ base64 }: { readonly base64: string }) => {
  const { place, fits } = useFittingScale()
  return <PdfPaper base64={base64} scale={fits} place={place} />
}
