import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { PersonId } from '#basics/ids.ts'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { words } from '#renderer/ui/form/form-schema.ts'
import { useSentForm } from '#renderer/ui/form/use-sent-form.ts'
import { TextArea } from '#renderer/ui/text-area.tsx'

type HoldScoresDialogProps = {
  readonly who: { readonly id: PersonId; readonly name: string }
  readonly onClose: () => void
}

/** Keeps somebody's scores until it is lifted, with the reason. */
export const HoldScoresDialog = ({ who, onClose }: HoldScoresDialogProps) => {
  const { t } = useTranslation('keeping')
  const hold = useOperationMutation('keeping.holdScores')
  const form = useSentForm(z.object({ why: words(t('holdWhyNeeded')) }), { why: '' })
  const submit = form.onSubmit(async ({ why }) => {
    const held = await hold.run({ personId: who.id, reason: why })
    return held.ok ? void onClose() : { text: errorWords(held.error) }
  })
  return (
    <Dialog open onClose={onClose} title={t('scoresHoldTitle', { name: who.name })}>
      <form onSubmit={submit} noValidate className="cl-form">
        <ErrorSummary {...form.summary} />
        <TextArea label={t('holdWhy')} {...form.field('why')} maxLength={500} rows={3} />
        <div className="dialog__acts">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" aria-disabled={form.sending}>
            {t('holdSubmit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
