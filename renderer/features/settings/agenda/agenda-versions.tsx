import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import type { AgendaView } from '#contract/agenda.ts'
import { Panel } from '#renderer/ui/panel.tsx'

/** Every version of the agenda with what changed, newest first. */
export const AgendaVersions = ({ view: { versions } }: { readonly view: AgendaView }) => {
  const { t } = useTranslation('settingsAgenda')
  return (
    <Panel level={3} title={t('versions')}>
      <ul className="crit-versions">
        {versions.map(({ version, by, at, whatChanged, minutes }) => (
          <li key={version}>
            <b>{t('version', { version })}</b>
            {by !== null && at !== null && (
              <small>{t('versionBy', { name: by, date: shortDate(dateOf(at)) })}</small>
            )}
            <p>{whatChanged ?? t('shipped')}</p>
            <p className="dim">{t('minutes', { count: minutes })}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
