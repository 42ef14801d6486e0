import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { IconMessage2 } from './icons.ts'

type PromptProps = {
  readonly icon?: ReactNode
  readonly children: ReactNode
  /** At most three ways on, as small buttons. */
  readonly actions?: ReactNode
  /** Question and answers in one line. */
  readonly inLine?: boolean
  readonly className?: string
}

/** A suggestion beside one's own words, or a question in its place. It never blocks and is never amber or red. */
export const Prompt = ({ icon, children, actions, inLine = false, className }: PromptProps) => (
  <div className={classNames('prompt', inLine && 'prompt--line', className)}>
    {icon ?? <Icon of={IconMessage2} />}
    <div>{children}</div>
    {actions !== undefined && <div className="acts">{actions}</div>}
  </div>
)
