import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { IconInfoCircle } from './icons.ts'

type NoteProps = {
  /** `attention` is for dates and figures, never for a person. */
  readonly kind?: 'aside' | 'attention'
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** What is aside: a fact that explains, a consequence. */
export const Note = ({ kind = 'aside', icon, children }: NoteProps) => (
  <div className={classNames('note', kind === 'attention' && 'note--attn')}>
    {icon ?? <Icon of={IconInfoCircle} />}
    <div>{children}</div>
  </div>
)
