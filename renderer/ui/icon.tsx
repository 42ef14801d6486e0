import type { ComponentType } from 'react'

type Drawn = ComponentType<{ className?: string; stroke?: number; 'aria-hidden'?: 'true' }>

/** A tabler icon in the design's weight: `<Icon of={IconPlus} />`; `small` is 16 px, beside small text. */
export const Icon = ({ of: Of, small = false }: { readonly of: Drawn; readonly small?: boolean }) => (
  <Of aria-hidden="true" className={small ? 'i i-s' : 'i'} stroke={1.7} />
)
