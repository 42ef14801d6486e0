import { type ReactNode, type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button.tsx'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon.tsx'
import { IconMinus, IconPlus } from '../icons.ts'
import { ScrollPart } from '../scroll-part.tsx'

export type SheetLook = {
  /** Whose it is, for those who can't see. */
  readonly label: string
  readonly caption: ReactNode
  readonly actions?: ReactNode
  readonly className?: string
}

type SheetViewProps = SheetLook & {
  /** What scrolls is called: 'Picture', 'Text'. */
  readonly content: string
  readonly scale: number
  /** Null for as wide as its place. */
  readonly onZoom: (scale: number | null) => void
  readonly fits: boolean
  readonly place?: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/** What is no PDF, with the tools that a PDF has: its name, smaller, larger. */
export const SheetView = (props: SheetViewProps) => {
  const { t } = useTranslation('parts')
  const { t: words } = useTranslation('documentFile')
  const { label, caption, actions, className, content, scale, onZoom, fits, place, children } = props
  const smaller = ZOOMS.findLast(value => value < scale - 0.001)
  const larger = ZOOMS.find(value => value > scale + 0.001)
  return (
    <section className={classNames('paperw', className)} aria-label={label}>
      <div className="ptool">
        <span className="sm dim ptool__file">{caption}</span>
        <span className="row">
          <Button
            size="small"
            aria-label={t('zoomOut')}
            disabled={smaller === undefined}
            onClick={() => smaller !== undefined && onZoom(smaller)}
          >
            <Icon of={IconMinus} small />
          </Button>
          <span className="sm" role="status">
            {t('zoom', { percent: Math.round(scale * 100) })}
          </span>
          <Button
            size="small"
            aria-label={t('zoomIn')}
            disabled={larger === undefined}
            onClick={() => larger !== undefined && onZoom(larger)}
          >
            <Icon of={IconPlus} small />
          </Button>
          {!fits && (
            <Button size="small" onClick={() => onZoom(null)}>
              {words('fits')}
            </Button>
          )}
          {actions}
        </span>
      </div>
      <ScrollPart className="paper-scroll" ref={place} label={content}>
        {children}
      </ScrollPart>
    </section>
  )
}

/** What was chosen, until 'as wide as its place'. */
export const useZoom = () => useState<number | null>(null)

const ZOOMS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 3]
