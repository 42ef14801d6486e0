import { type ReactNode, useId } from 'react'

type SectionFrameProps = {
  readonly title: ReactNode
  readonly lead: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The right of Settings: what it is about, and its panels. */
export const SectionFrame = ({ title, lead, actions, children }: SectionFrameProps) => {
  const id = useId()
  return (
    <section className="setp" aria-labelledby={id}>
      <header className="head">
        <div>
          <h2 id={id}>{title}</h2>
          <p>{lead}</p>
        </div>
        {actions}
      </header>
      {children}
    </section>
  )
}
