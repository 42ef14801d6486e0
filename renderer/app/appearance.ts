import { useEffect, useSyncExternalStore } from 'react'
import type { Appearance } from '#contract/settings.ts'

/** Before anybody has signed in: as the system. */
export const SYSTEM_APPEARANCE: Appearance = { theme: 'system', textSize: 16 }

/** Sets the page's theme and text size; the style sheet does the rest. */
export const useAppearance = ({ theme, textSize }: Appearance): void => {
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset.theme
    else dataset.theme = theme
    dataset.textSize = String(textSize)
  }, [theme, textSize])
}

/** Light or dark as it is shown now, for libraries that want to be told. */
export const useShownScheme = (theme: Appearance['theme']): 'light' | 'dark' => {
  const systemIsDark = useSyncExternalStore(
    listener => {
      const query = matchMedia('(prefers-color-scheme: dark)')
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia('(prefers-color-scheme: dark)').matches,
  )
  return theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme
}
