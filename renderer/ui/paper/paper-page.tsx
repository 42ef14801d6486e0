import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '../error-summary.tsx'
import { Page } from '../page/page.tsx'
import { PdfView } from '../pdf-view.tsx'
import { LongWork } from '../progress.tsx'
import { PaperButtons } from './paper-buttons.tsx'
import type { Paper } from './use-paper.ts'

type PaperPageProps<E> = {
  readonly title: string
  readonly heading?: ReactNode
  readonly lead: string
  /** The way back: a link. */
  readonly back: ReactNode
  /** What the pages are, for those who hear them. */
  readonly label: string
  /** Undefined while it is being made. */
  readonly base64: string | undefined
  readonly paper: Paper<E>
  readonly problemWords: (problem: E) => string
}

/** A printed document alone on its screen: looked at first, then printed or saved. */
export const PaperPage = <E,>(props: PaperPageProps<E>) => {
  const { title, heading, lead, back, label, base64, paper, problemWords } = props
  const { t } = useTranslation('parts')
  return (
    <Page title={title} flush railed>
      <section className="docpane paper-alone" aria-labelledby="paper-alone">
        <header>
          <div>
            {back}
            <h1 id="paper-alone">{heading ?? title}</h1>
            <p className="dim">{lead}</p>
          </div>
          <PaperButtons paper={paper} />
        </header>
        <div className="rst">
          <span role="status">{paper.said}</span>
        </div>
        <div className="docpane__paper">
          <ErrorSummary problems={paper.problem === null ? [] : [{ text: problemWords(paper.problem) }]} />
          {base64 === undefined ? (
            <div className="paperw paperw--pad">
              <LongWork>{t('readingPdf')}</LongWork>
            </div>
          ) : (
            <PdfView base64={base64} label={label} caption={null} />
          )}
        </div>
      </section>
    </Page>
  )
}
