import { useTranslation } from 'react-i18next'
import type { ClientId } from '#basics/ids.ts'
import type { DocumentView } from '#contract/review.ts'
import type { BroughtAs, DocumentKind } from '#domain/document/checklist.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { clientWords } from '#renderer/text/words.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { send, storedNow, undone } from '../mutations.ts'
import { entryOf, usePreparation } from '../preparation.tsx'

/** Adding a sample and taking one off the list; either can be undone. */
export const useSamples = () => {
  const { t } = useTranslation('prepare')
  const { view } = usePreparation()
  const { push } = useUndo()
  const reviewId = view.review.id

  const add = async (
    clientId: ClientId,
    kind: DocumentKind,
    broughtAs: BroughtAs | null,
  ): Promise<boolean> => {
    const result = await send('review.addDocument', {
      reviewId,
      clientId,
      kind,
      stage: 'to read',
      title: null,
      dated: null,
      broughtAs,
    })
    const entry = entryOf(view, clientId)
    if (!result.ok || entry === undefined) return result.ok
    const { documentId } = result.value
    push({
      label: t('sampleAdded', { client: clientWords(entry.client), kind: t(`documentIn.${kind}`) }),
      undo: () => undone(send('review.removeDocument', { documentId })),
    })
    return true
  }
  const remove = async (sample: DocumentView): Promise<void> => {
    await saveQueue.flush(`sample/${sample.id}`)
    const stored = (await storedNow(reviewId))?.documents.find(({ id }) => id === sample.id)
    const { client, kind, title, dated, broughtAs, file } = stored ?? sample
    const bytes =
      file === null || file.deletedAt !== null ? null : await send('document.file', { documentId: sample.id })
    const result = await send('review.removeDocument', { documentId: sample.id })
    if (!result.ok) return
    push({
      label: t('sampleRemoved', { client: clientWords(client), kind: t(`documentIn.${kind}`) }),
      undo: async () => {
        const added = await send('review.addDocument', {
          reviewId,
          clientId: client.id,
          stage: 'to read',
          kind,
          title,
          dated,
          broughtAs,
        })
        if (!added.ok || bytes === null || !bytes.ok) return undone(Promise.resolve(added))
        const { name, base64 } = bytes.value
        return undone(send('document.attachFile', { ...added.value, name, base64 }))
      },
    })
  }
  return { add, remove }
}
