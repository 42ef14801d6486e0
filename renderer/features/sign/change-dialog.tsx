import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewId } from '#basics/ids.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import { send } from './mutations.ts'

type ChangeDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly reviewId: ReviewId
  /** Whose signature becomes void. */
  readonly signer: string
  /** The signature is void; the way back is free. */
  readonly onVoid: () => void
}

/** What has to be changed, and what that does to the signature that was given. */
export const ChangeDialog = ({ open, onClose, reviewId, signer, onVoid }: ChangeDialogProps) => {
  const { t } = useTranslation('sign')
  const [reason, setReason] = useState('')
  const problems = useProblems<'reason'>()
  const change = useOnce(async () => {
    const text = reason.trim()
    if (!problems.tell(text === '' ? [{ field: 'reason', text: t('changeReasonNeeded') }] : [])) return
    const reopened = await send('record.reopen', { reviewId, reason: text })
    if (!reopened.ok) return problems.tell([{ field: null, text: errorWords(reopened.error) }])
    onClose()
    onVoid()
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('changeTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('changeKeep')}</Button>
          <Button kind="primary" onClick={() => change()}>
            {t('changeNow')}
          </Button>
        </>
      }
    >
      <ErrorSummary {...problems.summary} />
      <p>{t('changeMore', { name: signer })}</p>
      <TextArea
        className="fg"
        label={t('changeReason')}
        hint={t('changeReasonHint')}
        {...problems.at('reason')}
        value={reason}
        onChange={problems.on('reason', setReason)}
        maxLength={2000}
        autoFocus
      />
    </Dialog>
  )
}
