/** How far two looks may lie apart before the computer must have slept in between. */
const SLEPT_MS = 30_000
const LOOK_EVERY_MS = 5_000

/** A browser's window is not told when the computer sleeps: seen afterwards, by the clock having jumped. */
export const watchForSleep = (onSleep: () => void, now: () => number = () => Date.now()): (() => void) => {
  let last = now()
  const timer = setInterval(() => {
    const gap = now() - last
    last = now()
    if (gap > SLEPT_MS) onSleep()
  }, LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
