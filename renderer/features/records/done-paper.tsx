import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RecordId } from '#basics/ids.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { buttonClass } from '#renderer/ui/button.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { PaperButtons } from '#renderer/ui/paper/paper-buttons.tsx'
import { PdfPaper, useFittingScale } from '#renderer/ui/pdf-paper.tsx'
import { useRecordPaper } from './use-record-paper.ts'

/** The record that was just locked, to look at, to open, to print. */
export const DonePaper = ({ recordId, pages }: { readonly recordId: RecordId; readonly pages: number }) => {
  const { t } = useTranslation('records')
  const pdf = useOperationQuery('record.pdf', { recordId, purpose: 'view' })
  const paper = useRecordPaper(recordId)
  const problem = paper.problem ?? pdf.error
  return (
    <section className="slipw" aria-label={t('thePaper', { count: pages })}>
      <div className="ptool">
        <Link className={buttonClass()} href={`/records/${recordId}`}>
          {t('openRecord')}
        </Link>
        <PaperButtons paper={paper} />
      </div>
      <p className="slipw__said" role="status">
        {paper.said}
      </p>
      <ErrorSummary problems={problem === null ? [] : [{ text: errorWords(problem) }]} />
      {pdf.data !== undefined && <Pages base64={pdf.data.base64} />}
    </section>
  )
}

const Pages = ({ base64 }: { readonly base64: string }) => {
  const { place, fits } = useFittingScale()
  return <PdfPaper base64={base64} scale={fits} place={place} />
}
