import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { z } from 'zod'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { useSession } from './session-context.tsx'

export type Draft<T> = {
  readonly value: T
  readonly set: (value: T) => void
  /** For `onBlur`. */
  readonly flush: () => void
  /** After it was recorded: nothing typed is left of it. */
  readonly clear: () => Promise<void>
  /** Something was typed here and not recorded. */
  readonly begun: boolean
}

/**
 * What is typed into a form of the session before it can be recorded. Either of the two finds it again, after a lock
 * too. `empty` is kept as given the first time.
 */
export const useDraft = <T>(key: string, schema: z.ZodType<T>, empty: T): Draft<T> => {
  const { reviewId } = useSession()
  const client = useQueryClient()
  const { data } = useOperationQuery('session.drafts', { reviewId })
  const body = data?.drafts[key]
  const stored = useMemo(() => (body === undefined ? null : parsed(body, schema)), [body, schema])
  const save = useCallback(
    async (value: T | null) => {
      const next = value === null ? null : JSON.stringify(value)
      const saved = await callOperation('session.saveDraft', { reviewId, key, body: next })
      if (saved.ok)
        client.setQueryData<{ drafts: Record<string, string> }>(['session.drafts', { reviewId }], before => ({
          drafts: withDraft(before?.drafts ?? {}, key, next),
        }))
      return saved
    },
    [client, reviewId, key],
  )
  const place = `session/${reviewId}/${key}`
  const { value, setValue, flush } = useAutosavedValue<T | null>(place, stored, save)
  return {
    value: value ?? empty,
    set: setValue,
    flush,
    clear: useCallback(async () => {
      setValue(null)
      await saveQueue.flush(place)
    }, [setValue, place]),
    begun: value !== null,
  }
}

const parsed = <T>(body: string, schema: z.ZodType<T>): T | null => {
  try {
    const read = schema.safeParse(JSON.parse(body))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

const withDraft = (drafts: Record<string, string>, key: string, body: string | null) => {
  const { [key]: _, ...others } = drafts
  return body === null ? others : { ...others, [key]: body }
}
