import { lazy, type ReactNode, Suspense, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus } from './icons.ts'

const PdfPages = lazy(() => import('./pdf-pages.tsx').then(loaded => ({ default: loaded.PdfPages })))

type PdfViewProps = {
  readonly base64: string
  /** What it is: 'The record as it will be printed'. */
  readonly label: string
  /** In words before the page's number; `label` unless given. Null shows the number alone. */
  readonly caption?: ReactNode
  /** At the right, after the size. */
  readonly actions?: ReactNode
  readonly className?: string
}

/** Paper in the window: its tools above, pages on sunken. The library that draws it loads with the first one. */
export const PdfView = ({ base64, label, caption = label, actions, className }: PdfViewProps) => {
  const { t } = useTranslation('parts')
  const place = useRef<HTMLElement>(null)
  const room = useRoom(place)
  const [zoom, setZoom] = useState<number | null>(null)
  const [pages, setPages] = useState(0)
  const [page, setPage] = useState(1)
  const scale = zoom ?? Math.min(1, room / A4_WIDTH)

  const goTo = (number: number) => {
    setPage(number)
    place.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' })
  }
  const step = (by: 1 | -1) => {
    const next = ZOOMS[by === 1 ? 'find' : 'findLast'](value => (by === 1 ? value > scale : value < scale))
    if (next !== undefined) setZoom(next)
  }

  return (
    <section className={classNames('paperw', className)} aria-label={label}>
      <div className="ptool">
        <span className="row">
          <Button
            size="small"
            aria-label={t('pageBefore')}
            disabled={page <= 1}
            onClick={() => goTo(page - 1)}
          >
            <Icon of={IconChevronLeft} small />
          </Button>
          <span className="sm dim" role="status">
            {caption !== null && pages > 0 && <>{caption}, </>}
            {pages > 0 && t(caption === null ? 'pageOf' : 'pageOfMore', { page, pages })}
          </span>
          <Button
            size="small"
            aria-label={t('nextPage')}
            disabled={page >= pages}
            onClick={() => goTo(page + 1)}
          >
            <Icon of={IconChevronRight} small />
          </Button>
        </span>
        <span className="row">
          <Button size="small" aria-label={t('zoomOut')} onClick={() => step(-1)}>
            <Icon of={IconMinus} small />
          </Button>
          <span className="sm">{t('zoom', { percent: Math.round(scale * 100) })}</span>
          <Button size="small" aria-label={t('zoomIn')} onClick={() => step(1)}>
            <Icon of={IconPlus} small />
          </Button>
          {actions}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
      <section className="paper-scroll" ref={place} tabIndex={0} aria-label={t('paper')}>
        <Suspense fallback={<p className="dim">{t('readingPdf')}</p>}>
          <PdfPages
            base64={base64}
            width={Math.round(A4_WIDTH * scale)}
            scroll={place}
            onPages={setPages}
            onPage={setPage}
          />
        </Suspense>
      </section>
    </section>
  )
}

/** A4 at 96 points an inch: what 100 % means. */
const A4_WIDTH = 794
const ZOOMS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

const useRoom = (place: { readonly current: HTMLElement | null }): number => {
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
  }, [place])
  return room
}
