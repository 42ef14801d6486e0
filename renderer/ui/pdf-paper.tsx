import { lazy, type RefObject, Suspense, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ScrollPart } from './scroll-part.tsx'

const PdfPages = lazy(() => import('./pdf-pages.tsx').then(loaded => ({ default: loaded.PdfPages })))

type PdfPaperProps = {
  readonly base64: string
  /** 1 is A4 at 96 points an inch. */
  readonly scale: number
  readonly place: RefObject<HTMLElement | null>
  readonly onPages?: (count: number) => void
  readonly onPage?: (page: number) => void
  readonly problem?: string
}

/** The pages on their ground, which scrolls. The library that draws them loads with the first one. */
export const PdfPaper = ({
  base64,
  scale,
  place,
  onPages = ignore,
  onPage = ignore,
  problem,
}: PdfPaperProps) => {
  const { t } = useTranslation('parts')
  return (
    <ScrollPart className="paper-scroll" ref={place} label={t('paper')}>
      <Suspense fallback={<p className="dim">{t('readingPdf')}</p>}>
        <PdfPages
          base64={base64}
          width={Math.round(A4_WIDTH * scale)}
          scroll={place}
          onPages={onPages}
          onPage={onPage}
          problem={problem}
        />
      </Suspense>
    </ScrollPart>
  )
}

const ignore = () => undefined

/** A4 at 96 points an inch. */
const A4_WIDTH = 794

/** The place of the pages, and the size at which a page is as wide as it, or whole at most. */
export const useFittingScale = (): {
  readonly place: RefObject<HTMLElement | null>
  readonly fits: number
} => {
  const place = useRef<HTMLElement>(null)
  const [room, setRoom] = useState(A4_WIDTH)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = () => {
      const style = getComputedStyle(element)
      setRoom(
        element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight),
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { place, fits: Math.min(1, room / A4_WIDTH) }
}
