import { useTranslation } from 'react-i18next'
import { useOperationMutation, useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Page } from '#renderer/ui/page/page.tsx'
import { DoorHead } from './door-head.tsx'

type NoWayInProps = { readonly title: string; readonly head: string; readonly children: string }

/** Why it can't be opened, what to do about it, and a way to look again. */
const NoWayIn = ({ title, head, children }: NoWayInProps) => {
  const { t } = useTranslation('door')
  const { again } = useOperationQuery('vault.status', {})
  const quit = useOperationMutation('platform.quit', { silent: true })
  return (
    <Page title={title}>
      <div className="fr fr--w">
        <DoorHead title={head}>{children}</DoorHead>
        <div className="row wrap door-acts">
          <Button kind="primary" size="large" onClick={again}>
            {t('tryAgain')}
          </Button>
          <Button size="large" onClick={() => void quit.run({})}>
            {t('quit')}
          </Button>
        </div>
      </div>
    </Page>
  )
}

export const InUseScreen = () => {
  const { t } = useTranslation('door')
  return (
    <NoWayIn title={t('inUseTitle')} head={t('inUse')}>
      {t('inUseMore')}
    </NoWayIn>
  )
}

export const NewerScreen = () => {
  const { t } = useTranslation('door')
  return (
    <NoWayIn title={t('newerTitle')} head={t('newer')}>
      {t('newerMore')}
    </NoWayIn>
  )
}

/** Nothing answers: the core is gone, or stopped again and again. */
export const StoppedScreen = () => {
  const { t } = useTranslation('door')
  const { error } = useOperationQuery('vault.status', {})
  return (
    <NoWayIn title={t('stoppedTitle')} head={t('stopped')}>
      {errorWords(error ?? { code: 'core-stopped' })}
    </NoWayIn>
  )
}
