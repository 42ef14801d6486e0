import { useEffect, useRef, useState } from 'react'
import { type IdleWatch, watchIdle } from './watch-idle.ts'

/** The same for a component: `warning` while it is about to lock. Begins anew when the minutes change. */
export const useIdle = (
  minutes: number,
  onIdle: () => void,
): { readonly warning: boolean; readonly stay: () => void } => {
  const [warning, setWarning] = useState(false)
  const latest = useRef(onIdle)
  const watch = useRef<IdleWatch | null>(null)
  useEffect(() => {
    latest.current = onIdle
  })
  useEffect(() => {
    const started = watchIdle(window, minutes, { onWarning: setWarning, onIdle: () => latest.current() })
    watch.current = started
    setWarning(false)
    return started.stop
  }, [minutes])
  return { warning, stay: () => watch.current?.stay() }
}
