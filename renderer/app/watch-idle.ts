const WARN_MS = 60_000
const LOOK_EVERY_MS = 1_000
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

export type IdleWatch = {
  /** Somebody is there. */
  readonly stay: () => void
  readonly stop: () => void
}

/**
 * Calls `onIdle` once, after so many minutes without a key or a pointer, and `onWarning` a minute before that it will, and
 * again when a sign of life has stopped it. Counted on the wall clock, so that a computer that slept counts as idle.
 */
export const watchIdle = (
  window: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
  minutes: number,
  { onWarning, onIdle }: { readonly onWarning: (warns: boolean) => void; readonly onIdle: () => void },
): IdleWatch => {
  let last = Date.now()
  let isOver = false
  const stay = (): void => {
    last = Date.now()
    onWarning(false)
  }
  const look = (): void => {
    if (isOver) return
    const quiet = Date.now() - last
    if (quiet >= minutes * 60_000) {
      isOver = true
      onIdle()
    } else onWarning(quiet >= minutes * 60_000 - WARN_MS)
  }
  // A key that wakes the computer comes before the next look: whoever comes back late is not taken for one who stayed.
  const alive = (): void => {
    look()
    if (!isOver) stay()
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { passive: true })
  return {
    stay,
    stop: () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive)
    },
  }
}
