import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { Note } from '#renderer/ui/note.tsx'

/** Only where the last backup is older than a week: who can see to it gets the way there, others whom to ask. */
export const BackupReminder = () => {
  const { t } = useTranslation('backup')
  const { data } = useOperationQuery('backup.standing', {})
  const administers = useSitting().person.roles.includes('administrator')
  if (data === undefined || !data.late) return null
  return (
    <Note kind="attention">
      <p>
        <strong>{t(data.last === null ? 'lateTodayNone' : 'lateToday')}</strong>{' '}
        {administers ? <Link href="/settings/backup">{t('goToBackup')}</Link> : t('askAdministrator')}
      </p>
    </Note>
  )
}
