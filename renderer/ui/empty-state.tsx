import type { ReactNode } from 'react'

type EmptyStateProps = {
  readonly title: string
  /** One sentence on when something appears here. */
  readonly children: ReactNode
  /** One thing to do. */
  readonly action?: ReactNode
  readonly level?: 2 | 3
}

export const EmptyState = ({ title, children, action, level = 2 }: EmptyStateProps) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="empty">
      <svg className="two" viewBox="0 0 42 20" aria-hidden="true">
        <circle cx="10" cy="10" r="9.3" />
        <rect x="22.5" y="0.75" width="18.5" height="18.5" rx="5" />
      </svg>
      <Heading>{title}</Heading>
      <p>{children}</p>
      {action}
    </div>
  )
}
