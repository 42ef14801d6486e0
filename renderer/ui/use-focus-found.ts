import { type RefObject, useEffect, useRef } from 'react'

/**
 * For a part in which what was pressed may go: once `changed` is another and nothing has taken the focus, reading goes on
 * at `place`, which needs a `tabIndex` of -1. What has just come takes it by itself where it is typed into.
 */
export const useFocusFound = (place: RefObject<HTMLElement | null>, changed: unknown): void => {
  const before = useRef(changed)
  useEffect(() => {
    if (before.current === changed) return
    before.current = changed
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost) place.current?.focus()
  }, [place, changed])
}
