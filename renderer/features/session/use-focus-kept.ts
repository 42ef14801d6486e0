import { useEffect } from 'react'

/** For a view that takes another's place within a page: who pressed a button that is gone goes on reading at its head. */
export const useFocusKept = (): void => {
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      document.getElementById('page')?.focus({ preventScroll: true })
  }, [])
}
