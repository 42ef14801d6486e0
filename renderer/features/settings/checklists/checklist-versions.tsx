import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import type { ChecklistView } from '#contract/schemes.ts'
import { Panel } from '#renderer/ui/panel.tsx'

/** Every version of one list with what changed, newest first. */
export const ChecklistVersions = ({ view: { versions } }: { readonly view: ChecklistView }) => {
  const { t } = useTranslation('settingsChecklists')
  return (
    <Panel level={3} title={t('versions')}>
      <ul className="crit-versions">
        {versions.map(({ version, by, at, whatChanged, documents }) => (
          <li key={version}>
            <b>{t('version', { version })}</b>
            {by !== null && at !== null && (
              <small>{t('versionBy', { name: by, date: shortDate(dateOf(at)) })}</small>
            )}
            <p>{whatChanged ?? t('shipped')}</p>
            <p className="dim">
              {documents === 0 ? t('documentsNone') : t('documents', { count: documents })}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
