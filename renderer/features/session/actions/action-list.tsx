import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { ClientId } from '#basics/ids.ts'
import type { ActionView } from '#contract/review.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconPlus } from '#renderer/ui/icons.ts'
import { TagShape } from '#renderer/ui/person-tag.tsx'
import { useSession } from '../session-context.tsx'
import { ActionDialog } from './action-dialog.tsx'
import { ActionMenu } from './action-menu.tsx'
import type { ActionOrigin } from './use-actions.ts'

type ActionListProps = {
  readonly actions: readonly ActionView[]
  readonly origin: ActionOrigin
  readonly clientId: ClientId | null
}

/** Actions agreed at one place of the session, and the way to one more. */
export const ActionList = ({ actions, origin, clientId }: ActionListProps) => {
  const { t } = useTranslation('sessionActions')
  const [open, setOpen] = useState(false)
  return (
    <div className="fg">
      <div className="row-b">
        <span className="label">{t('actions')}</span>
        <AddAction onOpen={() => setOpen(true)} />
      </div>
      <ul className="acts2" aria-label={t('actions')}>
        {actions.map(action => (
          <OneAction key={action.id} action={action} />
        ))}
      </ul>
      <ActionDialog
        open={open}
        onClose={() => setOpen(false)}
        origin={origin}
        action={null}
        clientId={clientId}
      />
    </div>
  )
}

export const AddAction = ({ onOpen }: { readonly onOpen: () => void }) => {
  const { t } = useTranslation('sessionActions')
  return (
    <Button kind="quiet" size="small" onClick={onOpen}>
      <Icon of={IconPlus} small />
      {t('add')}
    </Button>
  )
}

const OneAction = ({ action }: { readonly action: ActionView }) => {
  const { t } = useTranslation('sessionActions')
  const { practitioner, supervisor } = useSession()
  const owner = action.owner.id === supervisor.id ? supervisor : practitioner
  return (
    <li>
      <TagShape name={action.owner.name} part={owner.part} />
      <span className="sr">{action.owner.name}</span>
      <span className="grow">{action.text}</span>
      {action.urgent ? (
        <Chip kind="attention">{t('today')}</Chip>
      ) : (
        <span className="sm dim nowrap">{shortDate(action.due)}</span>
      )}
      <ActionMenu action={action} />
    </li>
  )
}
