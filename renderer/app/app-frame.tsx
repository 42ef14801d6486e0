import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconEye, IconEyeOff, IconLock } from '#renderer/ui/icons.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { useHideNames } from '#renderer/ui/page/hide-names.tsx'
import { PersonTag } from '#renderer/ui/person-tag.tsx'
import { type SaveState, SaveStatus } from '#renderer/ui/save-status.tsx'
import { UndoStrip } from '#renderer/ui/undo/undo-strip.tsx'
import { acceleratorWords } from './menu.ts'
import { MenuBar } from './menu-bar.tsx'
import { RAIL, type RailName } from './rail.ts'

export type FramePerson = { readonly name: string; readonly part: 'practitioner' | 'supervisor' }

type AppFrameProps = {
  /** Drawn where the window has no menu of its own. */
  readonly menuBar: boolean
  readonly current: RailName | null
  readonly shown: readonly RailName[]
  readonly counts?: Partial<Record<RailName, number>>
  readonly sample: boolean
  /** Whoever acts first. */
  readonly people: readonly FramePerson[]
  readonly save: SaveState
  readonly onRetrySave: () => void
  readonly onLock: () => void
  /** A `Page`, and before it a session's `AgendaColumn`. */
  readonly children: ReactNode
}

/** The window: menu bar, rail, page, footer. */
export const AppFrame = ({
  menuBar,
  current,
  shown,
  counts = {},
  sample,
  people,
  save,
  onRetrySave,
  onLock,
  children,
}: AppFrameProps) => {
  const { t } = useTranslation('frame')
  const entries = RAIL.filter(entry => shown.includes(entry.name))
  const railLink = (entry: (typeof RAIL)[number]) => (
    <Link key={entry.name} href={entry.href} aria-current={entry.name === current ? 'page' : undefined}>
      <Icon of={entry.icon} />
      <span>{t(`rail.${entry.name}`)}</span>
      {counts[entry.name] !== undefined && <span className="count">{counts[entry.name]}</span>}
    </Link>
  )
  return (
    <div className="app">
      <SkipLink />
      {menuBar && <MenuBar />}
      <nav className="rail" aria-label={t('main')}>
        <div className="brand">
          <Mark label={t('product')} />
          <span aria-hidden="true">{t('product')}</span>
        </div>
        {entries.filter(entry => entry.name !== 'settings').map(railLink)}
        <div className="rail__end">
          {sample && (
            <span className="sample">
              {t('sample')}
              <span className="long">{t('sampleMore')}</span>
            </span>
          )}
          {entries.filter(entry => entry.name === 'settings').map(railLink)}
        </div>
      </nav>
      {children}
      <UndoStrip />
      <footer className="foot">
        <SaveStatus save={save} onRetry={onRetrySave} />
        <span className="foot__end">
          <HideNamesButton />
          <span className="who">
            {people.map((person, index) => (
              <span className="who" key={person.name}>
                {index > 0 && <span className="dimmer">{t('with')}</span>}
                <PersonTag name={person.name} part={person.part} withRole={people.length === 1} />
              </span>
            ))}
          </span>
          <button type="button" className="foot__button" onClick={onLock}>
            <Icon of={IconLock} small />
            {t('lockNow')} <Kbd>{acceleratorWords('Mod+L')}</Kbd>
          </button>
        </span>
      </footer>
    </div>
  )
}

/** Before anybody has signed in: no rail, and a line at the foot that says where everything is. */
export const DoorFrame = ({
  menuBar,
  foot,
  children,
}: {
  readonly menuBar: boolean
  readonly foot: string
  readonly children: ReactNode
}) => (
  <div className="door">
    {menuBar && <MenuBar />}
    {children}
    <footer className="foot">
      <span>{foot}</span>
    </footer>
  </div>
)

const HideNamesButton = () => {
  const { t } = useTranslation('frame')
  const { hidden, toggle } = useHideNames()
  return (
    <button type="button" className="foot__button" aria-pressed={hidden} onClick={toggle}>
      <Icon of={hidden ? IconEye : IconEyeOff} small />
      {t('hideNames')}
    </button>
  )
}

/** Addresses belong to the routes, so it moves the focus itself. */
const SkipLink = () => {
  const { t } = useTranslation('frame')
  return (
    // biome-ignore lint/a11y/useValidAnchor: it is a link within the page, whose address the routes must not see.
    <a
      className="skip"
      href="#page"
      onClick={event => {
        event.preventDefault()
        document.getElementById('page')?.focus()
      }}
    >
      {t('skip')}
    </a>
  )
}
