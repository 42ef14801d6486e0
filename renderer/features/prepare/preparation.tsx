import { createContext, type ReactNode, useContext } from 'react'
import type { ClientId } from '#basics/ids.ts'
import type { EntryView, PreparationView } from '#contract/review.ts'

type Preparation = {
  readonly view: PreparationView
  /** Whether the one who looks is the practitioner whose month it is. */
  readonly own: boolean
}

const Context = createContext<Preparation | null>(null)

export const PreparationProvider = ({
  view,
  own,
  children,
}: Preparation & { readonly children: ReactNode }) => <Context value={{ view, own }}>{children}</Context>

/** The month that is prepared or looked at. */
export const usePreparation = (): Preparation => {
  const preparation = useContext(Context)
  if (preparation === null) throw new Error('No month is open here.')
  return preparation
}

export const entryOf = (view: PreparationView, clientId: ClientId): EntryView | undefined =>
  view.entries.find(({ client }) => client.id === clientId)
