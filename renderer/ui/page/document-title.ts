import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

const listeners = new Set<() => void>()

/** The view's name in the window's title and in the drawn menu bar. No reference and no name of a client belongs in it. */
export const useDocumentTitle = (view: string): void => {
  const { t } = useTranslation('frame')
  useEffect(() => {
    document.title = t('title', { view })
    for (const listener of listeners) listener()
  }, [t, view])
}

/** The title as it stands, for the drawn menu bar. */
export const useShownTitle = (): string =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => document.title,
  )
