import { useTranslation } from 'react-i18next'
import { ErrorSummary, type Problem } from '#renderer/ui/error-summary.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconChevronRight, IconFolder, IconPlus } from '#renderer/ui/icons.ts'
import { TeamIcon } from '#renderer/ui/mark.tsx'
import { Page } from '#renderer/ui/page/page.tsx'
import { LongWork } from '#renderer/ui/progress.tsx'
import { DoorHead } from './door-head.tsx'

type WelcomeProps = {
  readonly onSample: () => void
  readonly onOwn: () => void
  readonly onBackup: () => void
  readonly busy: boolean
  readonly problems: readonly Problem[]
}

/** The ways in, on a computer without records. */
export const Welcome = ({ onSample, onOwn, onBackup, busy, problems }: WelcomeProps) => {
  const { t } = useTranslation('door')
  const ways = [
    { key: 'sample', icon: TeamIcon, label: t('sample'), more: t('sampleMore'), go: onSample },
    { key: 'own', icon: IconPlus, label: t('own'), more: t('ownMore'), go: onOwn },
    { key: 'backup', icon: IconFolder, label: t('backup'), more: t('backupMore'), go: onBackup },
  ]
  return (
    <Page title={t('welcomeTitle')}>
      <div className="fr">
        <DoorHead title={t('welcome')}>{t('lead')}</DoorHead>
        <ErrorSummary problems={problems} />
        <ul className="ways" aria-label={t('ways')}>
          {ways.map(({ key, icon, label, more, go }) => (
            <li key={key}>
              <button type="button" onClick={go} disabled={busy}>
                <Icon of={icon} />
                <span className="grow">
                  <strong>{label}</strong>
                  <small>{more}</small>
                </span>
                <Icon of={IconChevronRight} />
              </button>
            </li>
          ))}
        </ul>
        {busy && (
          <div className="door-busy">
            <LongWork>{t('makingSample')}</LongWork>
          </div>
        )}
      </div>
    </Page>
  )
}
