import { useTranslation } from 'react-i18next'
import type { OperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PdfView } from '#renderer/ui/pdf-view.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'

/** The record as it would be printed now; once one has signed, the text that they signed. */
export const DraftPaper = ({ draft }: { readonly draft: OperationQuery<'record.draft'> }) => {
  const { t } = useTranslation('sign')
  const { t: parts } = useTranslation('parts')
  if (draft.data !== undefined) return <PdfView base64={draft.data.base64} label={t('paper')} />
  return (
    <section className="paperw paperw--pad" aria-label={t('paper')}>
      {draft.error === null ? (
        <LongWork>{parts('readingPdf')}</LongWork>
      ) : (
        <EmptyState title={t('noDraft')} action={<Button onClick={draft.again}>{parts('tryAgain')}</Button>}>
          {errorWords(draft.error)}
        </EmptyState>
      )}
    </section>
  )
}
