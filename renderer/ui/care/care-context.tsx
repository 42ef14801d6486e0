import { createContext, type ReactNode, useContext, useMemo } from 'react'

/** A place in a text, in UTF-16 units, that can be said in another way. */
export type CareMark = {
  readonly start: number
  readonly end: number
  /** One sentence. */
  readonly why: string
  /** Ways to say it that fit in its place, the first first. */
  readonly instead: readonly string[]
}

export type CareFinder = (text: string) => readonly CareMark[]

export type Care = {
  readonly find: CareFinder
  /** What was dismissed since the page was opened; kept nowhere else. */
  readonly dismissed: Set<string>
}

const Context = createContext<Care | null>(null)

type CareProviderProps = {
  /** Null: nothing is marked. The same function as long as it finds the same. */
  readonly find: CareFinder | null
  readonly children: ReactNode
}

/** Gives every field of prose below it what its text is read for. */
export const CareProvider = ({ find, children }: CareProviderProps) => {
  const dismissed = useMemo(() => new Set<string>(), [])
  const care = useMemo(() => (find === null ? null : { find, dismissed }), [find, dismissed])
  return <Context value={care}>{children}</Context>
}

export const useCare = (): Care | null => useContext(Context)
