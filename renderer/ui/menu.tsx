import { Menu as Floating } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'

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
export const Menu = ({ label, className = 'btn', lines }: MenuProps) => (
  <Floating
    position="bottom-start"
    offset={4}
    loop
    withinPortal
    transitionProps={{ duration: 0 }}
    classNames={{ dropdown: 'menu', item: 'menu__item' }}
  >
    <Floating.Target>
      <button type="button" className={className}>
        {label}
      </button>
    </Floating.Target>
    <Floating.Dropdown>
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
