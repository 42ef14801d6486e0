import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordCheckView } from '#contract/record-check.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { LinkButton } from '#renderer/ui/button.tsx'
import { CheckDialog } from './check-dialog.tsx'

/** Holds an addendum that the vault keeps against its signature, its record and the audit trail. */
export const CheckAddendum = ({ base64 }: { readonly base64: string }) => {
  const { t } = useTranslation('addenda')
  const [open, setOpen] = useState(false)
  const [view, setView] = useState<RecordCheckView | null>(null)
  const { run, error } = useOperationMutation('record.checkFile', { silent: true })
  const start = async () => {
    setView(null)
    setOpen(true)
    const result = await run({ base64 })
    if (result.ok) setView(result.value)
  }
  return (
    <>
      <LinkButton onClick={() => void start()}>{t('check')}</LinkButton>
      <CheckDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('checkTitle')}
        view={view}
        error={error}
      />
    </>
  )
}
