import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import type { StandardsView } from '#contract/settings.ts'
import { Panel } from '#renderer/ui/panel.tsx'

/** Every version of the criteria with what changed, newest first. */
export const Versions = ({ view: { versions } }: { readonly view: StandardsView }) => {
  const { t } = useTranslation('standards')
  return (
    <Panel level={3} title={t('versions')}>
      <ul className="crit-versions">
        {versions.map(({ version, by, at, whatChanged }) => (
          <li key={version}>
            <b>{t('version', { version })}</b>
            {by !== null && at !== null && (
              <small>{t('versionBy', { name: by, date: shortDate(dateOf(at)) })}</small>
            )}
            <p>{whatChanged ?? t('shipped')}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
