import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useProblems } from '#renderer/ui/use-problems.ts'
import { send } from './mutations.ts'
import { useSession } from './session-context.tsx'
import { useDraft } from './use-draft.ts'

type PauseDialogProps = { readonly open: boolean; readonly onClose: () => void }

/** Why the session is interrupted; then its clock stops. */
export const PauseDialog = ({ open, onClose }: PauseDialogProps) => {
  const { t } = useTranslation('session')
  const { reviewId } = useSession()
  const reason = useDraft('pause', z.string(), '')
  const problems = useProblems<'reason'>()
  const pause = useOnce(async () => {
    const text = reason.value.trim()
    if (!problems.tell(text === '' ? [{ field: 'reason', text: t('pauseReasonNeeded') }] : [])) return
    await saveQueue.flushAll()
    const paused = await send('session.pause', { reviewId, reason: text })
    if (!paused.ok) return problems.tell([{ field: null, text: errorWords(paused.error) }])
    await reason.clear()
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('pauseTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('goOnInstead')}</Button>
          <Button kind="primary" onClick={() => pause()}>
            {t('pauseNow')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          pause()
        }}
        noValidate
      >
        <ErrorSummary {...problems.summary} />
        <p>{t('pauseMore')}</p>
        <TextField
          className="fg"
          label={t('pauseReason')}
          care
          hint={t('pauseReasonHint')}
          {...problems.at('reason')}
          value={reason.value}
          onChange={problems.on('reason', reason.set)}
          onBlur={reason.flush}
          maxLength={2000}
          autoFocus
        />
      </form>
    </Dialog>
  )
}
