import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperationOutput } from '#contract/index.ts'
import { callOperation, onAppEvent, shell } from '#renderer/bridge/bridge.ts'
import { useDoorHeld } from '#renderer/bridge/door-hold.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { invalidateTopics } from '#renderer/bridge/topics.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { isCommandName } from '#renderer/ui/commands/command-name.ts'
import { commands } from '#renderer/ui/commands/command-registry.ts'
import { useCommand } from '#renderer/ui/commands/use-command.ts'
import { LongWork } from '#renderer/ui/progress.tsx'
import { DoorFrame } from './app-frame.tsx'
import { SYSTEM_APPEARANCE } from './appearance.ts'
import { LookProvider } from './look-provider.tsx'
import { DOORS, type DoorName, fetchFirstScreen } from './routes.ts'
import { SignedIn } from './signed-in.tsx'
import { useAccelerators } from './use-accelerators.ts'

/** Which window it is: the door, or that of somebody signed in. */
export const App = () => {
  useAppEvents()
  useAccelerators()
  const vault = useOperationQuery('vault.status', {})
  const held = useDoorHeld()
  const isOpen = vault.data?.state === 'open' && !held
  const me = useOperationQuery('people.me', {}, { enabled: isOpen })
  const sitting = isOpen ? me.data : undefined
  return (
    <LookProvider appearance={sitting?.settings.appearance ?? SYSTEM_APPEARANCE}>
      {vault.loading && <Starting />}
      {sitting !== undefined && <SignedIn sitting={sitting} />}
      {sitting === undefined && !vault.loading && !(isOpen && me.loading) && (
        <Door name={held ? 'first run' : vault.data === undefined ? 'stopped' : doorOf(vault.data.state)} />
      )}
    </LookProvider>
  )
}

const Door = ({ name }: { readonly name: DoorName }) => {
  const { t } = useTranslation('frame')
  const Screen = DOORS[name]
  useCommand('quit', () => void callOperation('platform.quit', {}))
  useEffect(() => {
    // Where it fails, it is fetched again when it is shown, and says so there.
    if (name === 'unlock') void fetchFirstScreen().catch(() => undefined)
  }, [name])
  return (
    <DoorFrame menuBar={shell() === 'chromium'} foot={t(name === 'unlock' ? 'lockedFoot' : 'staysHere')}>
      <Suspense fallback={<main />}>
        <Screen />
      </Suspense>
    </DoorFrame>
  )
}

/** The core takes a moment; nothing is said of it within the first second. */
const Starting = () => {
  const { t } = useTranslation('frame')
  return (
    <DoorFrame menuBar={shell() === 'chromium'} foot={t('staysHere')}>
      <main className="page">
        <LongWork>{t('opening')}</LongWork>
      </main>
    </DoorFrame>
  )
}

const doorOf = (state: OperationOutput<'vault.status'>['state']): DoorName => {
  const doors = {
    none: 'first run',
    locked: 'unlock',
    open: 'unlock',
    newer: 'newer',
    damaged: 'damaged',
    'in use': 'in use',
  } as const
  return doors[state]
}

/** What the core and the shell tell: something changed, a menu entry was chosen, the window is about to close. */
const useAppEvents = (): void => {
  const client = useQueryClient()
  useEffect(
    () =>
      onAppEvent(event => {
        if (event.type === 'changed') invalidateTopics(client, event.topics)
        else if (event.type === 'command') {
          if (isCommandName(event.name)) commands.run(event.name)
        } else if (event.type === 'closing') {
          void saveQueue
            .flushAll()
            .then(isSaved => callOperation('platform.readyToClose', isSaved ? {} : { unsaved: true }))
        }
      }),
    [client],
  )
}
