import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionKey } from '#domain/review/sections.ts'
import { ReadyButton } from './ready.tsx'
import { TaskSelect } from './task-list.tsx'

type SectionFrameProps = {
  readonly section: SectionKey
  /** Where it is not the section's own name: a form's. */
  readonly title?: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  /** Over the content: views, filters. */
  readonly bar?: ReactNode
  readonly children: ReactNode
}

/** One section: its head, the bar that also carries the task list where there is no room for it, its content. */
export const SectionFrame = ({ section, title, lead, actions, bar, children }: SectionFrameProps) => {
  const { t } = useTranslation('prepare')
  const id = useId()
  return (
    <section className="pg" aria-labelledby={id}>
      <header className="head">
        <div>
          <h2 id={id}>{title ?? t(`section.${section}`)}</h2>
          {lead !== undefined && <p className="sm">{lead}</p>}
        </div>
        {actions !== undefined && <div className="row">{actions}</div>}
      </header>
      <div className={bar === undefined ? 'gbar gbar--narrow' : 'gbar'}>
        <TaskSelect current={section} />
        {bar}
        <div className="gbar__ready">
          <ReadyButton />
        </div>
      </div>
      {children}
    </section>
  )
}
