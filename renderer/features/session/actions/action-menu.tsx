import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionView } from '#contract/review.ts'
import { actionAllows } from '#domain/action/action-state.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import { ActionDialog } from './action-dialog.tsx'
import { useActions } from './use-actions.ts'

/** What can be done with an action now: change it, or remove it and undo that; nothing where both are past. */
export const ActionMenu = ({ action }: { readonly action: ActionView }) => {
  const { t } = useTranslation('sessionActions')
  const { remove } = useActions()
  const [open, setOpen] = useState(false)
  const removeOnce = useOnce(() => remove(action))
  const lines = [
    { key: 'edit', step: 'change', label: t('editTitle'), run: () => setOpen(true) },
    { key: 'remove', step: 'remove', label: t('remove'), run: () => removeOnce() },
  ] as const
  const allowed = lines.filter(({ step }) => actionAllows(action.state, step))
  if (allowed.length === 0) return null
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
        lines={allowed.map(({ key, label, run }) => ({ key, label, run }))}
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
