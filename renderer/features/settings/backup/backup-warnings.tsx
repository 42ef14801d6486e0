import { useTranslation } from 'react-i18next'
import type { BackupStanding } from '#contract/backup.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Note } from '#renderer/ui/note.tsx'

/** What has to be seen to: none for a week, an attempt that stopped, a folder that is copied elsewhere. */
export const BackupWarnings = ({ standing }: { readonly standing: BackupStanding }) => {
  const { t } = useTranslation('backup')
  const { last, late, stopped, syncedBy } = standing
  return (
    <>
      {late && (
        <Note kind="attention">
          <p>
            <strong>{t(last === null ? 'lateNone' : 'late')}</strong> {t('lateMore')}
          </p>
        </Note>
      )}
      {stopped !== null && (
        <Note kind="attention">
          <p>
            <strong>{t('stopped')}</strong> {errorWords({ code: stopped })}
          </p>
        </Note>
      )}
      {syncedBy !== null && (
        <Note kind="attention">
          <p>
            <strong>{t('synced', { program: syncedBy })}</strong> {t('syncedMore')}
          </p>
        </Note>
      )}
    </>
  )
}
