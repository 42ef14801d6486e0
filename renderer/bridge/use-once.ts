import { useCallback, useEffect, useRef } from 'react'

/** The work as a command that a second press does not repeat: while it runs, calls do nothing. */
export const useOnce = <A extends readonly unknown[]>(
  work: (...args: A) => Promise<unknown>,
): ((...args: A) => void) => {
  const latest = useRef(work)
  const running = useRef(false)
  useEffect(() => {
    latest.current = work
  })
  return useCallback((...args: A) => {
    if (running.current) return
    running.current = true
    void latest.current(...args).finally(() => {
      running.current = false
    })
  }, [])
}
