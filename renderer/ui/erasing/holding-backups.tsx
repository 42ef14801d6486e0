import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf, type Instant } from '#basics/instant.ts'

type HoldingBackup = {
  readonly name: string
  /** Null for one that can’t be read. */
  readonly madeAt: Instant | null
  /** The folder it was made into; null for the vault’s own. */
  readonly where: string | null
}

/** Backups that an erasure does not reach, by name and day. */
export const HoldingBackups = ({ backups }: { readonly backups: readonly HoldingBackup[] }) => {
  const { t } = useTranslation('keeping')
  if (backups.length === 0) return <p className="sm">{t('backupsNone')}</p>
  return (
    <>
      <p className="sm dim">{t('backupsMore')}</p>
      <ul className="keep-list keep-files">
        {backups.map(({ name, madeAt, where }) => (
          <li key={`${where} ${name}`}>
            {madeAt === null
              ? t('backupUnread', { name })
              : where === null
                ? t('backupLine', { name, on: shortDate(dateOf(madeAt)) })
                : t('backupElsewhere', { name, where, on: shortDate(dateOf(madeAt)) })}
          </li>
        ))}
      </ul>
    </>
  )
}
