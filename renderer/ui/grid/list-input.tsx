import { type InputHTMLAttributes, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { classNames } from '../class-names.ts'

type ListInputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'list'> & {
  readonly value: string
  readonly onChange: (text: string) => void
  /** What it can be; typing the beginning of one is enough. */
  readonly options: readonly string[]
}

/**
 * One of a few, in a grid's cell: its beginning is typed, the rest completes itself; Alt and the down arrow, or the
 * pointer, open the list. Any other text stays as it is typed.
 */
export const ListInput = ({ value, onChange, options, className, ...rest }: ListInputProps) => {
  const { t } = useTranslation('parts')
  const input = useRef<HTMLInputElement>(null)
  const completedFrom = useRef<number | null>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const id = useId()

  useLayoutEffect(() => {
    if (completedFrom.current === null) return
    input.current?.setSelectionRange(completedFrom.current, value.length)
    completedFrom.current = null
  })

  const show = () => {
    setActive(
      Math.max(
        0,
        options.findIndex(option => option.toLowerCase() === value.toLowerCase()),
      ),
    )
    setOpen(true)
  }
  const choose = (option: string) => {
    setOpen(false)
    onChange(option)
    input.current?.focus()
  }
  const type = (text: string, inserted: boolean) => {
    const found = options.find(option => option.toLowerCase().startsWith(text.toLowerCase()))
    if (!inserted || text === '' || found === undefined) return onChange(text)
    completedFrom.current = text.length
    // What was typed stays as it was typed, should it turn out to be another word.
    onChange(text + found.slice(text.length))
    setActive(options.indexOf(found))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const opens = (event.altKey && event.key === 'ArrowDown') || event.key === 'F4'
    if (!open) {
      if (!opens) return
      event.preventDefault()
      event.stopPropagation()
      return show()
    }
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setActive(at => Math.min(at + 1, options.length - 1)),
      ArrowUp: () => setActive(at => Math.max(at - 1, 0)),
      Enter: () => choose(options[active] ?? value),
      Escape: () => setOpen(false),
    }
    const move = moves[event.key]
    if (move === undefined) return
    event.preventDefault()
    event.stopPropagation()
    move()
  }
  return (
    <span className="in-select">
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        ref={input}
        type="text"
        role="combobox"
        aria-autocomplete="inline"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open ? `${id}-${active}` : undefined}
        className={classNames('in-list', className)}
        value={value}
        onChange={event =>
          type(
            event.currentTarget.value,
            event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType.startsWith('insert'),
          )
        }
        onKeyDown={onKeyDown}
        onPointerDown={() => (open ? setOpen(false) : show())}
        onBlur={event => {
          setOpen(false)
          rest.onBlur?.(event)
        }}
      />
      {open && (
        <FloatingList
          id={id}
          label={t('choose')}
          under={input.current}
          options={options}
          active={active}
          onChoose={choose}
          onGone={() => setOpen(false)}
        />
      )}
    </span>
  )
}

type FloatingListProps = {
  readonly id: string
  readonly label: string
  readonly under: HTMLElement | null
  readonly options: readonly string[]
  readonly active: number
  readonly onChoose: (option: string) => void
  readonly onGone: () => void
}

/** Above everything, so that the scrolling grid doesn't cut it; it goes when the grid scrolls. */
const FloatingList = ({ id, label, under, options, active, onChoose, onGone }: FloatingListProps) => {
  const gone = useRef(onGone)
  gone.current = onGone
  const box = under?.getBoundingClientRect()
  useLayoutEffect(() => {
    const leave = () => gone.current()
    window.addEventListener('scroll', leave, true)
    window.addEventListener('resize', leave)
    return () => {
      window.removeEventListener('scroll', leave, true)
      window.removeEventListener('resize', leave)
    }
  }, [])
  if (box === undefined) return null
  const below = window.innerHeight - box.bottom > options.length * 40 + 16
  return createPortal(
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      className="menu in-options"
      ref={list => {
        if (list === null) return
        list.style.left = `${box.left}px`
        list.style.minWidth = `${box.width}px`
        if (below) list.style.top = `${box.bottom + 4}px`
        else list.style.bottom = `${window.innerHeight - box.top + 4}px`
      }}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input that keeps the focus.
        <div
          key={option}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="menu__item"
          onPointerDown={event => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option}
        </div>
      ))}
    </div>,
    document.body,
  )
}
