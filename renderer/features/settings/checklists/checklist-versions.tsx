import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import { type ChecklistView, isClosingKind } from '#contract/schemes.ts'
import { Panel } from '#renderer/ui/panel.tsx'

/** Every version of one list with what changed, newest first. */
export const ChecklistVersions = ({ view: { kind, versions } }: { readonly view: ChecklistView }) => {
  const { t } = useTranslation('settingsChecklists')
  const [used, unused] = isClosingKind(kind)
    ? (['forms', 'formsNone'] as const)
    : (['documents', 'documentsNone'] as const)
  return (
    <Panel level={3} title={t('versions')}>
      <ul className="crit-versions">
        {versions.map(({ version, by, at, whatChanged, used: count }) => (
          <li key={version}>
            <b>{t('version', { version })}</b>
            {by !== null && at !== null && (
              <small>{t('versionBy', { name: by, date: shortDate(dateOf(at)) })}</small>
            )}
            <p>{whatChanged ?? t('shipped')}</p>
            <p className="dim">{count === 0 ? t(unused) : t(used, { count })}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
