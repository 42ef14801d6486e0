import { useEffect, useState } from 'react'
import { onAppEvent } from './bridge.ts'

/** True from the moment the core says that it begins to back up until it says that backups have changed. */
export const useBackingUp = (): boolean => {
  const [running, setRunning] = useState(false)
  useEffect(
    () =>
      onAppEvent(event => {
        if (event.type === 'progress' && event.work === 'backing up') setRunning(true)
        else if (event.type === 'changed' && event.topics.includes('backup')) setRunning(false)
      }),
    [],
  )
  return running
}
