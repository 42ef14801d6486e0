import { useEffect, useState } from 'react'

/** Whole seconds until something may be tried again, counted down; `start` begins a wait. */
export const useWait = (
  initialSeconds: number,
): { readonly seconds: number; start: (seconds: number) => void } => {
  const [until, setUntil] = useState(() => Date.now() + initialSeconds * 1000)
  const [seconds, setSeconds] = useState(initialSeconds)
  useEffect(() => {
    const look = () => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / 1000))
      setSeconds(left)
      if (left === 0) clearInterval(timer)
    }
    const timer = setInterval(look, 250)
    look()
    return () => clearInterval(timer)
  }, [until])
  return { seconds, start: wait => setUntil(Date.now() + wait * 1000) }
}
