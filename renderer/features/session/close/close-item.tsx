import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { inWords } from '#basics/number-words.ts'
import type { CloseView } from '#contract/session.ts'
import { itemAfter } from '#domain/session/agenda.ts'
import { nextSessionState } from '#domain/session/session-state.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { capital } from '#renderer/text/words.ts'
import { ActionBar, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { ActionDialog } from '../actions/action-dialog.tsx'
import { AddAction } from '../actions/action-list.tsx'
import { useItemName } from '../agenda/agenda-item.tsx'
import { send } from '../mutations.ts'
import { AlsoButton, NextButton } from '../next-button.tsx'
import { useSession } from '../session-context.tsx'
import { BeforeYouPart } from './before-you-part.tsx'
import { LoadAfter } from './load-after.tsx'
import { ReadBack } from './read-back.tsx'
import { StillOpen } from './still-open.tsx'

/** All actions read back, the load after all decisions, and how the two part. */
export const CloseItem = () => {
  const { reviewId } = useSession()
  const { data: close } = useOperationQuery('session.close', { reviewId })
  return close === undefined ? null : <Close close={close} />
}

const Close = ({ close }: { readonly close: CloseView }) => {
  const { t } = useTranslation('sessionClose')
  const { reviewId, goTo, tell, view } = useSession()
  const name = useItemName()
  const before = itemAfter(view.agenda, 'close', -1)
  const [, navigate] = useLocation()
  const undo = useUndo()
  const [adding, setAdding] = useState(false)
  const clients = useOperationQuery('review.get', { reviewId }, { enabled: adding }).data?.entries
  const end = async () => {
    await saveQueue.flushAll()
    const ended = await send('session.end', { reviewId })
    tell(ended.ok ? null : ended.error)
    if (!ended.ok) return
    // What was decided is taken back by going back to it, not from the page on which it is signed.
    undo.clear()
    navigate(`/sign/${reviewId}`)
  }
  return (
    <Screen>
      <CloseHead actions={close.actions} />
      <div className="clsg">
        <div>
          <Panel flush title={t('actions')} beside={<AddAction onOpen={() => setAdding(true)} />}>
            <ReadBack actions={close.actions} />
          </Panel>
          <LoadAfter close={close} />
        </div>
        <div className="clof">
          <BeforeYouPart close={close} />
          <StillOpen close={close} />
        </div>
      </div>
      <ActionBar
        next={
          nextSessionState(view.state, 'ended') !== undefined && (
            <NextButton onGo={end}>{t('sign')}</NextButton>
          )
        }
      >
        {before !== null && (
          <AlsoButton onGo={() => goTo(before)}>
            {before === 'closing' ? t('back') : t('backTo', { item: name(before).toLowerCase() })}
          </AlsoButton>
        )}
        <span className="sm dim">{t('notSigned')}</span>
      </ActionBar>
      <ActionDialog
        open={adding}
        onClose={() => setAdding(false)}
        origin={{ from: 'close' }}
        action={null}
        clientId={null}
        clients={clients?.map(({ client }) => client) ?? []}
      />
    </Screen>
  )
}

const CloseHead = ({ actions }: Pick<CloseView, 'actions'>) => {
  const { t } = useTranslation('sessionClose')
  const urgent = actions.filter(action => action.urgent).length
  const count = actions.length
  if (count === 0) return <SessionHead title={t('noActions')} lead={t('noActionsLead')} />
  const words = t('title', { count, words: capital(inWords(count)) })
  return (
    <SessionHead
      title={
        urgent === 0
          ? words
          : t(urgent === count ? 'titleAllUrgent' : 'titleUrgent', {
              actions: words,
              urgent: inWords(urgent),
            })
      }
      lead={t('lead')}
    />
  )
}
