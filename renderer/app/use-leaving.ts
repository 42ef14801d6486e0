import { useCallback, useMemo, useState } from 'react'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'

/** A store that does not answer must not keep the window open. */
const SAVING_MAY_TAKE_MS = 5_000

export type Leaving = {
  readonly lock: (reason: 'asked' | 'idle') => void
  readonly quit: () => void
  /** What somebody asked for while something is not saved; null while nothing is in the way. */
  readonly held: 'lock' | 'quit' | null
  readonly goOn: () => void
  readonly stay: () => void
}

/**
 * Away from the window: what was typed is saved first, and the shell then shows the page afresh, so that nothing of it
 * stays here. Where it can't be saved, whoever asks is asked; nobody is there to ask when it locks by itself.
 */
export const useLeaving = (): Leaving => {
  const [held, setHeld] = useState<Leaving['held']>(null)
  const go = useCallback((what: 'lock' | 'quit', reason: 'asked' | 'idle', unsaved: boolean) => {
    setHeld(null)
    void (what === 'quit'
      ? callOperation('platform.quit', {})
      : callOperation('platform.lock', unsaved ? { reason, unsaved } : { reason }))
  }, [])
  const leave = useCallback(
    async (what: 'lock' | 'quit', reason: 'asked' | 'idle') => {
      const isSaved = await Promise.race([saveQueue.flushAll(), notInTime()])
      if (isSaved || reason === 'idle') go(what, reason, !isSaved)
      else setHeld(what)
    },
    [go],
  )
  return useMemo(
    () => ({
      lock: reason => void leave('lock', reason),
      quit: () => void leave('quit', 'asked'),
      held,
      goOn: () => {
        if (held !== null) go(held, 'asked', true)
      },
      stay: () => {
        setHeld(null)
        void saveQueue.flushAll()
      },
    }),
    [held, leave, go],
  )
}

const notInTime = (): Promise<boolean> =>
  new Promise(resolve => setTimeout(() => resolve(false), SAVING_MAY_TAKE_MS))
