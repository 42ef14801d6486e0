import type { ReactNode } from 'react'

type AgendaColumnProps = {
  readonly label: string
  /** Time used, its bar, the end in words. */
  readonly clock: ReactNode
  /** The items, `<li>` each: past ones `className="past"`, the current one `className="now" aria-current="step"`. */
  readonly children: ReactNode
  readonly foot?: ReactNode
}

/** The session's own rail, between the frame's and the page: render it right before `<Page flush session>`. */
export const AgendaColumn = ({ label, clock, children, foot }: AgendaColumnProps) => (
  <aside className="agenda session" aria-label={label}>
    <div className="clock">{clock}</div>
    <ol>{children}</ol>
    {foot !== undefined && <div className="ag-foot">{foot}</div>}
  </aside>
)
