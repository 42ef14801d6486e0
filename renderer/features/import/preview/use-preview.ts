import { useEffect, useState } from 'react'
import type { AppError } from '#contract/app-error.ts'
import type { ImportPreview } from '#contract/imports.ts'
import type { OperationInput } from '#contract/index.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'

export type PreviewInput = OperationInput<'import.preview'>

type State = {
  readonly preview: ImportPreview | null
  readonly error: AppError | null
  readonly reading: boolean
}

/** What an import would do, asked again for each answer; the last one stays meanwhile. Past the cache: it is the file. */
export const usePreview = (input: PreviewInput): State => {
  const [state, setState] = useState<State>({ preview: null, error: null, reading: true })
  useEffect(() => {
    let current = true
    setState(before => ({ ...before, reading: true }))
    void callOperation('import.preview', input).then(result => {
      if (!current) return
      setState(before =>
        result.ok
          ? { preview: result.value, error: null, reading: false }
          : { preview: before.preview, error: result.error, reading: false },
      )
    })
    return () => {
      current = false
    }
  }, [input])
  return state
}
