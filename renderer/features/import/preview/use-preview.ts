import { useEffect, useRef, useState } from 'react'
import type { PersonId } from '#basics/ids.ts'
import type { AppError } from '#contract/app-error.ts'
import type { ImportPreview } from '#contract/imports.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import type { ChosenFile } from '../chosen-file.ts'
import { newWork } from '../work.ts'
import type { Asked } from './asked.ts'

type State = {
  readonly preview: ImportPreview | null
  /** Name of the reading that is going on; null when none is. */
  readonly reading: string | null
}

/** What could not be read, and what the preview was asked with that is shown; null while none is. */
type OnRefused = (error: AppError, of: Asked | null) => void

/**
 * What an import would do, asked again for each answer; the last one stays meanwhile, and a reading that nobody waits
 * for any more is stopped. Past the cache: it is the file.
 */
export const usePreview = (
  practitionerId: PersonId,
  file: ChosenFile,
  asked: Asked,
  onRefused: OnRefused,
): State => {
  const [state, setState] = useState<State>({ preview: null, reading: null })
  const shown = useRef<Asked | null>(null)
  const latest = useRef(onRefused)
  useEffect(() => {
    latest.current = onRefused
  })
  useEffect(() => {
    // Taken back to what is shown already.
    if (shown.current === asked) return setState(before => ({ ...before, reading: null }))
    const work = newWork()
    let current = true
    let done = false
    setState(before => ({ ...before, reading: work }))
    void callOperation('import.preview', { practitionerId, file, ...asked, work }).then(result => {
      done = true
      if (!current) return
      if (result.ok) {
        shown.current = asked
        setState({ preview: result.value, reading: null })
      } else {
        setState(before => ({ ...before, reading: null }))
        latest.current(result.error, shown.current)
      }
    })
    return () => {
      current = false
      if (!done) void callOperation('import.cancel', { work })
    }
  }, [practitionerId, file, asked])
  return state
}
