import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useAutosave } from '#renderer/bridge/saving/use-autosave.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'

export type Drafts = {
  /** False until what was kept earlier has been read. */
  readonly loaded: boolean
  readonly draftOf: (field: string) => string | undefined
  /** Undefined when there is nothing to keep any more. */
  readonly keep: (field: string, text: string | undefined) => void
  readonly flush: () => void
}

/**
 * What is typed into a form and can't be read yet, a day such as '23/8': it is kept as it was typed, beside the form,
 * until it is a day. Private to the person who types.
 */
export const useDrafts = (key: string): Drafts => {
  const { data } = useOperationQuery('settings.getDraft', { key })
  const client = useQueryClient()
  const [typed, setTyped] = useState<Kept | null>(null)
  const now = typed ?? readDrafts(data?.body ?? null)
  // Two fields may change by one choice, before anything is drawn again.
  const current = useRef(now)
  current.current = now
  const { change, flush } = useAutosave(draftsKey(key), async (drafts: Kept) => {
    const body = Object.keys(drafts).length === 0 ? null : JSON.stringify(drafts)
    const result = await callOperation('settings.saveDraft', { key, body })
    if (result.ok) client.setQueryData(['settings.getDraft', { key }], { body })
    return result
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another form has drafts of its own.
  useEffect(() => setTyped(null), [key])
  return {
    loaded: data !== undefined,
    draftOf: field => now[field],
    keep: (field, text) => {
      if (current.current[field] === text) return
      const { [field]: _, ...others } = current.current
      current.current = text === undefined ? others : { ...others, [field]: text }
      setTyped(current.current)
      change(current.current)
    },
    flush: () => {
      if (saveQueue.isWaiting(draftsKey(key))) void flush()
    },
  }
}

type Kept = Readonly<Record<string, string>>

const draftsKey = (key: string): string => `drafts/${key}`

const readDrafts = (body: string | null): Kept => {
  if (body === null) return {}
  try {
    const read: unknown = JSON.parse(body)
    if (typeof read !== 'object' || read === null) return {}
    return Object.fromEntries(
      Object.entries(read).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    )
  } catch {
    return {}
  }
}
