import './pdf-library.ts'
import 'react-pdf/dist/Page/TextLayer.css'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Document, Page } from 'react-pdf'
import { bytesOf } from './bytes-of.ts'
import { PdfCanvas } from './pdf-canvas.tsx'
import { PDF_OPTIONS } from './pdf-library.ts'
import { PdfText } from './pdf-text.tsx'

type PdfPagesProps = {
  readonly base64: string
  readonly width: number
  readonly scroll: RefObject<HTMLElement | null>
  readonly onPages: (count: number) => void
  /** The page that is mostly in sight, from 1. */
  readonly onPage: (page: number) => void
  /** Instead of the pages, where they can't be shown. */
  readonly problem?: string
}

/** All pages below one another, each with its text over it: the window's own search finds words on any of them. */
export const PdfPages = ({ base64, width, scroll, onPages, onPage, problem }: PdfPagesProps) => {
  const { t } = useTranslation('parts')
  const file = useMemo(() => ({ data: bytesOf(base64) }), [base64])
  const [count, setCount] = useState(0)
  const [locked, setLocked] = useState(false)
  const cannot = <p role="alert">{problem ?? t('pdfProblem')}</p>
  useMostInSight(scroll, count, onPage)
  if (locked) return cannot
  return (
    <Document
      file={file}
      options={PDF_OPTIONS}
      suspense={false}
      loading={<p className="dim">{t('readingPdf')}</p>}
      error={cannot}
      onPassword={() => setLocked(true)}
      onLoadSuccess={loaded => {
        setCount(loaded.numPages)
        onPages(loaded.numPages)
      }}
    >
      {Array.from({ length: count }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number.
          key={index}
          className="paper-page"
          data-page={index + 1}
        >
          <Page
            pageNumber={index + 1}
            width={width}
            renderMode="custom"
            customRenderer={PdfCanvas}
            renderAnnotationLayer={false}
            renderTextLayer={false}
            suspense={false}
            loading={null}
          >
            <PdfText />
          </Page>
        </div>
      ))}
    </Document>
  )
}

const useMostInSight = (
  scroll: RefObject<HTMLElement | null>,
  count: number,
  onPage: (page: number) => void,
): void => {
  useEffect(() => {
    const place = scroll.current
    if (place === null || count === 0) return
    const look = () => {
      const middle = place.getBoundingClientRect().top + place.clientHeight / 2
      const pages = [...place.querySelectorAll<HTMLElement>('[data-page]')]
      const at = pages.find(page => page.getBoundingClientRect().bottom > middle) ?? pages.at(-1)
      if (at?.dataset.page !== undefined) onPage(Number(at.dataset.page))
    }
    place.addEventListener('scroll', look, { passive: true })
    return () => place.removeEventListener('scroll', look)
  }, [scroll, count, onPage])
}
