import { useTranslation } from 'react-i18next'
import type { ClientId, PersonId } from '#basics/ids.ts'
import type { OperationInput } from '#contract/index.ts'
import type { ActionView } from '#contract/review.ts'
import type { ActionFields } from '#domain/action/action.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { send, undone } from '../mutations.ts'
import { useSession } from '../session-context.tsx'

type Add = OperationInput<'action.add'>

/** Where in the session an action is agreed. */
export type ActionOrigin = Pick<Add, 'from'> & Partial<Pick<Add, 'discussionId' | 'documentId' | 'closingId'>>

/** Adding, changing and removing; a removal can be undone. */
export const useActions = () => {
  const { t } = useTranslation('sessionActions')
  const { reviewId, tell } = useSession()
  const undo = useUndo()
  const add = (fields: ActionFields, ownerId: PersonId, clientId: ClientId | null, origin: ActionOrigin) =>
    send('action.add', {
      reviewId,
      fields,
      ownerId,
      clientId,
      discussionId: null,
      documentId: null,
      closingId: null,
      ...origin,
    })
  const change = (action: ActionView, fields: ActionFields, ownerId: PersonId) =>
    send('action.change', { actionId: action.id, fields, ownerId })
  const remove = async (action: ActionView) => {
    const removed = await send('action.remove', { actionId: action.id })
    tell(removed.ok ? null : removed.error)
    if (!removed.ok) return
    const { text, due, urgent, toldWhom, shownBy } = action
    const again = { text, due, urgent, toldWhom, shownBy }
    const origin = { from: action.from, ...removed.value }
    undo.push({
      label: t('removed', { text }),
      undo: () => undone(add(again, action.owner.id, action.client?.id ?? null, origin)),
    })
  }
  return { add, change, remove }
}
