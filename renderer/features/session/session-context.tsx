import { createContext, type ReactNode, useContext } from 'react'
import type { PersonId, ReviewId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import type { SessionView } from '#contract/session.ts'
import type { Part } from '#domain/people/role.ts'
import type { AgendaKey } from '#domain/session/agenda.ts'
import { firstName } from '#renderer/text/words.ts'
import type { Place } from './place.ts'

/** One of the two, with how they are called in sentences. */
export type Seat = {
  readonly id: PersonId
  readonly name: string
  readonly first: string
  readonly part: Part
}

export type Session = {
  readonly reviewId: ReviewId
  readonly view: SessionView
  readonly place: Place
  readonly practitioner: Seat
  readonly supervisor: Seat
  /** Whose hands are on the keyboard. */
  readonly acting: Seat
  readonly goTo: (item: AgendaKey, step?: string, of?: string | null) => Promise<boolean>
  /** Shows on top of the item what stands in the way; null takes it away. */
  readonly tell: (error: AppError | null) => void
}

const Context = createContext<Session | null>(null)

export const SessionProvider = ({
  session,
  children,
}: {
  readonly session: Session
  readonly children: ReactNode
}) => <Context value={session}>{children}</Context>

/** The session that is going on. */
export const useSession = (): Session => {
  const session = useContext(Context)
  if (session === null) throw new Error('No session is going on here.')
  return session
}

/** The two of a session; null while nobody supervises. */
export const seatsOf = ({
  review,
}: Pick<SessionView, 'review'>): { readonly practitioner: Seat; readonly supervisor: Seat } | null => {
  const { practitioner, supervisor } = review
  if (supervisor === null) return null
  return {
    practitioner: { ...practitioner, first: firstName(practitioner.name), part: 'practitioner' },
    supervisor: { ...supervisor, first: firstName(supervisor.name), part: 'supervisor' },
  }
}
