import { useTranslation } from 'react-i18next'
import type { ReviewId } from '#basics/ids.ts'
import type { Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import type { OperationInput, OperationName } from '#contract/index.ts'
import type { PreparationView } from '#contract/review.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { usePreparation } from './preparation.tsx'

/** Sends a command; the footer says that it is saved. */
export const send = <N extends OperationName>(operation: N, input: OperationInput<N>) =>
  saveQueue.track(callOperation(operation, input))

/** What `undo` of the stack gives: null, or why it can't be taken back now. */
export const undone = async (running: Promise<Result<unknown, AppError>>): Promise<string | null> => {
  const result = await running
  return result.ok ? null : errorWords(result.error)
}

/** The month as it is stored at this moment: what was typed last may not have come back to the page yet. */
export const storedNow = async (reviewId: ReviewId): Promise<PreparationView | null> => {
  const result = await callOperation('review.get', { reviewId })
  return result.ok ? result.value : null
}

/** Saying ready and taking it back; either can be undone. */
export const useReady = () => {
  const { t } = useTranslation('prepare')
  const { view } = usePreparation()
  const undo = useUndo()
  const reviewId = view.review.id
  const sayReady = async (): Promise<boolean> => {
    await saveQueue.flushAll()
    const result = await send('review.sayReady', { reviewId })
    if (result.ok)
      undo.push({ label: t('saidReady'), undo: () => undone(send('review.takeReadyBack', { reviewId })) })
    return result.ok
  }
  const takeBack = async (): Promise<boolean> => {
    const result = await send('review.takeReadyBack', { reviewId })
    if (result.ok)
      undo.push({ label: t('tookReadyBack'), undo: () => undone(send('review.sayReady', { reviewId })) })
    return result.ok
  }
  return { sayReady, takeBack }
}
