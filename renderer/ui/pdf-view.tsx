import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus, IconSearch } from './icons.ts'
import { PdfFind, type SoughtInPages } from './pdf-find.tsx'
import { PdfPaper, useFittingScale } from './pdf-paper.tsx'

type PdfViewProps = {
  readonly base64: string
  /** What it is: 'The record as it will be printed'. */
  readonly label: string
  /** In words before the page's number; `label` unless given. Null shows the number alone. */
  readonly caption?: ReactNode
  /** At the right, after the size. */
  readonly actions?: ReactNode
  readonly className?: string
  /** Instead of the pages, where they can't be shown. */
  readonly problem?: string
  /** Found in the pages from the beginning, and anew whenever it is another one. */
  readonly sought?: SoughtInPages | null
}

/** Paper in the window: its tools above, pages on sunken. */
export const PdfView = (props: PdfViewProps) => {
  const { base64, label, caption = label, actions, className, problem, sought = null } = props
  const { t } = useTranslation('parts')
  const { place, fits } = useFittingScale()
  const [zoom, setZoom] = useState<number | null>(null)
  const [pages, setPages] = useState(0)
  const [page, setPage] = useState(1)
  const [finding, setFinding] = useState(sought !== null)
  const [given, setGiven] = useState({ sought, times: 0 })
  if (given.sought !== sought) {
    setGiven({ sought, times: given.times + 1 })
    setFinding(sought !== null)
  }
  const findButton = useRef<HTMLButtonElement>(null)
  const scale = zoom ?? fits

  const goTo = (number: number) => {
    setPage(number)
    place.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' })
  }
  const step = (by: 1 | -1) => {
    const next = ZOOMS[by === 1 ? 'find' : 'findLast'](value => (by === 1 ? value > scale : value < scale))
    if (next !== undefined) setZoom(next)
  }
  const stopFinding = () => {
    setFinding(false)
    findButton.current?.focus()
  }

  return (
    <section
      className={classNames('paperw', className)}
      aria-label={label}
      onKeyDown={event => {
        if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey) return
        event.preventDefault()
        setFinding(true)
      }}
    >
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
            {caption !== null && pages > 0 && <span className="ptool__what">{caption}, </span>}
            {pages > 0 && (
              <span className="ptool__page">
                {t(caption === null ? 'pageOf' : 'pageOfMore', { page, pages })}
              </span>
            )}
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
          <Button
            size="small"
            ref={findButton}
            aria-expanded={finding}
            onClick={() => setFinding(before => !before)}
          >
            <Icon of={IconSearch} small />
            {t('find')}
          </Button>
          {actions}
        </span>
      </div>
      {finding && <PdfFind key={given.times} place={place} onClose={stopFinding} sought={sought} />}
      <PdfPaper
        base64={base64}
        scale={scale}
        place={place}
        onPages={setPages}
        onPage={setPage}
        problem={problem}
      />
    </section>
  )
}

const ZOOMS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]
