import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { classNames } from './class-names.ts'

export type Tab<T extends string> = {
  readonly value: T
  readonly label: ReactNode
  /** A status mark before the words. */
  readonly mark?: ReactNode
}

type TabsProps<T extends string> = {
  readonly label: string
  readonly tabs: readonly Tab<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  /** Without ground, inside a page. */
  readonly plain?: boolean
  /** The panel scrolls and may hold nothing that takes the focus: then it takes it itself. */
  readonly scrolls?: boolean
  readonly children: ReactNode
}

/** Views of one thing, one at a time; arrow keys move. Where each has an address of its own, use `ViewLinks`. */
export const Tabs = <T extends string>({
  label,
  tabs,
  value,
  onChange,
  plain = false,
  scrolls = false,
  children,
}: TabsProps<T>) => {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(tab => tab.value === value)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const index = (to + tabs.length) % tabs.length
    const next = tabs[index]
    if (next === undefined) return
    onChange(next.value)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus()
  }
  return (
    <>
      <div
        className={classNames('ctabs', plain && 'ctabs--plain')}
        role="tablist"
        aria-label={label}
        ref={list}
        onKeyDown={move}
        tabIndex={-1}
      >
        {tabs.map(tab => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
          >
            {tab.mark}
            {tab.label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        tabIndex={scrolls ? 0 : undefined}
      >
        {children}
      </div>
    </>
  )
}

/** The same look for links: pass anchors that carry `aria-current="page"` where one is. */
export const ViewLinks = ({
  label,
  plain = false,
  children,
}: {
  readonly label: string
  readonly plain?: boolean
  readonly children: ReactNode
}) => (
  <nav className={classNames('ctabs', plain && 'ctabs--plain')} aria-label={label}>
    {children}
  </nav>
)
