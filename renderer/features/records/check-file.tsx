import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordCheckView } from '#contract/record-check.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { LinkButton } from '#renderer/ui/button.tsx'
import { CheckDialog } from './check-dialog.tsx'

/** Holds a PDF from disk, wherever it has been, against itself and against the vault. Nothing of it is kept. */
export const CheckFile = () => {
  const { t } = useTranslation('recordCheck')
  const [name, setName] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [view, setView] = useState<RecordCheckView | null>(null)
  const choose = useOperationMutation('platform.openFile', { silent: true })
  const check = useOperationMutation('record.checkFile', { silent: true })
  const start = async () => {
    if (choose.pending) return
    const opened = await choose.run({ kind: 'record', title: t('fileDialog') })
    const file = opened.ok ? opened.value?.files[0] : undefined
    if (opened.ok && file === undefined) return
    check.clearError()
    setName(file?.name ?? null)
    setView(null)
    setOpen(true)
    if (file === undefined) return
    const result = await check.run({ base64: file.base64 })
    if (result.ok) setView(result.value)
  }
  return (
    <>
      <LinkButton onClick={() => void start()}>{t('openFile')}</LinkButton>
      <CheckDialog
        open={open}
        onClose={() => setOpen(false)}
        title={name === null ? t('titleNoFile') : t('titleFile', { name })}
        view={view}
        error={choose.error ?? check.error}
      />
    </>
  )
}
