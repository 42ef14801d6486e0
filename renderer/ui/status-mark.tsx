import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/**
 * `done` disc with tick, `part` half disc (in progress), `none` dashed ring (not started, not recorded), `due` diamond
 * (a date gone by), `stops` octagon (stops something; never a person).
 */
export type Status = 'done' | 'part' | 'none' | 'due' | 'stops'

type StatusMarkProps = {
  readonly status: Status
  /** Its word; always there. */
  readonly children: ReactNode
  /** The word is read out but not shown, where it stands beside the mark already. */
  readonly wordHidden?: boolean
  readonly className?: string
}

export const StatusMark = ({ status, children, wordHidden = false, className }: StatusMarkProps) => (
  <span className={classNames('st', `st--${status}`, className)}>
    <StatusShape status={status} />
    <span className={wordHidden ? 'sr' : undefined}>{children}</span>
  </span>
)

/** The mark alone, for where its word follows in other markup. */
export const StatusShape = ({ status }: { readonly status: Status }) => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    {SHAPES[status]}
  </svg>
)

const SHAPES = {
  done: (
    <>
      <circle cx="8" cy="8" r="7.25" fill="currentColor" />
      <path
        d="m4.8 8.3 2.2 2.2 4.2-4.7"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  part: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 3.6a4.4 4.4 0 0 1 0 8.8Z" fill="currentColor" />
    </>
  ),
  none: (
    <circle
      cx="8"
      cy="8"
      r="6.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.4 2.1"
    />
  ),
  due: (
    <>
      <path d="M8 .9 15.1 8 8 15.1.9 8Z" fill="currentColor" />
      <path d="M8 4.8v3.8M8 11v.01" stroke="var(--surface)" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  stops: (
    <>
      <path d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2Z" fill="currentColor" />
      <path d="M8 4.6v4M8 11.2v.01" stroke="var(--surface)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
} as const satisfies Record<Status, ReactNode>
