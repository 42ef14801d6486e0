import { useTranslation } from 'react-i18next'
import { longMonth, shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import type { SchemeVersion } from '#contract/schemes.ts'
import { LinkButton } from '#renderer/ui/button.tsx'
import { Panel } from '#renderer/ui/panel.tsx'

type SchemeVersionsProps = {
  readonly versions: readonly SchemeVersion[]
  readonly shown: number
  readonly onShow: (version: number) => void
}

/** Every version with what changed, from when it holds, and how many months keep it. */
export const SchemeVersions = ({ versions, shown, onShow }: SchemeVersionsProps) => {
  const { t } = useTranslation('settingsSchemes')
  return (
    <Panel level={3} title={t('versions')}>
      <ul className="crit-versions">
        {versions.map(({ version, by, at, whatChanged, startsMonth, months }) => (
          <li key={version}>
            <b>{t('version', { version })}</b>
            {by !== null && at !== null && (
              <small>{t('versionBy', { name: by, date: shortDate(dateOf(at)) })}</small>
            )}
            <p>{whatChanged ?? t('shipped')}</p>
            <p className="dim">
              {startsMonth !== null && `${t('starts', { month: longMonth(startsMonth) })} `}
              {months === 0 ? t('notUsed') : t('usedIn', { count: months })}
            </p>
            {versions.length > 1 &&
              (version === shown ? (
                <span className="dim">{t('shown')}</span>
              ) : (
                <LinkButton onClick={() => onShow(version)}>{t('showVersion', { version })}</LinkButton>
              ))}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
