import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionView } from '#contract/review.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import { ActionDialog } from './action-dialog.tsx'
import { useActions } from './use-actions.ts'

/** What can be done with an action that is read back: change it, or remove it and undo that. */
export const ActionMenu = ({ action }: { readonly action: ActionView }) => {
  const { t } = useTranslation('sessionActions')
  const { remove } = useActions()
  const [open, setOpen] = useState(false)
  const removeOnce = useOnce(() => remove(action))
  return (
    <>
      <Menu
        className="btn btn--quiet btn--sm"
        label={
          <>
            {t('edit')}
            <span className="sr">: {action.text}</span>
          </>
        }
        lines={[
          { key: 'edit', label: t('editTitle'), run: () => setOpen(true) },
          { key: 'remove', label: t('remove'), run: () => removeOnce() },
        ]}
      />
      {open && (
        <ActionDialog
          open
          onClose={() => setOpen(false)}
          origin={{ from: action.from }}
          action={action}
          clientId={action.client?.id ?? null}
        />
      )}
    </>
  )
}
