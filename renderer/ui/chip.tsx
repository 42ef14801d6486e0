import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type ChipProps = { readonly kind?: 'plain' | 'attention' | 'accent'; readonly children: ReactNode }

/** A small state in a word: 'Sample', 'by 24 Nov 2026'. Not on everything. */
export const Chip = ({ kind = 'plain', children }: ChipProps) => (
  <span
    className={classNames('chip', kind === 'attention' && 'chip--attn', kind === 'accent' && 'chip--accent')}
  >
    {children}
  </span>
)
