import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Field, type FieldWords } from './field.tsx'
import { Icon } from './icon.tsx'
import { IconSearch } from './icons.ts'

export type PickOption<T extends string> = {
  readonly value: T
  /** What is searched, and shown in the field once chosen. */
  readonly text: string
  readonly label: ReactNode
  /** Why it can't be chosen now, beside it. */
  readonly taken?: string
}

type PickFieldProps<T extends string> = FieldWords & {
  readonly options: readonly PickOption<T>[]
  readonly placeholder?: string
  /** Said where nothing matches. */
  readonly noneWords: string
  /** Chosen and shown; without it the field is empty again after each choice. */
  readonly value?: T | null
  readonly onPick: (value: T | null) => void
}

/** One of many, found by typing a part of it. Arrow keys move in the list, Enter chooses, Escape closes it. */
export const PickField = <T extends string>({
  options,
  placeholder,
  noneWords,
  value,
  onPick,
  ...words
}: PickFieldProps<T>) => {
  const id = useId()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const chosen = options.find(option => option.value === value)
  const found = options.filter(option => matches(option.text, text)).slice(0, MOST_SHOWN)
  const at = Math.min(active, Math.max(0, found.length - 1))

  const pick = (option: PickOption<T> | undefined) => {
    if (option === undefined || option.taken !== undefined) return
    setText('')
    setOpen(false)
    setActive(0)
    onPick(option.value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => (open ? setActive(Math.min(at + 1, found.length - 1)) : setOpen(true)),
      ArrowUp: () => setActive(Math.max(at - 1, 0)),
      ...(open && { Enter: () => pick(found[at]), Escape: () => setOpen(false) }),
    }
    const move = moves[event.key]
    if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    move()
  }
  return (
    <Field {...words}>
      {ids => (
        <span className="pick">
          <span className="field">
            <Icon of={IconSearch} small />
            <input
              {...ids}
              type="text"
              role="combobox"
              autoComplete="off"
              spellCheck={false}
              aria-autocomplete="list"
              aria-haspopup="listbox"
              aria-expanded={open}
              aria-controls={`${id}-list`}
              aria-activedescendant={open && found.length > 0 ? `${id}-${at}` : undefined}
              placeholder={placeholder}
              value={open || chosen === undefined ? text : chosen.text}
              onChange={event => {
                setText(event.currentTarget.value)
                setOpen(true)
                setActive(0)
                if (chosen !== undefined) onPick(null)
              }}
              onClick={() => setOpen(true)}
              onBlur={() => setOpen(false)}
              onKeyDown={onKeyDown}
            />
          </span>
          <span
            className="pick__list menu"
            id={`${id}-list`}
            role="listbox"
            tabIndex={-1}
            aria-label={placeholder ?? noneWords}
            hidden={!open}
          >
            {found.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field that keeps the focus.
              <span
                key={option.value}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                aria-disabled={option.taken !== undefined || undefined}
                className="menu__item"
                ref={element => {
                  if (open && index === at) element?.scrollIntoView({ block: 'nearest' })
                }}
                onPointerDown={event => event.preventDefault()}
                onClick={() => pick(option)}
              >
                {option.label}
                {option.taken !== undefined && <span className="kbd-text">{option.taken}</span>}
              </span>
            ))}
            {found.length === 0 && (
              <span className="pick__none" role="option" aria-selected={false} aria-disabled tabIndex={-1}>
                {noneWords}
              </span>
            )}
          </span>
        </span>
      )}
    </Field>
  )
}

/** More are found by typing on. */
const MOST_SHOWN = 50

const matches = (text: string, sought: string): boolean =>
  sought
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every(part => text.toLowerCase().includes(part))
