import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { longMonth, shortDate } from '#basics/date-words.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { AddendumRow } from '#contract/addendum.ts'
import type { AppError } from '#contract/app-error.ts'
import type { RecordRow } from '#contract/record.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { PaperButtons } from '#renderer/ui/paper/paper-buttons.tsx'
import { usePaper } from '#renderer/ui/paper/use-paper.ts'
import { PdfView } from '#renderer/ui/pdf-view.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { nthOf } from './addendum-words.ts'
import { CheckAddendum } from './check-addendum.tsx'
import { NotHere, PaneTitle } from './record-pane.tsx'

/** One addendum as it was signed: its pages, and the ways out of the window. */
export const AddendumPane = ({ row, record }: { readonly row: AddendumRow; readonly record: RecordRow }) => {
  const { t } = useTranslation('addenda')
  const { t: parts } = useTranslation('parts')
  const addendumId = row.id
  const pdf = useOperationQuery('addendum.pdf', { addendumId, purpose: 'view' })
  const paper = usePaper<AppError>({
    get: purpose => callOperation('addendum.pdf', { addendumId, purpose }),
    print: () => callOperation('platform.print', {}),
    save: (suggestedName, base64) => callOperation('platform.saveFile', { suggestedName, base64 }),
    unforeseen: { code: 'unforeseen' },
  })
  const isShown = pdf.data !== undefined
  useEffect(() => {
    if (isShown && !row.read) void callOperation('addendum.opened', { addendumId })
  }, [isShown, row.read, addendumId])
  if (pdf.error !== null) return <NotHere error={pdf.error} />
  const { review } = record
  const names = { nth: nthOf(row), month: longMonth(review.month), name: review.practitioner.name }
  return (
    <section className="docpane" aria-label={t('one', names)}>
      <header>
        <div>
          <Link className="link sm" href={`/records/${record.recordId}`}>
            {t('toRecord')}
          </Link>
          <PaneTitle>{t('title', names)}</PaneTitle>
        </div>
        <PaperButtons paper={paper} />
      </header>
      <div className="rst">
        <StatusMark status="done">
          {t('signed', { name: row.by.name, date: shortDate(dateOf(row.at)), time: timeOf(row.at) })}
        </StatusMark>
        <span className="dim lbl">{row.number}</span>
        {pdf.data !== undefined && <CheckAddendum base64={pdf.data.base64} />}
        <span className="end" role="status">
          {paper.said}
        </span>
      </div>
      <div className="docpane__paper">
        <ErrorSummary problems={paper.problem === null ? [] : [{ text: errorWords(paper.problem) }]} />
        {pdf.data === undefined ? (
          <div className="paperw paperw--pad">
            <LongWork>{parts('readingPdf')}</LongWork>
          </div>
        ) : (
          <PdfView base64={pdf.data.base64} label={t('paper', names)} caption={null} />
        )}
      </div>
    </section>
  )
}
