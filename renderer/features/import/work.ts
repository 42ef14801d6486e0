import { useEffect, useState } from 'react'
import { callOperation, onAppEvent } from '#renderer/bridge/bridge.ts'

/** A name for a piece of long work, by which it is told of and stopped. */
export const newWork = (): string => crypto.randomUUID()

export const stopWork = (work: string): void => {
  told.add(work)
  void callOperation('import.cancel', { work })
}

/** Whether somebody asked for it to be stopped: it may have been through by then. */
export const wasStopped = (work: string): boolean => told.has(work)

const told = new Set<string>()

/** How far a piece of work is, 0 to 1, as the core tells it. */
export const useProgress = (work: string | null): number => {
  const [heard, setHeard] = useState<{ readonly work: string; readonly part: number } | null>(null)
  useEffect(() => {
    if (work === null) return
    return onAppEvent(event => {
      if (event.type === 'progress' && event.work === work) setHeard({ work, part: event.part })
    })
  }, [work])
  return heard !== null && heard.work === work ? heard.part : 0
}
