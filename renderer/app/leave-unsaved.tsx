import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { Leaving } from './use-leaving.ts'

/** Asks whoever locks or closes while the disk does not take what they typed. */
export const LeaveUnsaved = ({ leaving: { held, goOn, stay } }: { readonly leaving: Leaving }) => {
  const { t } = useTranslation('frame')
  return (
    <Dialog
      open={held !== null}
      onClose={stay}
      title={t('unsavedTitle')}
      actions={
        <>
          <Button onClick={goOn}>{t(`unsavedGo.${held ?? 'lock'}`)}</Button>
          <Button kind="primary" onClick={stay}>
            {t('unsavedStay')}
          </Button>
        </>
      }
    >
      <p>{t('unsavedLock')}</p>
    </Dialog>
  )
}
