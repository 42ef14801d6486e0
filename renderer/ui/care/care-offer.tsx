import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { IconMessage2 } from '../icons.ts'
import { Kbd } from '../kbd.tsx'
import { inItsPlace, type TextControl } from './replace-words.ts'

type CareOfferProps = {
  readonly control: TextControl
  readonly text: string
  readonly mark: {
    readonly start: number
    readonly end: number
    readonly why: string
    readonly instead: readonly string[]
  }
  /** Asked for by key: the focus goes to the first way. */
  readonly takesFocus: boolean
  readonly onUse: (words: string) => void
  readonly onOwn: () => void
  readonly onDismiss: () => void
}

/** What else could be said. It stands above everything, under its field, so that nothing moves for it. */
export const CareOffer = ({ control, text, mark, takesFocus, onUse, onOwn, onDismiss }: CareOfferProps) => {
  const { t } = useTranslation('parts')
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLButtonElement>(null)

  useLayoutEffect(() => {
    const offer = box.current
    if (offer === null) return
    offer.showPopover()
    const place = () => placeBy(control, offer)
    place()
    window.addEventListener('scroll', place, true)
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, true)
      window.removeEventListener('resize', place)
    }
  }, [control])
  useEffect(() => {
    if (takesFocus) first.current?.focus({ preventScroll: true })
  }, [takesFocus])
  // A dialog round the field would take Escape for itself.
  useEffect(() => {
    control.setAttribute(KEEPS_ESCAPE, 'true')
    return () => control.removeAttribute(KEEPS_ESCAPE)
  }, [control])

  const keep = { [KEEPS_ESCAPE]: 'true', size: 'small' } as const
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div
      ref={box}
      popover="manual"
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-why`}
      className="prompt care__offer"
      // The focus stays in the field, whose text would count as left.
      onPointerDown={event => event.preventDefault()}
    >
      <Icon of={IconMessage2} />
      <div>
        <b id={`${id}-title`}>{t('careTitle', { words: text.slice(mark.start, mark.end) })}</b>{' '}
        <span id={`${id}-why`}>{mark.why}</span>
      </div>
      <div className="acts">
        {mark.instead.map((words, index) => {
          const fitting = inItsPlace(words, text, mark)
          return (
            <Button
              key={words}
              ref={index === 0 ? first : undefined}
              {...keep}
              aria-label={t('careUse', { words: fitting })}
              onClick={() => onUse(fitting)}
            >
              {t('careQuoted', { words: fitting })}
            </Button>
          )
        })}
        <Button {...keep} onClick={onOwn}>
          {t('careOwn')}
        </Button>
        <Button {...keep} kind="quiet" onClick={onDismiss}>
          {t('careKeep')} <Kbd>Esc</Kbd>
        </Button>
      </div>
    </div>
  )
}

const KEEPS_ESCAPE = 'data-mantine-stop-propagation'

const EDGE_PX = 8

/** Under its field where there is room, above it otherwise. */
const placeBy = (control: TextControl, offer: HTMLElement): void => {
  const field = control.getBoundingClientRect()
  const { width, height } = offer.getBoundingClientRect()
  const left = Math.max(EDGE_PX, Math.min(field.left, window.innerWidth - width - EDGE_PX))
  const below = field.bottom + EDGE_PX
  const top = below + height + EDGE_PX > window.innerHeight ? field.top - height - EDGE_PX : below
  offer.style.left = `${left}px`
  offer.style.top = `${Math.max(EDGE_PX, top)}px`
}
