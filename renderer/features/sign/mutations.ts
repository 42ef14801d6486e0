import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { ReviewId } from '#basics/ids.ts'
import type { Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import type { OperationInput, OperationName } from '#contract/index.ts'
import type { SignView } from '#contract/record.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { forgetAnswers } from '#renderer/bridge/forget.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'

/** Sends a command past the cache, which would keep its passphrase; the footer says that it is saved. */
export const send = <N extends OperationName>(operation: N, input: OperationInput<N>) =>
  saveQueue.track(callOperation(operation, input))

/** What a signature left is how it stands now, at once: nobody is asked again meanwhile to sign what they signed. */
export const useStandsAs = (): ((view: SignView) => void) => {
  const client = useQueryClient()
  return view => client.setQueryData(['record.signing', { reviewId: view.review.id }], view)
}

/** Back into the session, exactly where it was ended. What was read of the draft stays nowhere. */
export const useGoBack = (reviewId: ReviewId): (() => Promise<Result<unknown, AppError>>) => {
  const client = useQueryClient()
  const undo = useUndo()
  const [, navigate] = useLocation()
  return useCallback(async () => {
    const resumed = await send('session.resume', { reviewId })
    if (!resumed.ok) return resumed
    navigate(`/session/${reviewId}`)
    undo.clear()
    await forgetAnswers(client)
    return resumed
  }, [client, undo, navigate, reviewId])
}
