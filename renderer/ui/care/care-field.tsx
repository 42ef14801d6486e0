import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../class-names.ts'
import { Kbd } from '../kbd.tsx'
import type { CareMark } from './care-context.tsx'
import { CareInk } from './care-ink.tsx'
import { CareOffer } from './care-offer.tsx'
import { replaceWords, selectWords, type TextControl } from './replace-words.ts'
import { useCareMarks } from './use-care-marks.ts'

type CareFieldProps = {
  /** Id of the sentence that says there is another way; the control inside is described by it. */
  readonly id: string
  /** What stands in the control. */
  readonly text: string
  /** One text area or input. */
  readonly children: ReactNode
}

type Open = { readonly mark: CareMark; readonly takesFocus: boolean }

/**
 * A field whose text is read for words with another way to say them. They are underlined; the other ways come when the
 * caret is brought to such a word by pointer or key, or by Alt and Enter, never by typing. Escape dismisses the word.
 */
export const CareField = ({ id, text, children }: CareFieldProps) => {
  const { t } = useTranslation('parts')
  const box = useRef<HTMLSpanElement>(null)
  const control = useRef<TextControl | null>(null)
  const [focused, setFocused] = useState(false)
  const [open, setOpen] = useState<Open | null>(null)
  useEffect(() => {
    control.current = box.current?.querySelector<TextControl>('textarea, input') ?? null
  })
  const { seen, readNow, dismiss } = useCareMarks(control, text)
  const field = control.current
  const isRead = field !== null && seen.marks.length > 0
  const count = seen.marks.length

  const offer = (mark: CareMark | undefined, takesFocus = false) =>
    setOpen(mark === undefined ? null : { mark, takesFocus })
  const atCaret = (marks: readonly CareMark[]): CareMark | undefined => {
    const caret = control.current?.selectionStart
    if (caret == null || caret !== control.current?.selectionEnd) return
    return marks.find(({ start, end }) => start <= caret && caret <= end)
  }
  const leave = (mark: CareMark) => {
    setOpen(null)
    dismiss(mark)
    control.current?.focus({ preventScroll: true })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open !== null) {
      stop(event)
      leave(open.mark)
    } else if (event.key === 'Enter' && event.altKey && event.target === control.current) {
      const { marks } = readNow()
      const caret = control.current.selectionStart ?? 0
      const mark = atCaret(marks) ?? marks.find(({ start }) => start >= caret) ?? marks[0]
      if (mark === undefined) return
      stop(event)
      control.current.setSelectionRange(mark.end, mark.end)
      offer(mark, true)
    }
  }
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.target === control.current && MOVES.has(event.key)) offer(atCaret(readNow().marks))
  }
  const onClick = (event: MouseEvent) => {
    if (event.target === control.current) offer(atCaret(readNow().marks))
  }
  const onBlur = (event: FocusEvent) => {
    if (box.current?.contains(event.relatedTarget)) return
    setFocused(false)
    setOpen(null)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the field inside.
    <span
      className={classNames('care', open !== null && 'care--open')}
      ref={box}
      onFocus={() => setFocused(true)}
      onBlur={onBlur}
      onInput={() => setOpen(null)}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
      onClick={onClick}
    >
      {children}
      <span hidden id={id}>
        {count > 0 && t('careThere', { count })}
      </span>
      {isRead && (
        <CareInk control={field} seen={seen} focused={focused} open={open?.mark ?? null}>
          {focused && open === null && (
            <button
              type="button"
              tabIndex={-1}
              className="care__count"
              onPointerDown={event => event.preventDefault()}
              onClick={() => {
                offer(seen.marks[0])
              }}
            >
              {t('careCount', { count })} <Kbd>Alt Enter</Kbd>
            </button>
          )}
        </CareInk>
      )}
      {isRead && open !== null && (
        <CareOffer
          key={open.mark.start}
          control={field}
          text={seen.text}
          mark={open.mark}
          takesFocus={open.takesFocus}
          onUse={words => {
            setOpen(null)
            replaceWords(field, open.mark, words)
          }}
          onOwn={() => {
            setOpen(null)
            selectWords(field, open.mark)
          }}
          onDismiss={() => leave(open.mark)}
        />
      )}
    </span>
  )
}

/** Keys that bring the caret somewhere else and change nothing. */
const MOVES: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])

const stop = (event: KeyboardEvent): void => {
  event.preventDefault()
  event.stopPropagation()
}
