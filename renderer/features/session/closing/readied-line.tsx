import { useTranslation } from 'react-i18next'
import type { AppError } from '#contract/app-error.ts'
import type { ClientRef } from '#contract/caseload.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import type { Undoable } from '#renderer/ui/undo/undo-stack.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { useSession } from '../session-context.tsx'

type ReadiedLineProps = {
  readonly client: ClientRef
  readonly kind: string
  /** What 'Remove' takes away, for those who hear the page. */
  readonly what: string
  /** Whether it can be taken off now. */
  readonly mayRemove?: boolean
  readonly onRemove: () => Promise<AppError | null>
  /** Puts it back; null where nothing could. */
  readonly undo: Undoable | null
}

/** One client who is readied for next month; taken off by a press, put back by undo. */
export const ReadiedLine = ({ client, kind, what, mayRemove = true, onRemove, undo }: ReadiedLineProps) => {
  const { t } = useTranslation('sessionClosing')
  const { tell } = useSession()
  const { push } = useUndo()
  const remove = useOnce(async () => {
    const error = await onRemove()
    tell(error)
    if (error === null && undo !== null) push(undo)
  })
  return (
    <li>
      <span className="grow">
        <ClientName {...client} />
      </span>
      <span className="sm dim">{kind}</span>
      {mayRemove && (
        <Button kind="quiet" size="small" onClick={() => remove()}>
          {t('remove')}
          <span className="sr">: {what}</span>
        </Button>
      )}
    </li>
  )
}
