import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'

/** Words beside what has the focus or the pointer; they only repeat or explain, nothing stands in them alone. */
export const Tip = ({ words, children }: { readonly words: string; readonly children: ReactElement }) => (
  <Tooltip
    label={words}
    events={{ hover: true, focus: true, touch: false }}
    openDelay={300}
    transitionProps={{ duration: 0 }}
    classNames={{ tooltip: 'tip' }}
  >
    {children}
  </Tooltip>
)
