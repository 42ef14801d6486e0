import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientPrompts, DiscussionView } from '#contract/review.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { whyNowDraft } from '#renderer/text/prompt-words.ts'
import { clientWords } from '#renderer/text/words.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { ClientPicker } from '../client-picker.tsx'
import { usePreparation } from '../preparation.tsx'
import { isPreparing } from '../queries.ts'
import { SayNone } from '../say-none.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { SectionScroll } from '../section-scroll.tsx'
import { DiscussionItem } from './discussion-item.tsx'
import { FoundPanel } from './found-panel.tsx'
import { useDiscussion } from './use-discussion.ts'

/** Who is talked over, in the practitioner's order, and why now; beside it what the rules of the service found. */
export const DiscussionSection = () => {
  const { t } = useTranslation('prepare')
  const { t: say } = useTranslation('prompts')
  const { view, own } = usePreparation()
  const { add, move, remove } = useDiscussion()
  // The rules of today say nothing about a month that is over.
  const isAsked = isPreparing(view)
  const { data } = useOperationQuery('review.prompts', { reviewId: view.review.id }, { enabled: isAsked })
  const found = data?.clients
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const mayChange = own && view.mayPrepare
  const draftFor = ({ forBoth }: ClientPrompts) => whyNowDraft(say, forBoth)
  const drafts = new Map(found?.map(client => [client.client.id, draftFor(client)]))

  const addOnce = useOnce(add)
  const addFound = useOnce(async (client: ClientPrompts) => {
    const draft = draftFor(client)
    if (!(await add(client.client.id, draft === '' ? null : draft))) return
    const all = view.discussions.length + 1
    setSaid(t('placeNow', { client: clientWords(client.client), place: all, all }))
  })
  const moveOnce = useOnce(async (discussion: DiscussionView, by: 1 | -1) => {
    const to = await move(discussion, by)
    if (to !== null)
      setSaid(
        t('placeNow', {
          client: clientWords(discussion.client),
          place: to + 1,
          all: view.discussions.length,
        }),
      )
  })
  const removeOnce = useOnce(async (discussion: DiscussionView) => {
    await remove(discussion)
    const next = list.current?.querySelector<HTMLElement>('textarea')
    next?.focus()
  })
  const taken = new Map(view.discussions.map(({ client }) => [client.id, t('alreadyThere')]))
  return (
    <SectionFrame section="discussion" lead={t('discussHead')}>
      <p className="sr" role="status">
        {said}
      </p>
      <SectionScroll
        label={t('section.discussion')}
        className={isAsked ? 'section-scroll disc' : 'section-scroll'}
      >
        <div>
          {mayChange && (
            <div className="adder">
              <ClientPicker
                label={t('addToDiscuss')}
                taken={taken}
                onPick={clientId => {
                  if (clientId !== null) addOnce(clientId)
                }}
              />
            </div>
          )}
          {view.discussions.length === 0 ? (
            <>
              <EmptyState title={t('discussNone')}>{t('discussNoneMore')}</EmptyState>
              <SayNone section="discussion" label={t('nobodyToDiscuss')} />
            </>
          ) : (
            <Panel flush aria-label={t('discussList')}>
              <ol className="disc-list" ref={list}>
                {view.discussions.map((discussion, index) => (
                  <DiscussionItem
                    key={discussion.id}
                    discussion={discussion}
                    number={index + 1}
                    last={index === view.discussions.length - 1}
                    mayChange={mayChange}
                    draft={drafts.get(discussion.client.id) ?? ''}
                    onMove={by => moveOnce(discussion, by)}
                    onRemove={() => removeOnce(discussion)}
                  />
                ))}
              </ol>
            </Panel>
          )}
        </div>
        {isAsked && found !== undefined && (
          <FoundPanel found={found} mayChange={mayChange} onAdd={addFound} />
        )}
      </SectionScroll>
    </SectionFrame>
  )
}
