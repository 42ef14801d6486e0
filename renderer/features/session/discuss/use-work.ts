import { useTranslation } from 'react-i18next'
import type { TalkView } from '#contract/discussion.ts'
import type { OperationInput } from '#contract/index.ts'
import { clientWords } from '#renderer/text/words.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { send, undone } from '../mutations.ts'
import { useSession } from '../session-context.tsx'

type Work = Omit<OperationInput<'discussion.setWork'>, 'discussionId'>

/** Sets where the work is, or how far the goals are; Ctrl Z takes it back. False where it could not be kept. */
export const useWork = (talk: TalkView) => {
  const { t } = useTranslation('sessionDiscuss')
  const { tell } = useSession()
  const undo = useUndo()
  const { id: discussionId } = talk
  return async (field: 'stage' | 'goals', next: Work, before: Work): Promise<boolean> => {
    const result = await send('discussion.setWork', { discussionId, ...next })
    tell(result.ok ? null : result.error)
    if (!result.ok) return false
    undo.push({
      label: t(`changed.${field}`, { client: clientWords(talk.client) }),
      quiet: true,
      undo: () => undone(send('discussion.setWork', { discussionId, ...before })),
    })
    return true
  }
}
