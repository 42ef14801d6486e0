import { createContext, type ReactNode, useContext } from 'react'
import type { OperationOutput } from '#contract/index.ts'
import type { PersonRef } from '#contract/people.ts'

/** Who signed in, who sits with them, whose hands are on the keyboard; today's date and the settings. */
export type Sitting = OperationOutput<'people.me'>

const Context = createContext<Sitting | null>(null)

export const SittingProvider = ({
  sitting,
  children,
}: {
  readonly sitting: Sitting
  readonly children: ReactNode
}) => <Context value={sitting}>{children}</Context>

/** Inside the frame somebody is always signed in. */
export const useSitting = (): Sitting => {
  const sitting = useContext(Context)
  if (sitting === null) throw new Error('Nobody is signed in here.')
  return sitting
}

type Seated = PersonRef & { readonly part: 'practitioner' | 'supervisor' }

/** The people at the screen, whoever acts first, each with the shape of their part. */
export const seatedPeople = (sitting: Sitting): readonly Seated[] => {
  const { person, with: other, acting, practitioners } = sitting
  if (other === null) return [{ ...nameOf(person), part: loneParty(person.roles) }]
  // The supervisor sees the other's caseload; the practitioner does not see the supervisor's.
  const otherIsReviewed = practitioners.some(practitioner => practitioner.id === other.id)
  const both: readonly Seated[] = [
    { ...nameOf(person), part: otherIsReviewed ? 'supervisor' : 'practitioner' },
    { ...nameOf(other), part: otherIsReviewed ? 'practitioner' : 'supervisor' },
  ]
  return acting === other.id ? both.toReversed() : both
}

const nameOf = ({ id, name }: PersonRef): PersonRef => ({ id, name })

const loneParty = (roles: readonly string[]): Seated['part'] =>
  roles.includes('practitioner') && !roles.includes('supervisor') ? 'practitioner' : 'supervisor'
