import { useTranslation } from 'react-i18next'
import type { DiscussionId } from '#basics/ids.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ActionBar, Screen, SessionHead } from '#renderer/ui/page/page.tsx'
import { useItemName } from '../agenda/agenda-item.tsx'
import { nextItem } from '../agenda/item-steps.ts'
import { useGoOnWords } from '../go-on-words.ts'
import { NextButton } from '../next-button.tsx'
import { useSession } from '../session-context.tsx'
import { currentOf } from '../things.ts'
import { DiscussClient } from './discuss-client.tsx'

/** The clients to discuss, one at a time, in the practitioner's order. */
export const DiscussItem = () => {
  const { view, place } = useSession()
  const current = currentOf(view.things.discussions, place.of)
  return current === undefined ? <NobodyToDiscuss /> : <OneClient key={current.id} id={current.id} />
}

const OneClient = ({ id }: { readonly id: DiscussionId }) => {
  const { data } = useOperationQuery('discussion.get', { discussionId: id })
  return data === undefined ? null : <DiscussClient talk={data} />
}

const NobodyToDiscuss = () => {
  const { t } = useTranslation('sessionDiscuss')
  const { view, practitioner, goTo } = useSession()
  const name = useItemName()
  const goOn = useGoOnWords()
  const next = nextItem(view, 'discussion')
  return (
    <Screen>
      <SessionHead title={name('discussion')} />
      <div className="nothing">
        <EmptyState title={t('nobodyTitle')}>{t('nobodyMore', { name: practitioner.first })}</EmptyState>
      </div>
      <ActionBar next={next !== null && <NextButton onGo={() => goTo(next)}>{goOn(next)}</NextButton>} />
    </Screen>
  )
}
