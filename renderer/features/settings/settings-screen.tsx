import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Redirect, useParams } from 'wouter'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { Page } from '#renderer/ui/page/page.tsx'
import { AgendaSection } from './agenda/agenda-section.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { BackupSection } from './backup/backup-section.tsx'
import { ChecklistsSection } from './checklists/checklists-section.tsx'
import { KeepingSection } from './keeping/keeping-section.tsx'
import { OwnDataSection } from './own-data-section.tsx'
import { PassphraseSection } from './passphrase-section.tsx'
import { PeopleSection } from './people/people-section.tsx'
import { SchemesSection } from './schemes/schemes-section.tsx'
import { SecuritySection } from './security-section.tsx'
import { StandardsSection } from './standards/standards-section.tsx'
import { TrailSection } from './trail/trail-section.tsx'
import { WordsSection } from './words/words-section.tsx'

type SectionName =
  | 'people'
  | 'schemes'
  | 'checklists'
  | 'standards'
  | 'agenda'
  | 'words'
  | 'passphrase'
  | 'data'
  | 'backup'
  | 'keeping'
  | 'trail'
  | 'security'
  | 'appearance'

/** The list at the left in its order. What holds for everybody is an administrator's. */
const SECTIONS: readonly {
  readonly name: SectionName
  readonly administrators: boolean
  readonly screen: ComponentType
}[] = [
  { name: 'people', administrators: true, screen: PeopleSection },
  { name: 'passphrase', administrators: false, screen: PassphraseSection },
  { name: 'data', administrators: false, screen: OwnDataSection },
  { name: 'schemes', administrators: false, screen: SchemesSection },
  { name: 'checklists', administrators: false, screen: ChecklistsSection },
  { name: 'standards', administrators: false, screen: StandardsSection },
  { name: 'agenda', administrators: false, screen: AgendaSection },
  { name: 'words', administrators: false, screen: WordsSection },
  { name: 'backup', administrators: true, screen: BackupSection },
  { name: 'keeping', administrators: false, screen: KeepingSection },
  { name: 'trail', administrators: false, screen: TrailSection },
  { name: 'security', administrators: true, screen: SecuritySection },
  { name: 'appearance', administrators: false, screen: AppearanceSection },
]

export const SettingsScreen = () => {
  const { t } = useTranslation('settings')
  const { section: asked } = useParams()
  const administers = useSitting().person.roles.includes('administrator')
  const shown = SECTIONS.filter(section => administers || !section.administrators)
  const current = shown.find(({ name }) => name === asked)
  if (current === undefined) return <Redirect to={`/settings/${shown[0]?.name ?? ''}`} replace />
  const Section = current.screen
  return (
    <Page title={t('titleOf', { section: t(`section.${current.name}`) })} flush railed>
      <div className="setg">
        <nav className="setn" aria-label={t('sections')}>
          <h1>{t('title')}</h1>
          {shown.map(({ name }) => (
            <Link
              key={name}
              href={`/settings/${name}`}
              aria-current={name === current.name ? 'page' : undefined}
            >
              {t(`section.${name}`)}
            </Link>
          ))}
        </nav>
        <Section />
      </div>
    </Page>
  )
}
