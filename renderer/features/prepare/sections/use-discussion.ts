import { useTranslation } from 'react-i18next'
import type { ClientId } from '#basics/ids.ts'
import type { DiscussionView } from '#contract/review.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { clientWords } from '#renderer/text/words.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { send, storedNow, undone } from '../mutations.ts'
import { entryOf, usePreparation } from '../preparation.tsx'

export const whyKey = (discussion: DiscussionView): string => `why-raised/${discussion.id}`
export const whyNowKey = (discussion: DiscussionView): string => `why-now/${discussion.id}`

/** The order of the clients to talk over: each command can be taken back. */
export const useDiscussion = () => {
  const { t } = useTranslation('prepare')
  const { view } = usePreparation()
  const { push } = useUndo()
  const reviewId = view.review.id

  /** At the end of the list; true when it is there. */
  const add = async (clientId: ClientId, whyNow: string | null = null): Promise<boolean> => {
    const entry = entryOf(view, clientId)
    const result = await send('review.addDiscussion', {
      reviewId,
      clientId,
      whyRaised: null,
      whyNow,
      position: null,
    })
    if (!result.ok || entry === undefined) return result.ok
    const { discussionId } = result.value
    push({
      label: t('added', { client: clientWords(entry.client) }),
      undo: () => undone(send('review.removeDiscussion', { discussionId })),
    })
    return true
  }
  /** Gives the new place, or null at either end. */
  const move = async (discussion: DiscussionView, by: 1 | -1): Promise<number | null> => {
    const from = view.discussions.findIndex(({ id }) => id === discussion.id)
    const to = from + by
    if (to < 0 || to >= view.discussions.length) return null
    const discussionId = discussion.id
    const result = await send('review.moveDiscussion', { discussionId, to })
    if (!result.ok) return null
    push({
      label: t(by === -1 ? 'movedUp' : 'movedDown', { client: clientWords(discussion.client) }),
      undo: () => undone(send('review.moveDiscussion', { discussionId, to: from })),
    })
    return to
  }
  const remove = async (discussion: DiscussionView): Promise<void> => {
    await Promise.all([saveQueue.flush(whyKey(discussion)), saveQueue.flush(whyNowKey(discussion))])
    const stored = (await storedNow(reviewId))?.discussions.find(({ id }) => id === discussion.id)
    const { client, whyRaised, whyNow, position } = stored ?? discussion
    const result = await send('review.removeDiscussion', { discussionId: discussion.id })
    if (!result.ok) return
    const again = { reviewId, clientId: client.id, whyRaised, whyNow, position }
    push({
      label: t('removed', { client: clientWords(client) }),
      undo: () => undone(send('review.addDiscussion', again)),
    })
  }
  return { add, move, remove }
}
