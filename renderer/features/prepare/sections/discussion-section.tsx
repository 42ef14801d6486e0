import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DiscussionView } from '#contract/review.ts'
import { callOperation } from '#renderer/bridge/bridge.ts'
import { useAutosavedValue } from '#renderer/bridge/saving/use-autosave.ts'
import { useOnce } from '#renderer/bridge/use-once.ts'
import { clientWords } from '#renderer/text/words.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconArrowDown, IconArrowUp, IconX } from '#renderer/ui/icons.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { ClientPicker } from '../client-picker.tsx'
import { entryOf, usePreparation } from '../preparation.tsx'
import { SayNone } from '../say-none.tsx'
import { ScrollPart } from '../scroll-part.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { useDiscussion, whyKey } from './use-discussion.ts'

/** Who is talked over, in the practitioner's order, and why now. */
export const DiscussionSection = () => {
  const { t } = useTranslation('prepare')
  const { view, own } = usePreparation()
  const { add, move, remove } = useDiscussion()
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const mayChange = own && view.mayPrepare
  const addOnce = useOnce(add)

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
      <ScrollPart label={t('section.discussion')}>
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
                  onMove={by => moveOnce(discussion, by)}
                  onRemove={() => removeOnce(discussion)}
                />
              ))}
            </ol>
          </Panel>
        )}
      </ScrollPart>
    </SectionFrame>
  )
}

type DiscussionItemProps = {
  readonly discussion: DiscussionView
  readonly number: number
  readonly last: boolean
  readonly mayChange: boolean
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

const DiscussionItem = ({ discussion, number, last, mayChange, onMove, onRemove }: DiscussionItemProps) => {
  const { t } = useTranslation('prepare')
  const { value, setValue, flush } = useAutosavedValue(
    whyKey(discussion),
    discussion.whyRaised ?? '',
    whyRaised => callOperation('review.changeDiscussion', { discussionId: discussion.id, whyRaised }),
  )
  const client = clientWords(discussion.client)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayChange || !event.altKey || event.ctrlKey || event.shiftKey) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    flush()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li onKeyDown={onKeyDown}>
      <span className="disc-no" aria-hidden="true">
        {number}
      </span>
      <div className="disc-who">
        <ClientName {...discussion.client} className="strong" />
        <ClientFactsLine discussion={discussion} />
      </div>
      <TextArea
        label={t('whyRaisedFor', { client })}
        labelHidden
        placeholder={t('whyRaised')}
        rows={1}
        readOnly={!mayChange}
        value={value}
        onChange={setValue}
        onBlur={flush}
      />
      {mayChange && (
        <span className="row disc-acts">
          <Button size="small" aria-disabled={number === 1} onClick={() => onMove(-1)}>
            <Icon of={IconArrowUp} small />
            {t('moveUp')}
            <span className="sr"> {client}</span>
          </Button>
          <Button size="small" aria-disabled={last} onClick={() => onMove(1)}>
            <Icon of={IconArrowDown} small />
            {t('moveDown')}
            <span className="sr"> {client}</span>
          </Button>
          <Button size="small" kind="quiet" onClick={onRemove}>
            <Icon of={IconX} small />
            {t('remove')}
            <span className="sr"> {client}</span>
          </Button>
        </span>
      )}
    </li>
  )
}

const ClientFactsLine = ({ discussion }: { readonly discussion: DiscussionView }) => {
  const { t } = useTranslation('terms')
  const { view } = usePreparation()
  const entry = entryOf(view, discussion.client.id)
  if (entry === undefined) return null
  const band = entry.own?.band ?? entry.lastScore?.band ?? null
  return (
    <small>
      {band !== null && <BandMark band={band} />}
      {entry.values.stage !== null && <span>{t(`stage.${entry.values.stage}`)}</span>}
    </small>
  )
}
