import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '#basics/ids.ts'
import type { RecordCheckView } from '#contract/record-check.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { LinkButton } from '#renderer/ui/button.tsx'
import { CheckDialog } from './check-dialog.tsx'

/** Holds the record that the vault keeps against its signatures and the audit trail, each time it is asked. */
export const CheckRecord = ({ recordId }: { readonly recordId: RecordId }) => {
  const { t } = useTranslation('recordCheck')
  const [open, setOpen] = useState(false)
  const [view, setView] = useState<RecordCheckView | null>(null)
  const { run, error } = useOperationMutation('record.check', { silent: true })
  const start = async () => {
    setView(null)
    setOpen(true)
    const result = await run({ recordId })
    if (result.ok) setView(result.value)
  }
  return (
    <>
      <LinkButton onClick={() => void start()}>{t('open')}</LinkButton>
      <CheckDialog open={open} onClose={() => setOpen(false)} title={t('title')} view={view} error={error} />
    </>
  )
}
