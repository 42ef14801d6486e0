import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ReviewId } from '#basics/ids.ts'
import type { Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import type { OperationInput, OperationName } from '#contract/index.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { forgetAnswers } from '#renderer/bridge/forget.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'

/** Sends a command; the footer says that it is saved. */
export const send = <N extends OperationName>(operation: N, input: OperationInput<N>) =>
  saveQueue.track(callOperation(operation, input))

/** What `undo` of the stack gives: null, or why it can't be taken back now. */
export const undone = async (running: Promise<Result<unknown, AppError>>): Promise<string | null> => {
  const result = await running
  return result.ok ? null : errorWords(result.error)
}

/** Drops what this page knows of before: when a session begins, and whenever the keyboard changes hands. */
export const useForget = (): (() => Promise<void>) => {
  const client = useQueryClient()
  const undo = useUndo()
  return useCallback(async () => {
    undo.clear()
    await forgetAnswers(client)
  }, [client, undo])
}

/** Begins the session; from then on this page has two readers, and knows nothing of what one of them saw alone. */
export const useStart = (reviewId: ReviewId) => {
  const forget = useForget()
  return async () => {
    await saveQueue.flushAll()
    const started = await send('session.start', { reviewId })
    if (started.ok) await forget()
    return started
  }
}
