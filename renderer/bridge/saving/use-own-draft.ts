import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import { callOperation } from '../bridge.ts'

/**
 * Keeps what is typed and not published, for whoever types it. What was asked for before knows it too: no event tells of a
 * draft, and what is not known as kept would go from the screen a moment after it was.
 */
export const useOwnDraft = (key: string): ((typed: unknown) => Promise<Result<unknown, AppError>>) => {
  const client = useQueryClient()
  return useCallback(
    async typed => {
      const body = JSON.stringify(typed)
      const saved = await callOperation('settings.saveDraft', { key, body })
      if (saved.ok) client.setQueryData(['settings.getDraft', { key }], { body })
      return saved
    },
    [client, key],
  )
}
