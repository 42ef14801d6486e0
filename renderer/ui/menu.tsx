import { Menu as Floating } from '@mantine/core'
import { Fragment, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'

export type MenuLine = {
  readonly key: string
  readonly label: ReactNode
  readonly run: () => void
  readonly disabled?: boolean
  /** 'Ctrl L' */
  readonly keys?: string
  /** A line above it. */
  readonly apart?: boolean
}

type MenuProps = {
  /** The button that opens it. */
  readonly label: ReactNode
  readonly className?: string
  readonly lines: readonly MenuLine[]
}

/** Commands under a button; arrow keys move, Escape closes. */
export const Menu = ({ label, className = 'btn', lines }: MenuProps) => {
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const giveFocusBack = () => {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.current?.focus()
    })
  }
  return (
    <Floating
      opened={open}
      onChange={setOpen}
      onClose={giveFocusBack}
      position="bottom-start"
      offset={4}
      loop
      withInitialFocusPlaceholder={false}
      withinPortal={false}
      floatingStrategy="fixed"
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: 'menu', item: 'menu__item' }}
    >
      <Floating.Target>
        <button
          ref={button}
          type="button"
          className={className}
          onKeyDown={event => {
            // Where no line can be chosen the focus stays here.
            if (event.key === 'Escape') setOpen(false)
          }}
        >
          {label}
        </button>
      </Floating.Target>
      <Floating.Dropdown ref={list}>
        <FocusFirst list={list} />
        {lines.map(({ key, label: words, run, disabled, keys, apart }) => (
          <Fragment key={key}>
            {apart && <hr className="menu__line" />}
            <Floating.Item
              onClick={run}
              disabled={disabled}
              rightSection={keys && <span className="kbd-text">{keys}</span>}
            >
              {words}
            </Floating.Item>
          </Fragment>
        ))}
      </Floating.Dropdown>
    </Floating>
  )
}

/** Mantine would put an empty focusable element among the lines for it, which no reader can make sense of. */
const FocusFirst = ({ list }: { readonly list: RefObject<HTMLElement | null> }) => {
  useEffect(() => {
    list.current
      ?.querySelector<HTMLElement>('[role=menuitem]:not(:disabled, [data-disabled])')
      ?.focus({ preventScroll: true })
  }, [list])
  return null
}
