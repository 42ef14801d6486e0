import type { ReactNode, Ref } from 'react'

type ScrollPartProps = {
  /** What it holds, read out. */
  readonly label: string
  readonly className: string
  /** What it holds is being made. */
  readonly busy?: boolean
  readonly ref?: Ref<HTMLElement>
  readonly children: ReactNode
}

/** What is only read and scrolls takes the focus, so that arrow keys scroll it. */
export const ScrollPart = ({ label, className, busy, ref, children }: ScrollPartProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
  <section ref={ref} className={className} aria-label={label} aria-busy={busy} tabIndex={0}>
    {children}
  </section>
)
