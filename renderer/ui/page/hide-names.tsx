import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

type HideNames = { readonly hidden: boolean; readonly toggle: () => void }

const Context = createContext<HideNames>({ hidden: false, toggle: () => undefined })

/** 'Hide names' for a screen that others can see: `ClientName` then shows reference and initials only. */
export const HideNamesProvider = ({ children }: { readonly children: ReactNode }) => {
  const [hidden, setHidden] = useState(false)
  useEffect(() => {
    document.documentElement.classList.toggle('hide-names', hidden)
  }, [hidden])
  const value = useMemo(() => ({ hidden, toggle: () => setHidden(before => !before) }), [hidden])
  return <Context value={value}>{children}</Context>
}

/** Screens that write a name into a sentence ask this; lists use `ClientName` and need not. */
export const useHideNames = (): HideNames => useContext(Context)
