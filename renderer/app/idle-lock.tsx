import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { useIdle } from './use-idle.ts'

/** Locks after so many minutes without a key, and says so a minute before. */
export const IdleLock = ({ minutes, onIdle }: { readonly minutes: number; readonly onIdle: () => void }) => {
  const { t } = useTranslation('frame')
  const { warning, stay } = useIdle(minutes, onIdle)
  return (
    <div role="alert">
      {warning && (
        <div className="warn-strip">
          {t('locksSoon')}
          <Button size="small" onClick={stay}>
            {t('stayHere')}
          </Button>
        </div>
      )}
    </div>
  )
}
