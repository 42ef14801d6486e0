import type { ReactNode } from 'react'

type ScrollPartProps = {
  /** What it holds, read out. */
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}

/** What is only read and scrolls takes the focus, so that arrow keys scroll it. */
export const ScrollPart = ({ label, className, children }: ScrollPartProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
  <section className={className} aria-label={label} tabIndex={0}>
    {children}
  </section>
)
