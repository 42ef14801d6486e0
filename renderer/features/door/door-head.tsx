import type { ReactNode } from 'react'
import { Mark } from '#renderer/ui/mark.tsx'

/** The mark, what this is, and a sentence. */
export const DoorHead = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <>
    <Mark className="bigmark" />
    <h1>{title}</h1>
    <p className="lead">{children}</p>
  </>
)
