import { useTranslation } from 'react-i18next'
import type { ActionId, ReviewId } from '#basics/ids.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'

/** Answers an action with 'done' in the month that is open; taken back from the strip. */
export const useActionDone = () => {
  const { t } = useTranslation('today')
  const { today } = useSitting()
  const undo = useUndo()
  const answer = useOperationMutation('review.answerAction')
  const run = async (reviewId: ReviewId, actionId: ActionId, action: string) => {
    const result = await answer.run({
      reviewId,
      actionId,
      answer: { answer: 'done', on: today, note: null },
    })
    if (!result.ok) return
    undo.push({
      label: t('undone', { action: action.length > 60 ? `${action.slice(0, 59)}…` : action }),
      undo: async () => {
        const back = await saveQueue.track(
          callOperation('review.answerAction', { reviewId, actionId, answer: null }),
        )
        return back.ok ? null : errorWords(back.error)
      },
    })
  }
  return { run, pending: answer.pending }
}
