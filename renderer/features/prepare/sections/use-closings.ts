import { useTranslation } from 'react-i18next'
import type { ClientId } from '#basics/ids.ts'
import type { ClosingView } from '#contract/review.ts'
import type { ClosingKind, ClosingStage } from '#domain/closure/closing-kind.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { clientWords } from '#renderer/text/words.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { formKey } from '../forms/form-key.ts'
import { send, storedNow, undone } from '../mutations.ts'
import { entryOf, usePreparation } from '../preparation.tsx'

export const noteKey = (closing: ClosingView): string => `closing-note/${closing.id}`

/** Naming clients for closing, stable casing or support staff, and taking them off the list. */
export const useClosings = () => {
  const { t } = useTranslation('prepare')
  const { view } = usePreparation()
  const { push } = useUndo()
  const reviewId = view.review.id

  const name = async (
    clientId: ClientId,
    kind: ClosingKind,
    stage: ClosingStage,
    note: string | null,
  ): Promise<boolean> => {
    const result = await send('review.nameClosing', { reviewId, clientId, kind, stage, note })
    const entry = entryOf(view, clientId)
    if (!result.ok || entry === undefined) return result.ok
    const { closingId } = result.value
    push({
      label: t('added', { client: clientWords(entry.client) }),
      undo: () => undone(send('review.removeClosing', { closingId })),
    })
    return true
  }
  const remove = async (closing: ClosingView): Promise<void> => {
    await Promise.all([saveQueue.flush(noteKey(closing)), saveQueue.flush(formKey(closing.id))])
    const stored = (await storedNow(reviewId))?.closings.find(({ id }) => id === closing.id)
    const { kind, stage, note, form, completedAt } = stored ?? closing
    const result = await send('review.removeClosing', { closingId: closing.id })
    if (!result.ok) return
    push({
      label: t('removed', { client: clientWords(closing.client) }),
      undo: async () => {
        const named = await send('review.nameClosing', {
          reviewId,
          clientId: closing.client.id,
          kind,
          stage,
          note,
        })
        if (!named.ok) return undone(Promise.resolve(named))
        const { closingId } = named.value
        return undone(send('review.saveClosingForm', { closingId, form, complete: completedAt !== null }))
      },
    })
  }
  return { name, remove }
}

/** What was named in an earlier month is agreed, declined or deferred in the session; it can't be taken off here. */
export const comesFromEarlier = (closing: ClosingView, month: string): boolean =>
  closing.namedInMonth !== month || closing.lastDecision !== null
