import { useTranslation } from 'react-i18next'
import { commands } from '#renderer/ui/commands/command-registry.ts'
import { useOfferedCommands } from '#renderer/ui/commands/use-command.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import { useShownTitle } from '#renderer/ui/page/document-title.ts'
import { acceleratorWords, MENUS } from './menu.ts'

/** The menu bar where the window has none of its own: the Chromium shell. In Electron the menu is native. */
export const MenuBar = () => {
  const { t } = useTranslation('frame')
  const isOffered = useOfferedCommands()
  const title = useShownTitle()
  return (
    <header className="menubar">
      {MENUS.map(({ head, entries }) => (
        <Menu
          key={head}
          className="menubar__head"
          label={t(`menu.${head}`)}
          lines={entries.map(({ command, words, accelerator, apart }) => ({
            key: command,
            label: t(`menu.${words}`),
            run: () => void commands.run(command),
            disabled: !isOffered(command),
            keys: accelerator === undefined ? undefined : acceleratorWords(accelerator),
            apart,
          }))}
        />
      ))}
      <span className="menubar__title" aria-hidden="true">
        {title}
      </span>
      <span className="menubar__note">{t('developmentShell')}</span>
    </header>
  )
}
