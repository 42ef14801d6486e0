import { type HTMLAttributes, type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

type PanelProps = Omit<HTMLAttributes<HTMLElement>, 'title'> & {
  readonly title?: ReactNode
  /** Rank of its heading on the page. */
  readonly level?: 2 | 3
  /** At the right of the heading. */
  readonly beside?: ReactNode
  /** Its content brings its own edges: a list or a table. */
  readonly flush?: boolean
}

/** White ground, one border. Never a panel in a panel. */
export const Panel = ({
  title,
  level = 2,
  beside,
  flush = false,
  className,
  children,
  ...rest
}: PanelProps) => {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      className={classNames('panel', title === undefined && !flush && 'panel--pad', className)}
      aria-labelledby={title === undefined ? undefined : id}
      {...rest}
    >
      {title !== undefined && (
        <header>
          <Heading id={id}>{title}</Heading>
          {beside}
        </header>
      )}
      {flush || title === undefined ? children : <div className="body">{children}</div>}
    </section>
  )
}
