import { useEffect, useRef, useState } from 'react'

const WARN_MS = 60_000
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

/**
 * Calls `onIdle` after so many minutes without a key or a pointer, and says a minute before that it will; any sign of
 * life stops it. Counted on the wall clock, so that a computer that slept counts as idle.
 */
export const useIdle = (
  minutes: number,
  onIdle: () => void,
): { readonly warning: boolean; readonly stay: () => void } => {
  const [warning, setWarning] = useState(false)
  const last = useRef(Date.now())
  const latest = useRef(onIdle)
  useEffect(() => {
    latest.current = onIdle
  })
  useEffect(() => {
    let fired = false
    const alive = () => {
      last.current = Date.now()
      setWarning(false)
    }
    const look = () => {
      const quiet = Date.now() - last.current
      if (quiet >= minutes * 60_000 && !fired) {
        fired = true
        latest.current()
      } else setWarning(quiet >= minutes * 60_000 - WARN_MS)
    }
    alive()
    const timer = setInterval(look, 1_000)
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive)
    }
  }, [minutes])
  return {
    warning,
    stay: () => {
      last.current = Date.now()
      setWarning(false)
    },
  }
}
