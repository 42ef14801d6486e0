import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ReviewId } from '#basics/ids.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { words } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { TextArea } from '#renderer/ui/text-area.tsx'
import type { Signer } from './answered.ts'
import { send } from './mutations.ts'

type ChangeDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly reviewId: ReviewId
  /** Whose answer becomes void. */
  readonly signer: Signer
  /** The signature is void; the way back is free. */
  readonly onVoid: () => void
}

/** What has to be changed, and what that does to the signature that was given. */
export const ChangeDialog = ({ open, onClose, reviewId, signer, onVoid }: ChangeDialogProps) => {
  const { t } = useTranslation('sign')
  const form = useSentForm(z.object({ reason: words(t('changeReasonNeeded')) }), { reason: '' })
  const change = form.onSubmit(async ({ reason }) => {
    const reopened = await send('record.reopen', { reviewId, reason })
    if (!reopened.ok) return { text: errorWords(reopened.error) }
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
          <Button onClick={onClose}>
            {t(signer.otherwise === null ? 'changeKeep' : 'changeKeepStated')}
          </Button>
          <Button kind="primary" onClick={change}>
            {t('changeNow')}
          </Button>
        </>
      }
    >
      <ErrorSummary {...form.summary} />
      <p>{t(signer.otherwise === null ? 'changeMore' : 'changeMoreStated', { name: signer.person.name })}</p>
      <TextArea
        className="fg"
        label={t('changeReason')}
        hint={t('changeReasonHint')}
        {...form.field('reason')}
        maxLength={2000}
        autoFocus
      />
    </Dialog>
  )
}
