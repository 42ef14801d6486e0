import { Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { classNames } from './class-names.ts'

type PopoverButtonProps = {
  /** What the button says. */
  readonly label: ReactNode
  readonly className?: string
  /** What it opens is called. */
  readonly title: string
  readonly children: ReactNode
  readonly list?: boolean
}

/** A button that opens a small floating panel: how a figure is worked out, a filter's choices. Escape closes it. */
export const PopoverButton = ({
  label,
  className = 'link',
  title,
  children,
  list = false,
}: PopoverButtonProps) => {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: classNames('pop', list && 'pop--list') }}
    >
      <Popover.Target>
        <button type="button" className={className} onClick={() => setOpen(before => !before)}>
          {label}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={title}>{children}</Popover.Dropdown>
    </Popover>
  )
}

type Step = { readonly what: ReactNode; readonly how: ReactNode }

/** 'How is this worked out?': one line for each step of the sum, then where it is from and how sure that is. */
export const Working = ({
  steps,
  source,
}: {
  readonly steps: readonly Step[]
  readonly source?: ReactNode
}) => (
  <>
    <dl className="working">
      {steps.map(({ what, how }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one sum stay in their order.
        <div key={index}>
          <dt>{what}</dt>
          <dd>{how}</dd>
        </div>
      ))}
    </dl>
    {source !== undefined && <p className="xs dim">{source}</p>}
  </>
)
