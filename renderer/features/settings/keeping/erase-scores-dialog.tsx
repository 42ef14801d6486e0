import { useTranslation } from 'react-i18next'
import type { PersonId } from '#basics/ids.ts'
import { useOperationMutation, useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { HoldingBackups } from '#renderer/ui/erasing/holding-backups.tsx'
import { refusedOf, TwoPeople, useTwoPeople } from '#renderer/ui/erasing/two-people.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'

type EraseScoresDialogProps = {
  readonly who: { readonly id: PersonId; readonly name: string }
  readonly onClose: () => void
}

/** What goes of somebody who has left, and the two who answer for it. */
export const EraseScoresDialog = ({ who, onClose }: EraseScoresDialogProps) => {
  const { t } = useTranslation('keeping')
  const { data: preview, error } = useOperationQuery('keeping.previewScores', { personId: who.id })
  const erase = useOperationMutation('keeping.eraseScores')
  const form = useTwoPeople()
  const submit = form.onSubmit(async answer => {
    const erased = await erase.run({ personId: who.id, ...answer })
    return erased.ok ? void onClose() : refusedOf(erased.error)
  })
  return (
    <Dialog open size="large" onClose={onClose} title={t('scoresTitle', { name: who.name })}>
      {error !== null && <ErrorSummary problems={[{ text: errorWords(error) }]} />}
      {error === null && preview === undefined && <LongWork>{t('looking')}</LongWork>}
      {preview !== undefined && preview.seconds.length === 0 && (
        <>
          <Note kind="attention">{t('scoresAlone')}</Note>
          <div className="dialog__acts">
            <Button onClick={onClose}>{t('cancel')}</Button>
          </div>
        </>
      )}
      {preview !== undefined && preview.seconds.length > 0 && (
        <form onSubmit={submit} noValidate className="cl-form">
          <ErrorSummary {...form.summary} />
          <p>
            {t('scoresGo', { count: preview.scores + preview.drafts })} {t('scoresStay')} {t('eraseLead')}
          </p>
          <section>
            <h3>{t('backupsScores')}</h3>
            <HoldingBackups backups={preview.backups} />
          </section>
          <TwoPeople form={form} seconds={preview.seconds} />
          <div className="dialog__acts">
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button kind="primary" type="submit" aria-disabled={form.sending}>
              {t('submit')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
